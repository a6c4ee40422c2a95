using MscText.Lucene;

namespace MscText.Search;

/// <summary>Something that adds to a score, and how it is called.</summary>
/// <param name="Query">What is searched.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is called.</param>
internal sealed record ScoredClause(Query Query, ScorePartKind Kind, string Text);
