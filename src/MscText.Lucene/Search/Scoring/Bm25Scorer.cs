namespace MscText.Lucene;

/// <summary>BM25 for one query of terms in one field.</summary>
internal sealed class Bm25Scorer
{
    private readonly Bm25Similarity _similarity;
    private readonly float _averageLength;
    private readonly float _weight;
    private readonly float[] _lengths;
    private readonly float[]? _shortest;
    private readonly float _k1;

    /// <summary>Prepares the constant parts.</summary>
    /// <param name="similarity">The parameters.</param>
    /// <param name="docCount">The number of documents, deleted ones included.</param>
    /// <param name="sumTotalTermFreq">The number of tokens of the field; 0 or less where it is not known.</param>
    /// <param name="docFreqs">How many documents have each term.</param>
    /// <param name="boost">The query's boost.</param>
    /// <param name="outerBoost">The product of the boosts around it.</param>
    public Bm25Scorer(
        Bm25Similarity similarity, int docCount, long sumTotalTermFreq, ReadOnlySpan<int> docFreqs, float boost, float outerBoost)
    {
        float idf = 0;
        foreach (int docFreq in docFreqs)
        {
            idf += Bm25Similarity.Idf(docFreq, docCount);
        }

        _similarity = similarity;
        _averageLength = sumTotalTermFreq <= 0 ? 1f : (float)(sumTotalTermFreq / (double)docCount);
        _k1 = similarity.K1;
        _weight = idf * boost * outerBoost * (_k1 + 1);
        _lengths = similarity.LengthTable(_averageLength);
        _shortest = similarity.ExactLengths ? similarity.ShortestTable(_averageLength) : null;
    }

    public Bm25SegmentScorer ForSegment(SegmentReader leaf, string field)
    {
        Norms? norms = leaf.Norms(field);
        bool isExact = _shortest is not null && norms is not null;
        return isExact && leaf.NumericDocValues(FieldType.LengthField(field)) is { } lengths
            ? new Bm25SegmentScorer(_weight, _lengths, _k1, norms, new ExactLengths(lengths, _similarity, _averageLength), _shortest)
            : new Bm25SegmentScorer(_weight, _lengths, _k1, norms);
    }
}
