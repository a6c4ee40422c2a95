using MscText.Lucene;

namespace MscText.Search;

/// <summary>Clauses of which the one that scores best counts.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="Conditions">What has to match as well: an alternative of which the clauses are only a part.</param>
internal sealed record ScoredGroup(IReadOnlyList<ScoredClause> Clauses, IReadOnlyList<Query> Conditions);
