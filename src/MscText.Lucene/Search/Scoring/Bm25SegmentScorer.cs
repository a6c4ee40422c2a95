namespace MscText.Lucene;

/// <summary>BM25 with the norms of a segment.</summary>
internal sealed unsafe class Bm25SegmentScorer(float weight, float[] lengths, float k1, Norms? norms)
{
    private readonly byte* _norms = norms is null ? null : norms.Pointer;

    /// <summary>Keeps the norms' memory in place.</summary>
    public Norms? Norms => norms;

    public float Score(int doc, float freq)
    {
        float length = _norms == null ? k1 : lengths[_norms[doc]];
        return weight * freq / (freq + length);
    }
}
