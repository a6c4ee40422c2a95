namespace MscText.Lucene;

/// <summary>BM25 for one query of terms in one field.</summary>
internal sealed class Bm25Scorer
{
    private readonly Bm25Lengths _lengths;
    private readonly float _weight;
    private readonly int[] _docFreqs;
    private readonly int _docCount;
    private readonly float _boost;

    /// <summary>Prepares the constant parts.</summary>
    /// <param name="lengths">The parameters, and what comes from the lengths of the field's documents.</param>
    /// <param name="docCount">The number of documents, deleted ones included.</param>
    /// <param name="docFreqs">How many documents have each term; kept.</param>
    /// <param name="boost">The query's boost.</param>
    /// <param name="outerBoost">The product of the boosts around it.</param>
    public Bm25Scorer(Bm25Lengths lengths, int docCount, int[] docFreqs, float boost, float outerBoost)
    {
        float idf = 0;
        foreach (int docFreq in docFreqs)
        {
            idf += Bm25Similarity.Idf(docFreq, docCount);
        }

        _lengths = lengths;
        _docFreqs = docFreqs;
        _docCount = docCount;
        _boost = boost * outerBoost;
        _weight = idf * boost * outerBoost * (lengths.Similarity.K1 + 1);
    }

    public Bm25SegmentScorer ForSegment(SegmentReader leaf, string field)
    {
        Norms? norms = leaf.Norms(field);
        bool isExact = _lengths.ShortestParts is not null && norms is not null;
        return isExact && leaf.NumericDocValues(FieldType.LengthField(field)) is { } lengths
            ? new Bm25SegmentScorer(_weight, _lengths, norms, new ExactLengths(lengths, _lengths.Similarity, _lengths.Average))
            : new Bm25SegmentScorer(_weight, _lengths, norms);
    }

    /// <summary>Says how a document's score comes about.</summary>
    /// <param name="what">What is scored.</param>
    /// <param name="leaf">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="doc">The document's number in the segment.</param>
    /// <param name="freq">How often it has what is scored.</param>
    public Explanation Explain(string what, SegmentReader leaf, string field, int doc, float freq)
    {
        Bm25SegmentScorer scorer = ForSegment(leaf, field);
        List<Explanation> details = [new Explanation(_boost, "boost"), ExplainIdf(), new Explanation(freq, "freq: how often the document has it")];
        details.Add(new Explanation(_lengths.Similarity.K1, "k1: how slowly more occurrences stop to count"));
        string length = "k1";
        if (scorer.Norms is not null)
        {
            length = "k1 * (1 - b + b * length / average length)";
            details.Add(new Explanation(_lengths.Similarity.B, "b: how much the length counts"));
            details.Add(new Explanation(_lengths.Average, "average length of the field"));
            details.Add(new Explanation(scorer.LengthOf(doc), length));
        }

        return new Explanation(
            scorer.Score(doc, freq), $"{what}: BM25, boost * idf * (k1 + 1) * freq / (freq + {length})", [.. details]);
    }

    private Explanation ExplainIdf()
    {
        float sum = 0;
        Explanation[] terms = new Explanation[_docFreqs.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            float idf = Bm25Similarity.Idf(_docFreqs[i], _docCount);
            sum += idf;
            terms[i] = new Explanation(
                idf,
                FormattableString.Invariant(
                    $"idf: ln(1 + (N - n + 0.5) / (n + 0.5)), the term being in n = {_docFreqs[i]} of N = {_docCount} documents"));
        }

        return terms.Length == 1 ? terms[0] : new Explanation(sum, "idf: the sum of the terms'", terms);
    }
}
