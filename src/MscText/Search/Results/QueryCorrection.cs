namespace MscText.Search;

/// <summary>Another query that the user may have meant.</summary>
/// <param name="Query">The whole query, corrected.</param>
/// <param name="Changed">What was changed, as places in <paramref name="Query"/>.</param>
public sealed record QueryCorrection(string Query, IReadOnlyList<TextSpan> Changed);
