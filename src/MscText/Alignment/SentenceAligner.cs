using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Finds which sentences of an English and a Chinese text translate each other. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Dynamic programming over beads in the tradition of Gale and Church (1993), scored by log-likelihood ratios: lengths,
/// dictionary glosses, terms, shared Latin tokens and numbers, each weighed by how rare it is in the document pair itself.
/// Sentences without a counterpart are states of their own that tend to stay. A second pass uses word pairs learned from
/// the surer beads of the first (Moore, 2002), and what these say of the document: how literal it is, how long against the
/// other, how much is missing. Of the paths near the best one, that is taken of which most can be expected to be right; the
/// confidence of a bead is its posterior probability. Long texts go window by window, each with what those before have
/// taught, so that time grows linearly with their length, and memory, for a stream, not at all.
/// </remarks>
public sealed class SentenceAligner
{
    private readonly PairAlignment _pairs;

    /// <summary>An aligner with options of its own.</summary>
    public SentenceAligner(SentenceAlignerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Band, 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxThreads, 1);
        _pairs = new PairAlignment(options);
    }

    /// <summary>The aligner with the default options.</summary>
    public static SentenceAligner Default { get; } = new(new SentenceAlignerOptions());

    /// <summary>Aligns two texts that are cut into sentences.</summary>
    /// <param name="english">The English sentences in order.</param>
    /// <param name="chinese">The Chinese sentences in order, in either script.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Beads in order that together hold every sentence exactly once; the same for the same input.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Bead> Align(
        IReadOnlyList<string> english, IReadOnlyList<string> chinese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        if (english.Count == 0 && chinese.Count == 0)
        {
            return [];
        }

        if (Math.Max(english.Count, chinese.Count) > 2 * WindowedAlignment.WindowSize)
        {
            return [.. Stream(english, chinese, progress: null, cancellation)];
        }

        AlignedWindow window = _pairs.Align(english, chinese, memory: null, cancellation);
        return window.ToBeads(window.Path.Count);
    }

    /// <summary>
    /// Aligns two texts of any length while they are read. Some thousand sentences of each are held at a time, more only where
    /// as many are missing on one side, and the time a sentence takes doesn't depend on how many there are.
    /// </summary>
    /// <param name="english">The English sentences in order; read once, only as far as the result is.</param>
    /// <param name="chinese">The Chinese sentences in order, in either script; likewise.</param>
    /// <param name="progress">Told how many English sentences are aligned, about every thousand.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// Beads as of <see cref="Align"/>, made while they are read. What is rare is counted in a window of the text, not in all
    /// of it.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was stopped; thrown while the result is read.</exception>
    public IEnumerable<Bead> AlignStream(
        IEnumerable<string> english, IEnumerable<string> chinese, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        return Stream(english, chinese, progress, cancellation);
    }

    /// <inheritdoc cref="AlignStream"/>
    public IAsyncEnumerable<Bead> AlignStreamAsync(
        IAsyncEnumerable<string> english,
        IAsyncEnumerable<string> chinese,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(chinese);
        return StreamAsync(english, chinese, progress, cancellation);
    }

    private IEnumerable<Bead> Stream(
        IEnumerable<string> english, IEnumerable<string> chinese, IProgress<int>? progress, CancellationToken cancellation)
    {
        var windows = new WindowedAlignment(_pairs);
        using IEnumerator<string> left = english.GetEnumerator();
        using IEnumerator<string> right = chinese.GetEnumerator();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (windows.Wanting is { } side)
            {
                IEnumerator<string> source = side == windows.English ? left : right;
                side.Add(source.MoveNext() ? source.Current : null);
            }

            if (windows.Next(cancellation) is not { } beads)
            {
                yield break;
            }

            foreach (Bead bead in beads)
            {
                yield return bead;
            }

            progress?.Report(windows.English.Start);
        }
    }

    private async IAsyncEnumerable<Bead> StreamAsync(
        IAsyncEnumerable<string> english,
        IAsyncEnumerable<string> chinese,
        IProgress<int>? progress,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var windows = new WindowedAlignment(_pairs);
        await using IAsyncEnumerator<string> left = english.GetAsyncEnumerator(cancellation);
        await using IAsyncEnumerator<string> right = chinese.GetAsyncEnumerator(cancellation);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (windows.Wanting is { } side)
            {
                IAsyncEnumerator<string> source = side == windows.English ? left : right;
                side.Add(await source.MoveNextAsync().ConfigureAwait(false) ? source.Current : null);
            }

            if (windows.Next(cancellation) is not { } beads)
            {
                yield break;
            }

            foreach (Bead bead in beads)
            {
                yield return bead;
            }

            progress?.Report(windows.English.Start);
        }
    }
}
