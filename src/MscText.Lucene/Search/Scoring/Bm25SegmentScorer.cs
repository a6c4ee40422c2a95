using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>BM25 with the norms of a segment.</summary>
/// <param name="weight">What does not depend on the document: idf, boosts and k1 + 1.</param>
/// <param name="lengths">What depends on the length; k1 stands for it in fields without norms.</param>
/// <param name="norms">The norms; null in fields without.</param>
/// <param name="exact">The exact lengths of documents that have them; null where norms alone count.</param>
internal sealed unsafe class Bm25SegmentScorer(float weight, Bm25Lengths lengths, Norms? norms, ExactLengths? exact = null)
{
    private readonly byte* _norms = norms is null ? null : norms.Pointer;
    private readonly float[] _parts = lengths.Parts;
    private readonly float[] _leastParts = exact is null ? lengths.Parts : lengths.ShortestParts!;
    private readonly float _k1 = lengths.Similarity.K1;

    /// <summary>Keeps the norms' memory in place.</summary>
    public Norms? Norms => norms;

    /// <summary>No document scores more: frequent terms come near it. Infinity where parameters are not those of BM25.</summary>
    public float Limit => IsMonotone ? ScoreBound.RoundUp(weight) : float.PositiveInfinity;

    /// <summary>Whether more occurrences never score less, and longer documents never more.</summary>
    public bool IsMonotone { get; } = weight >= 0
        && (norms is null ? lengths.Similarity.K1 >= 0 : exact is null ? lengths.IsDescending : lengths.IsShortestDescending);

    public float Score(int doc, float freq) => Formula(freq, LengthOf(doc));

    /// <summary>No document with a norm scores more; without exact lengths every one scores so much.</summary>
    public float ScoreOf(byte norm, float freq) => Formula(freq, _norms == null ? _k1 : _leastParts[norm]);

    /// <summary>The part of the formula that depends on the document's length.</summary>
    public float LengthOf(int doc) =>
        exact is not null && exact.TryGet(doc, out float part) ? part : _norms == null ? _k1 : _parts[_norms[doc]];

    /// <summary>The scores of several documents, to the bit those of one document.</summary>
    public void Score(ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs, Span<float> scores)
    {
        freqs = freqs[..docs.Length];
        scores = scores[..docs.Length];
        if (exact is not null)
        {
            for (int i = 0; i < docs.Length; i++)
            {
                scores[i] = LengthOf(docs[i]);
            }
        }
        else if (_norms == null)
        {
            scores.Fill(_k1);
        }
        else
        {
            byte* norms = _norms;
            float[] table = _parts;
            for (int i = 0; i < docs.Length; i++)
            {
                scores[i] = table[norms[docs[i]]];
            }
        }

        int k = 0;
        Vector256<float> weights = Vector256.Create(weight);
        for (; k + 8 <= docs.Length; k += 8)
        {
            Vector256<float> freq = Vector256.ConvertToSingle(Vector256.Create(freqs.Slice(k, 8)));
            (weights * freq / (freq + Vector256.Create(scores.Slice(k, 8)))).CopyTo(scores[k..]);
        }

        for (; k < docs.Length; k++)
        {
            scores[k] = Formula(freqs[k], scores[k]);
        }
    }

    private float Formula(float freq, float length) => weight * freq / (freq + length);
}
