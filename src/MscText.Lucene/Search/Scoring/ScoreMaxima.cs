using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// The best scores of the documents in a range of document numbers; negative infinity for a document that does not match. What is taken is
/// cleared.
/// </summary>
internal sealed class ScoreMaxima : IDisposable
{
    private const int Size = ScoreSums.Size;
    private const int WordSize = ScoreSums.WordSize;
    private const float None = float.NegativeInfinity;

    private readonly float[] _best = ArrayPool<float>.Shared.Rent(Size);
    private ScoreSums? _inner;
    private int[]? _freqs;
    private uint _touched;

    public ScoreMaxima() => _best.AsSpan(0, Size).Fill(None);

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

    /// <summary>For what is added up before it is compared with these scores. Empty between uses.</summary>
    public ScoreSums Inner => _inner ??= new ScoreSums();

    /// <summary>Keeps a score if it is better than the one there.</summary>
    public void Raise(int slot, float score)
    {
        _best[slot] = MathF.Max(_best[slot], score);
        _touched |= 1u << (slot / WordSize);
    }

    /// <summary>Keeps the scores of documents that are better than those there.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="from">The first document of the range.</param>
    public void Raise(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int from)
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

        _touched |= touched;
    }

    /// <summary>Keeps the scores of 64 documents that are better than those there; -0 for none.</summary>
    public void RaiseWord(int word, ReadOnlySpan<float> scores)
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

        _touched |= 1u << word;
    }

    /// <summary>Adds these scores to sums, and clears them.</summary>
    public void MoveTo(ScoreSums sums)
    {
        Span<float> scores = stackalloc float[WordSize];
        ref float target = ref MemoryMarshal.GetReference(scores);
        for (; _touched != 0; _touched &= _touched - 1)
        {
            int word = BitOperations.TrailingZeroCount(_touched);
            ref float best = ref _best[word * WordSize];
            for (nuint i = 0; i < WordSize; i += 8)
            {
                Vector256<float> score = Vector256.LoadUnsafe(ref best, i);
                Vector256<float> unmatched = Vector256.Equals(score, Vector256.Create(None));
                Vector256.ConditionalSelect(unmatched, Vector256.Create(-0f), score).StoreUnsafe(ref target, i);
                Vector256.Create(None).StoreUnsafe(ref best, i);
            }

            sums.AddWord(word, scores);
        }
    }

    public void Dispose()
    {
        _inner?.Dispose();
        if (_freqs is not null)
        {
            ArrayPool<int>.Shared.Return(_freqs);
        }

        ArrayPool<float>.Shared.Return(_best);
    }
}
