namespace MscText.Lucene;

/// <summary>The part of BM25's formula that depends on the length, from the exact lengths of a segment's documents.</summary>
internal sealed class ExactLengths(NumericColumn lengths, Bm25Similarity similarity, float averageLength)
{
    /// <summary>False for a document without a length, such as one that was added before lengths were kept.</summary>
    public bool TryGet(int doc, out float part)
    {
        bool known = lengths.HasValue(doc);
        part = known ? similarity.LengthPart(lengths[doc], averageLength) : 0;
        return known;
    }
}
