namespace MscText.Search;

/// <summary>A query offered while a user types.</summary>
/// <param name="Query">The whole query as it would become.</param>
/// <param name="Completed">What was completed, as a place in <paramref name="Query"/>.</param>
/// <param name="Gloss">The same in the other language, where the dictionary knows it.</param>
/// <param name="Documents">How many documents have it.</param>
public sealed record QueryCompletion(string Query, TextSpan Completed, string? Gloss, int Documents);
