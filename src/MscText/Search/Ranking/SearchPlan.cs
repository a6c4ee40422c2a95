using MscText.Lucene;

namespace MscText.Search;

/// <summary>A query of the engine, and what its scores are made of.</summary>
internal sealed class SearchPlan
{
    /// <summary>What is searched; null where something was typed that says nothing.</summary>
    public required Query? Query { get; init; }

    /// <summary>True where something was typed that says nothing: no document is found.</summary>
    public required bool FindsNothing { get; init; }

    /// <summary>What the scores are made of: of each group the clause that scores best counts.</summary>
    public required IReadOnlyList<ScoredGroup> Scored { get; init; }

    /// <summary>What is looked at in the best hits only: neighbouring words that are close together.</summary>
    public required IReadOnlyList<ScoredClause> Pairs { get; init; }

    /// <summary>What could not be taken as it seems to be meant.</summary>
    public required IReadOnlyList<QueryProblem> Problems { get; init; }
}
