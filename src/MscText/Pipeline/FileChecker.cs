using System.Globalization;
using MscText.Alignment;
using MscText.Checking;
using MscText.Documents;

namespace MscText.Pipeline;

/// <summary>
/// Checks what a file holds: each document of any format that <see cref="DocumentFormats"/> knows, or the segments of a bitext
/// (<see cref="BitextReader"/>; <c>.tsv</c> counts as one), a thousand at a time.
/// </summary>
/// <remarks>Immutable; one instance serves any number of threads. Results come as the file is read: memory doesn't grow with it.</remarks>
/// <param name="pipeline">Aligns and checks; null for <see cref="DocumentPipeline.Default"/>.</param>
public sealed class FileChecker(DocumentPipeline? pipeline = null)
{
    // Segments of a bitext checked together: enough for rules that compare segments, and bounded memory.
    private const int BatchSize = 1000;

    private readonly DocumentPipeline _pipeline = pipeline ?? DocumentPipeline.Default;

    /// <summary>Checks a file.</summary>
    /// <param name="path">Its path, of which the ending tells the format.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The documents one after the other; what could not be read, or opened, is a result, too.</returns>
    /// <exception cref="IOException">The file failed while it was read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<FileCheckResult> Check(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream? stream = TextFiles.TryOpen(path, out DocumentReadError? error);
        return stream is null ? [new FileCheckResult(null, error)] : CheckAndClose(stream, path, cancellationToken);
    }

    /// <summary>Checks what a stream holds.</summary>
    /// <param name="stream">Its bytes, left open; where the name says XML the stream must seek.</param>
    /// <param name="path">Its path as the user gave it, of which the ending tells the format. Nothing is opened by it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The documents one after the other; what could not be read is a result, too.</returns>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<FileCheckResult> Check(Stream stream, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return BitextReader.IsBitext(path) || Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase)
            ? CheckBitext(stream, path, cancellationToken)
            : CheckDocuments(stream, path, cancellationToken);
    }

    private IEnumerable<FileCheckResult> CheckAndClose(FileStream stream, string path, CancellationToken cancellationToken)
    {
        using (stream)
        {
            foreach (FileCheckResult result in Check(stream, path, cancellationToken))
            {
                yield return result;
            }
        }
    }

    private IEnumerable<FileCheckResult> CheckDocuments(Stream stream, string path, CancellationToken cancellationToken)
    {
        IDocumentReader reader = DocumentFormats.ReaderFor(stream, path);
        foreach (DocumentReadResult result in reader.ReadAll(stream, Path.GetFileName(path), cancellationToken))
        {
            yield return result.IsSuccess
                ? new FileCheckResult(_pipeline.Process(result.Document, cancellationToken).ToChecked(path, isWholeFile: reader is PageReader), null)
                : new FileCheckResult(null, result.Error);
        }
    }

    private IEnumerable<FileCheckResult> CheckBitext(Stream stream, string path, CancellationToken cancellationToken)
    {
        var errors = new List<DocumentReadError>();
        int first = 1;
        foreach (BitextPair[] batch in Pairs(stream, path, errors, cancellationToken).Chunk(BatchSize))
        {
            foreach (DocumentReadError error in errors)
            {
                yield return new FileCheckResult(null, error);
            }

            errors.Clear();
            yield return new FileCheckResult(CheckBatch(batch, first, path, cancellationToken), null);
            first += batch.Length;
        }

        foreach (DocumentReadError error in errors)
        {
            yield return new FileCheckResult(null, error);
        }
    }

    private CheckedDocument CheckBatch(BitextPair[] batch, int first, string path, CancellationToken cancellationToken)
    {
        AlignedDocument alignment = BitextReader.ToDocument(batch);
        string name = Path.GetFileName(path);
        return new CheckedDocument
        {
            Name = first == 1 && batch.Length < BatchSize
                ? name
                : string.Create(CultureInfo.InvariantCulture, $"{name}, segments {first}–{first + batch.Length - 1}"),
            EnglishPath = path,
            ChinesePath = path,
            PlacesAreInFile = false,
            Alignment = alignment,
            SegmentIds = [.. batch.Where(p => !string.IsNullOrWhiteSpace(p.English) || !string.IsNullOrWhiteSpace(p.Chinese)).Select(p => p.Id)],
            Findings = _pipeline.Checker.Check(alignment, cancellationToken),
        };
    }

    private static IEnumerable<BitextPair> Pairs(
        Stream stream, string path, List<DocumentReadError> errors, CancellationToken cancellationToken)
    {
        foreach (BitextReadResult result in BitextReader.Read(stream, path, cancellationToken))
        {
            if (result.Pair is { } pair)
            {
                yield return pair;
            }
            else
            {
                errors.Add(result.Error!);
            }
        }
    }
}
