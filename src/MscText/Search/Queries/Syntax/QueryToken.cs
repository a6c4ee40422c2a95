namespace MscText.Search;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the query.</param>
/// <param name="Node">The node of a piece that is one.</param>
/// <param name="Field">The field of a field's name.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, TextSpan Span, QueryNode? Node = null, QueryField Field = default);
