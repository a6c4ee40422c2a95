using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// The best scores of the documents in a range of document numbers; negative infinity for a document that does not match.
/// </summary>
internal sealed class ScoreMaxima : WindowScores
{
    private const float None = float.NegativeInfinity;

    private readonly float[] _best = ArrayPool<float>.Shared.Rent(Size);

    public ScoreMaxima() => _best.AsSpan(0, Size).Fill(None);

    /// <inheritdoc/>
    public override ScoreMaxima Maxima => this;

    /// <summary>Keeps a score if it is better than the one there.</summary>
    public override void Put(int slot, float score)
    {
        _best[slot] = MathF.Max(_best[slot], score);
        Touched |= 1u << (slot / WordSize);
    }

    /// <summary>Keeps the scores of documents that are better than those there.</summary>
    public override void Put(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int from)
    {
        scores = scores[..docs.Length];
        Span<float> best = _best.AsSpan(0, Size);
        uint touched = 0;
        for (int i = 0; i < docs.Length; i++)
        {
            int slot = docs[i] - from;
            float score = scores[i];
            best[slot] = best[slot] > score ? best[slot] : score;
            touched |= 1u << (slot / WordSize);
        }

        Touched |= touched;
    }

    /// <summary>Keeps the scores of 64 documents that are better than those there; -0 for none.</summary>
    public override void PutWord(int word, ReadOnlySpan<float> scores)
    {
        ref float best = ref _best[word * WordSize];
        ref float source = ref MemoryMarshal.GetReference(scores[..WordSize]);
        Vector256<int> unmatched = Vector256.Create(-0f).AsInt32();
        for (nuint i = 0; i < WordSize; i += 8)
        {
            Vector256<float> score = Vector256.LoadUnsafe(ref source, i);
            Vector256<float> known = Vector256.LoadUnsafe(ref best, i);
            Vector256<float> better = Vector256.GreaterThan(score, known) & ~Vector256.Equals(score.AsInt32(), unmatched).AsSingle();
            Vector256.ConditionalSelect(better, score, known).StoreUnsafe(ref best, i);
        }

        Touched |= 1u << word;
    }

    /// <inheritdoc/>
    protected override void TakeWord(int word, Span<float> target)
    {
        ref float best = ref _best[word * WordSize];
        ref float to = ref MemoryMarshal.GetReference(target[..WordSize]);
        for (nuint i = 0; i < WordSize; i += 8)
        {
            Vector256<float> score = Vector256.LoadUnsafe(ref best, i);
            Vector256<float> unmatched = Vector256.Equals(score, Vector256.Create(None));
            Vector256.ConditionalSelect(unmatched, Vector256.Create(-0f), score).StoreUnsafe(ref to, i);
            Vector256.Create(None).StoreUnsafe(ref best, i);
        }

        Touched &= ~(1u << word);
    }

    public override void Dispose()
    {
        base.Dispose();
        ArrayPool<float>.Shared.Return(_best);
    }
}
