using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// Sums of scores of the documents in a range of document numbers. -0 stands for a document that does not match: adding it changes nothing,
/// and no score is it, so that sums need neither marks nor branches. What is taken is cleared.
/// </summary>
internal sealed class ScoreSums : IDisposable
{
    /// <summary>How many documents a range has at most.</summary>
    public const int Size = 2048;

    /// <summary>How many documents are looked at together: a bit each in a word.</summary>
    public const int WordSize = 64;

    private const double None = -0.0;

    private readonly double[] _sums = ArrayPool<double>.Shared.Rent(Size);
    private ScoreSums? _inner;
    private int[]? _freqs;
    private ScoreMaxima? _maxima;

    public ScoreSums() => _sums.AsSpan(0, Size).Fill(None);

    /// <summary>The words that may have matches: a bit each.</summary>
    public uint Touched { get; private set; }

    /// <summary>For frequencies that are added up before they are scored. Zeros between uses.</summary>
    public Span<int> Freqs
    {
        get
        {
            if (_freqs is null)
            {
                _freqs = ArrayPool<int>.Shared.Rent(Size);
                _freqs.AsSpan(0, Size).Clear();
            }

            return _freqs.AsSpan(0, Size);
        }
    }

    /// <summary>For what is added up before it is added to these sums. Empty between uses.</summary>
    public ScoreSums Inner => _inner ??= new ScoreSums();

    /// <summary>For what is compared before it is added to these sums. Empty between uses.</summary>
    public ScoreMaxima Maxima => _maxima ??= new ScoreMaxima();

    /// <summary>Adds a score.</summary>
    public void Add(int slot, float score)
    {
        _sums[slot] += score;
        Touched |= 1u << (slot / WordSize);
    }

    /// <summary>Adds the scores of documents.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="from">The first document of the range.</param>
    public void Add(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int from)
    {
        scores = scores[..docs.Length];
        Span<double> sums = _sums.AsSpan(0, Size);
        uint touched = 0;
        for (int i = 0; i < docs.Length; i++)
        {
            int slot = docs[i] - from;
            sums[slot] += scores[i];
            touched |= 1u << (slot / WordSize);
        }

        Touched |= touched;
    }

    /// <summary>Adds scores of 64 documents; -0 for none.</summary>
    public void AddWord(int word, ReadOnlySpan<float> scores)
    {
        ref double sums = ref _sums[word * WordSize];
        ref float source = ref MemoryMarshal.GetReference(scores[..WordSize]);
        for (nuint i = 0; i < WordSize; i += 8)
        {
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref source, i));
            (Vector256.LoadUnsafe(ref sums, i) + lower).StoreUnsafe(ref sums, i);
            (Vector256.LoadUnsafe(ref sums, i + 4) + upper).StoreUnsafe(ref sums, i + 4);
        }

        Touched |= 1u << word;
    }

    /// <summary>Takes the sums of 64 documents, each rounded as one number; -0 for none.</summary>
    public void TakeWord(int word, Span<float> target)
    {
        ref double sums = ref _sums[word * WordSize];
        ref float to = ref MemoryMarshal.GetReference(target[..WordSize]);
        Vector256<double> none = Vector256.Create(None);
        for (nuint i = 0; i < WordSize; i += 8)
        {
            Vector256.Narrow(Vector256.LoadUnsafe(ref sums, i), Vector256.LoadUnsafe(ref sums, i + 4)).StoreUnsafe(ref to, i);
            none.StoreUnsafe(ref sums, i);
            none.StoreUnsafe(ref sums, i + 4);
        }

        Touched &= ~(1u << word);
    }

    /// <summary>Takes the sums of 64 documents, as they are.</summary>
    /// <param name="word">Which 64.</param>
    /// <param name="least">Sums of less are dropped.</param>
    /// <param name="candidates">Receives the documents whose sums are large enough.</param>
    /// <returns>A bit for every document that matches.</returns>
    public ulong TakeWord(int word, double least, CandidateList candidates)
    {
        ref double sums = ref _sums[word * WordSize];
        Vector256<double> none = Vector256.Create(None);
        Vector256<double> leasts = Vector256.Create(least);
        ulong unmatched = 0;
        ulong enough = 0;
        for (int i = 0; i < WordSize; i += 4)
        {
            Vector256<double> sum = Vector256.LoadUnsafe(ref sums, (nuint)i);
            unmatched |= (ulong)Vector256.Equals(sum.AsInt64(), none.AsInt64()).ExtractMostSignificantBits() << i;
            enough |= (ulong)Vector256.GreaterThanOrEqual(sum, leasts).ExtractMostSignificantBits() << i;
        }

        for (ulong left = enough & ~unmatched; left != 0; left &= left - 1)
        {
            int slot = (word * WordSize) + BitOperations.TrailingZeroCount(left);
            candidates.Add(slot, _sums[slot]);
        }

        _sums.AsSpan(word * WordSize, WordSize).Fill(None);
        Touched &= ~(1u << word);
        return ~unmatched;
    }

    /// <summary>Adds these sums, rounded as one number each, to others, and clears them.</summary>
    public void MoveTo(ScoreSums other)
    {
        Span<float> scores = stackalloc float[WordSize];
        for (uint left = Touched; left != 0; left &= left - 1)
        {
            int word = BitOperations.TrailingZeroCount(left);
            TakeWord(word, scores);
            other.AddWord(word, scores);
        }
    }

    /// <summary>Compares these sums, rounded as one number each, with the best scores, and clears them.</summary>
    public void MoveTo(ScoreMaxima best)
    {
        Span<float> scores = stackalloc float[WordSize];
        for (uint left = Touched; left != 0; left &= left - 1)
        {
            int word = BitOperations.TrailingZeroCount(left);
            TakeWord(word, scores);
            best.RaiseWord(word, scores);
        }
    }

    public void Dispose()
    {
        _inner?.Dispose();
        if (_freqs is not null)
        {
            ArrayPool<int>.Shared.Return(_freqs);
        }

        _maxima?.Dispose();
        ArrayPool<double>.Shared.Return(_sums);
    }
}
