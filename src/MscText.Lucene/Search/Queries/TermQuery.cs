namespace MscText.Lucene;

/// <summary>Finds the documents that have a term.</summary>
/// <param name="term">The term.</param>
public sealed class TermQuery(Term term) : Query
{
    /// <summary>The term.</summary>
    public Term Term { get; } = term ?? throw new ArgumentNullException(nameof(term));

    /// <inheritdoc/>
    public override string ToString() => QuerySyntax.Escape(Term.Field) + ':' + QuerySyntax.Escape(Term.Text) + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        TermState[] states = searcher.FindTerm(Term, out int docFreq);
        return new TermWeight(Term, states, searcher.Scorer(Term.Field, [docFreq], Boost, boost), searcher);
    }

    internal override void Visit(QueryVisitor visitor) => visitor.VisitTerm(Term);

    internal override Query WithBoost(float boost) => new TermQuery(Term) { Boost = boost };

    private protected override bool IsSame(Query other) => Term.Equals(((TermQuery)other).Term);

    private protected override int Hash() => Term.GetHashCode();

    private sealed class TermWeight(Term term, TermState[] states, Bm25Scorer scorer, IndexSearcher searcher) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) => TermScorer(leaf);

        public override BulkScorer? BulkScorer(SegmentReader leaf) => TermScorer(leaf) is { } scorer ? new TermBulkScorer(scorer) : null;

        public override WindowScorer? WindowScorer(SegmentReader leaf) => TermScorer(leaf) is { } scorer ? new TermWindow(scorer) : null;

        public override int Count(SegmentReader leaf) => leaf.LiveDocs is null ? states[searcher.IndexOf(leaf)].DocFreq : -1;

        public override Explanation Explain(SegmentReader leaf, int doc) =>
            TermScorer(leaf) is { } found && found.Advance(doc) == doc
                ? scorer.Explain(term.ToString(), leaf, term.Field, doc, found.Postings.Freq)
                : Explanation.NoMatch($"{term} is not in the document");

        private TermScorer? TermScorer(SegmentReader leaf)
        {
            ref readonly TermState state = ref states[searcher.IndexOf(leaf)];
            return state.DocFreq == 0
                ? null
                : new TermScorer(leaf, leaf.Terms(term.Field)!.Field, state, scorer.ForSegment(leaf, term.Field));
        }
    }
}
