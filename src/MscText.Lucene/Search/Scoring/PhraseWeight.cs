namespace MscText.Lucene;

/// <summary>A phrase prepared for an index.</summary>
/// <param name="query">The phrase, for explanations.</param>
/// <param name="field">The field.</param>
/// <param name="terms">The terms of every place.</param>
/// <param name="positions">The position of every place.</param>
/// <param name="slop">How far the terms may be from their places.</param>
/// <param name="states">For every place and term, its states in the segments.</param>
/// <param name="scorer">BM25 for all terms together.</param>
/// <param name="searcher">The index.</param>
internal sealed class PhraseWeight(
    Query query, string field, IReadOnlyList<IReadOnlyList<Term>> terms, int[] positions, int slop, TermState[][][] states, Bm25Scorer scorer,
    IndexSearcher searcher) : Weight
{
    public override Scorer? Scorer(SegmentReader leaf) => PhraseScorer(leaf);

    public override Explanation Explain(SegmentReader leaf, int doc) =>
        PhraseScorer(leaf) is { } found && found.Advance(doc) == doc
            ? scorer.Explain(query.ToString()!, leaf, field, doc, found.Freq)
            : Explanation.NoMatch($"{query} is not in the document");

    private PhraseScorer? PhraseScorer(SegmentReader leaf)
    {
        if (leaf.Terms(field) is not { } fieldTerms)
        {
            return null;
        }

        int index = searcher.IndexOf(leaf);
        PhraseTerm[] parts = new PhraseTerm[terms.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            List<PostingsEnum> postings = [];
            foreach (TermState[] state in states[i])
            {
                if (state[index].DocFreq == 0)
                {
                    continue;
                }

                if (!fieldTerms.Field.HasPositions)
                {
                    throw new InvalidOperationException(
                        $"Field '{field}' is indexed without positions, so phrases cannot be searched in it. Index it with FieldType.Text.");
                }

                postings.Add(leaf.Postings().Start(fieldTerms.Field, state[index], positions: true));
            }

            if (postings.Count == 0)
            {
                return null;
            }

            parts[i] = new PhraseTerm([.. postings], positions[i], terms[i], i);
        }

        Bm25SegmentScorer segment = scorer.ForSegment(leaf, field);
        return slop == 0 ? new ExactPhraseScorer(parts, segment) : new SloppyPhraseScorer(parts, slop, segment);
    }
}
