namespace MscText.Lucene;

/// <summary>Builds the scorer of a combination for a segment.</summary>
internal sealed class BooleanWeight((Occur Occur, Weight Weight)[] clauses, int minimumShouldMatch) : Weight
{
    public override Scorer? Scorer(SegmentReader leaf)
    {
        List<(Scorer Scorer, bool Scores)> required = [];
        List<Scorer> optional = [];
        List<Scorer> prohibited = [];
        foreach ((Occur occur, Weight weight) in clauses)
        {
            Scorer? scorer = weight.Scorer(leaf);
            if (occur is Occur.Must or Occur.Filter)
            {
                if (scorer is null)
                {
                    return null;
                }

                required.Add((scorer, occur == Occur.Must));
            }
            else if (scorer is not null)
            {
                (occur == Occur.Should ? optional : prohibited).Add(scorer);
            }
        }

        Scorer? result = Positive(required, optional);
        if (result is null || prohibited.Count == 0)
        {
            return result;
        }

        return new ExclusionScorer(result, prohibited.Count == 1 ? prohibited[0] : new DisjunctionScorer(prohibited, 1));
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
        return optional.Count == 0
            ? must
            : new OptionalScorer(must, optional.Count == 1 ? optional[0] : new DisjunctionScorer(optional, 1));
    }

    private static Scorer Conjunction(List<(Scorer Scorer, bool Scores)> required) =>
        required.Count == 1 && required[0].Scores ? required[0].Scorer : new ConjunctionScorer(required);
}
