namespace MscText.Lucene;

/// <summary>
/// Gives the documents of many terms one score. The documents are marked in a set of bits, so that the memory does not depend on the number
/// of terms: an eighth of a byte a document of the segment.
/// </summary>
internal sealed class MultiTermWeight(string field, Func<FieldTerms, MatchingTerms> create, float score) : Weight
{
    public override Scorer? Scorer(SegmentReader leaf)
    {
        if (leaf.Terms(field) is not { } terms)
        {
            return null;
        }

        MatchingTerms matching = create(terms);
        if (!matching.MoveNext())
        {
            return null;
        }

        TermState first = matching.State;
        PostingsEnum postings = leaf.Postings();
        if (!matching.MoveNext())
        {
            return new DocsScorer(postings.Start(terms.Field, first), score);
        }

        ulong[] bits = new ulong[(leaf.MaxDoc + 63) >> 6];
        long cost = Mark(bits, postings, terms.Field, first);
        do
        {
            cost += Mark(bits, postings, terms.Field, matching.State);
        }
        while (matching.MoveNext());
        return new DocSetScorer(bits, Math.Min(cost, leaf.MaxDoc), score);
    }

    public override Explanation Explain(SegmentReader leaf, int doc) =>
        Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc
            ? new Explanation(score, "constant score: the boost")
            : Explanation.NoMatch("no term of the set");

    private static int Mark(ulong[] bits, PostingsEnum postings, FieldInfo field, in TermState state)
    {
        if (state.SingletonDoc >= 0)
        {
            bits[state.SingletonDoc >> 6] |= 1UL << state.SingletonDoc;
            return 1;
        }

        postings.Start(field, state);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            bits[doc >> 6] |= 1UL << doc;
        }

        return state.DocFreq;
    }
}
