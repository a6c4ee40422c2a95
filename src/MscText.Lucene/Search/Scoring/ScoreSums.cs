using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// Sums of scores of the documents in a range of document numbers. -0 stands for a document that does not match: adding it changes nothing,
/// and no score is it, so that sums need neither marks nor branches.
/// </summary>
internal sealed class ScoreSums : WindowScores
{
    private const double None = -0.0;

    private readonly double[] _sums = ArrayPool<double>.Shared.Rent(Size);
    private ScoreMaxima? _maxima;

    public ScoreSums() => _sums.AsSpan(0, Size).Fill(None);

    /// <inheritdoc/>
    public override ScoreMaxima Maxima => _maxima ??= new ScoreMaxima();

    /// <summary>Adds a score.</summary>
    public override void Put(int slot, float score)
    {
        _sums[slot] += score;
        Touched |= 1u << (slot / WordSize);
    }

    /// <summary>Adds the scores of documents.</summary>
    public override void Put(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int from)
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
    public override void PutWord(int word, ReadOnlySpan<float> scores)
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

    /// <inheritdoc/>
    protected override void TakeWord(int word, Span<float> target)
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

    public override void Dispose()
    {
        base.Dispose();
        _maxima?.Dispose();
        ArrayPool<double>.Shared.Return(_sums);
    }
}
