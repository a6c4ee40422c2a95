namespace MscText.Lucene;

/// <summary>Builds the scorer of a combination for a segment.</summary>
internal sealed class BooleanWeight((Occur Occur, Weight Weight)[] clauses, int minimumShouldMatch) : Weight
{
    private readonly Weight[] _weights = Array.ConvertAll(clauses, c => c.Weight);

    public override Scorer? Scorer(SegmentReader leaf) => Parts.Of(clauses, leaf) is { } parts ? Scorer(parts) : null;

    public override bool IsWindowed { get; } = minimumShouldMatch <= 1 && Array.TrueForAll(clauses, c => c.Occur == Occur.Should);

    public override WindowScorer? WindowScorer(SegmentReader leaf)
    {
        if (!IsWindowed)
        {
            return base.WindowScorer(leaf);
        }

        WindowScorer[] scorers = Lucene.WindowScorer.Of(_weights, leaf);
        return scorers.Length == 0 ? null : scorers.Length == 1 ? scorers[0] : new SumWindow(scorers);
    }

    public override BulkScorer? BulkScorer(SegmentReader leaf)
    {
        if (IsWindowed && Array.Exists(clauses, c => c.Weight.IsWindowed))
        {
            return WindowBulkScorer.Of(WindowScorer(leaf), leaf);
        }

        if (Parts.Of(clauses, leaf) is not { } parts)
        {
            return null;
        }

        bool anyOf = parts.Required.Count == 0 && minimumShouldMatch <= 1;
        if (anyOf && parts.Optional.Count > 1 && parts.Optional.TrueForAll(s => s is TermScorer))
        {
            return new TermDisjunctionScorer(parts.Optional.Cast<TermScorer>(), AnyOf(parts.Prohibited), leaf.MaxDoc);
        }

        bool allOf = parts.Optional.Count == 0 && parts.Prohibited.Count == 0 && minimumShouldMatch == 0;
        if (allOf && parts.Required.Count > 1 && parts.Required.TrueForAll(s => s.Scorer is TermScorer))
        {
            return new TermConjunctionScorer(parts.Required.Select(s => ((TermScorer)s.Scorer, s.Scores)), leaf.MaxDoc);
        }

        return Scorer(parts) switch
        {
            null => null,
            TermScorer term => new TermBulkScorer(term),
            { } scorer => new DefaultBulkScorer(scorer),
        };
    }

    public override Explanation Explain(SegmentReader leaf, int doc)
    {
        List<Explanation> details = [];
        List<Explanation> missing = [];
        int optional = 0;
        foreach ((Occur occur, Weight weight) in clauses)
        {
            Explanation clause = weight.Explain(leaf, doc);
            if (clause.IsMatch == (occur == Occur.MustNot))
            {
                if (occur != Occur.Should)
                {
                    missing.Add(Explanation.NoMatch(occur == Occur.MustNot ? "a prohibited clause matches" : "a required clause does not match", clause));
                }
            }
            else if (occur == Occur.Filter)
            {
                details.Add(new Explanation(0, "a filter matches", clause));
            }
            else if (clause.IsMatch)
            {
                optional += occur == Occur.Should ? 1 : 0;
                details.Add(clause);
            }
        }

        if (missing.Count > 0)
        {
            return Explanation.NoMatch("not every condition is met", [.. missing]);
        }

        // Asked for the score itself, so that it is rounded as it was for the hit.
        return Scorer(leaf) is { } scorer && scorer.Advance(doc) == doc
            ? new Explanation(scorer.Score(), "sum of the clauses that match", [.. details])
            : Explanation.NoMatch(
                FormattableString.Invariant($"{optional} optional clauses match where {Math.Max(1, minimumShouldMatch)} have to"), [.. details]);
    }

    private Scorer? Scorer(Parts parts)
    {
        Scorer? positive = Positive(parts.Required, parts.Optional);
        return positive is not null && AnyOf(parts.Prohibited) is { } prohibited ? new ExclusionScorer(positive, prohibited) : positive;
    }

    private Scorer? Positive(List<(Scorer Scorer, bool Scores)> required, List<Scorer> optional)
    {
        if (optional.Count < minimumShouldMatch || (required.Count == 0 && optional.Count == 0))
        {
            return null;
        }

        if (required.Count == 0)
        {
            return optional.Count == 1 ? optional[0] : new DisjunctionScorer(optional, Math.Max(1, minimumShouldMatch));
        }

        if (minimumShouldMatch > 0)
        {
            if (optional.Count == minimumShouldMatch)
            {
                return new ConjunctionScorer([.. required, .. optional.Select(s => (s, true))]);
            }

            return new ConjunctionScorer([(Conjunction(required), true), (new DisjunctionScorer(optional, minimumShouldMatch), true)]);
        }

        Scorer must = Conjunction(required);
        return AnyOf(optional) is { } any ? new OptionalScorer(must, any) : must;
    }

    private static Scorer? AnyOf(List<Scorer> scorers) =>
        scorers.Count switch { 0 => null, 1 => scorers[0], _ => new DisjunctionScorer(scorers, 1) };

    private static Scorer Conjunction(List<(Scorer Scorer, bool Scores)> required) =>
        required.Count == 1 && required[0].Scores ? required[0].Scorer : new ConjunctionScorer(required);

    /// <summary>The scorers of the clauses that have documents in a segment.</summary>
    private sealed class Parts
    {
        public List<(Scorer Scorer, bool Scores)> Required { get; } = [];

        public List<Scorer> Optional { get; } = [];

        public List<Scorer> Prohibited { get; } = [];

        /// <summary>Null where a required clause has no documents.</summary>
        public static Parts? Of((Occur Occur, Weight Weight)[] clauses, SegmentReader leaf)
        {
            Parts parts = new();
            foreach ((Occur occur, Weight weight) in clauses)
            {
                Scorer? scorer = weight.Scorer(leaf);
                if (occur is Occur.Must or Occur.Filter)
                {
                    if (scorer is null)
                    {
                        return null;
                    }

                    parts.Required.Add((scorer, occur == Occur.Must));
                }
                else if (scorer is not null)
                {
                    (occur == Occur.Should ? parts.Optional : parts.Prohibited).Add(scorer);
                }
            }

            return parts;
        }
    }
}
