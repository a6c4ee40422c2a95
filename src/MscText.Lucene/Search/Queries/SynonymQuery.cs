namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have any of several terms of one field, and scores them as if they were one term: its frequency in a document is
/// the sum of theirs, and it counts as in as many documents as the most frequent of them. So a rare synonym does not outweigh the usual
/// word. As Lucene 8's SynonymQuery; Lucene 4 has none.
/// </summary>
public sealed class SynonymQuery : Query
{
    private readonly Term[] _terms;

    /// <summary>Synonyms.</summary>
    /// <param name="terms">The terms, at least one, all of one field; equal ones count once.</param>
    public SynonymQuery(IEnumerable<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _terms = [.. terms.Distinct().OrderBy(t => t.Bytes.ToArray(), ByteArrayComparer.Instance)];
        if (_terms.Length == 0)
        {
            throw new ArgumentException("At least one term is needed.", nameof(terms));
        }

        if (_terms.Any(t => t.Field != Field))
        {
            throw new ArgumentException("Synonyms need to be of one field.", nameof(terms));
        }
    }

    /// <summary>The field.</summary>
    public string Field => _terms[0].Field;

    /// <summary>The terms, in the order of their bytes.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <inheritdoc/>
    public override string ToString() =>
        $"Synonym({string.Join(' ', _terms.Select(t => QuerySyntax.Escape(t.Field) + ':' + QuerySyntax.Escape(t.Text)))})" + BoostText;

    internal override Query Rewrite(IndexSearcher searcher) => _terms.Length == 1 ? new TermQuery(_terms[0]) { Boost = Boost } : this;

    internal override void Visit(QueryVisitor visitor) => Array.ForEach(_terms, visitor.VisitTerm);

    internal override Query WithBoost(float boost) => new SynonymQuery(_terms) { Boost = boost };

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        TermState[][] states = new TermState[_terms.Length][];
        int largest = 0;
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = searcher.FindTerm(_terms[i], out int docFreq);
            largest = Math.Max(largest, docFreq);
        }

        return new SynonymWeight(ToString(), Field, states, searcher.Scorer(Field, [largest], Boost, boost), searcher);
    }

    private protected override bool IsSame(Query other) => _terms.AsSpan().SequenceEqual(((SynonymQuery)other)._terms);

    private protected override int Hash() => _terms.Aggregate(0, HashCode.Combine);

    private sealed class SynonymWeight(string query, string field, TermState[][] states, Bm25Scorer scorer, IndexSearcher searcher) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf)
        {
            if (leaf.Terms(field) is not { } terms)
            {
                return null;
            }

            TermState[] found = [.. Found(leaf)];
            Bm25SegmentScorer segment = scorer.ForSegment(leaf, field);
            return found.Length switch
            {
                0 => null,
                1 => new TermScorer(leaf, terms.Field, found[0], segment),
                _ => new SynonymScorer([.. found.Select(s => leaf.Postings().Start(terms.Field, s))], segment),
            };
        }

        public override bool IsWindowed => true;

        public override BulkScorer? BulkScorer(SegmentReader leaf) => WindowBulkScorer.Of(WindowScorer(leaf), leaf);

        public override WindowScorer? WindowScorer(SegmentReader leaf)
        {
            if (leaf.Terms(field) is not { } terms)
            {
                return null;
            }

            Bm25SegmentScorer segment = scorer.ForSegment(leaf, field);
            TermScorer[] scorers = [.. Found(leaf).Select(s => new TermScorer(leaf, terms.Field, s, segment))];
            return scorers.Length switch { 0 => null, 1 => new TermWindow(scorers[0]), _ => new SynonymWindow(scorers, segment) };
        }

        public override Explanation Explain(SegmentReader leaf, int doc)
        {
            int freq = 0;
            foreach (TermState state in Found(leaf))
            {
                PostingsEnum postings = leaf.Postings().Start(leaf.Terms(field)!.Field, state);
                if (postings.Advance(doc) == doc)
                {
                    freq += postings.Freq;
                }
            }

            return freq == 0
                ? Explanation.NoMatch($"no term of {query} is in the document")
                : scorer.Explain(query, leaf, field, doc, freq);
        }

        private IEnumerable<TermState> Found(SegmentReader leaf)
        {
            int index = searcher.IndexOf(leaf);
            return states.Select(s => s[index]).Where(s => s.DocFreq > 0);
        }
    }
}
