namespace MscText.Lucene;

/// <summary>Finds the documents that have a term.</summary>
/// <param name="term">The term.</param>
public sealed class TermQuery(Term term) : Query
{
    /// <summary>The term.</summary>
    public Term Term { get; } = term ?? throw new ArgumentNullException(nameof(term));

    /// <inheritdoc/>
    public override string ToString() => Term + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        TermState[] states = searcher.FindTerm(Term, out int docFreq);
        return new TermWeight(Term, states, searcher.Scorer(Term.Field, [docFreq], Boost, boost), searcher);
    }

    internal override void Visit(QueryVisitor visitor) => visitor.VisitTerm(Term);

    internal override Query WithBoost(float boost) => new TermQuery(Term) { Boost = boost };

    private sealed class TermWeight(Term term, TermState[] states, Bm25Scorer scorer, IndexSearcher searcher) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf)
        {
            TermState state = states[searcher.IndexOf(leaf)];
            if (state.DocFreq == 0)
            {
                return null;
            }

            PostingsEnum postings = leaf.Postings().Start(leaf.Terms(term.Field)!.Field, state, freqs: true);
            return new TermScorer(postings, scorer.ForSegment(leaf, term.Field));
        }
    }
}
