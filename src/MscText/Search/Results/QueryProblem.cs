namespace MscText.Search;

/// <summary>A part of a query that could not be taken as it was meant; it was searched as plain words instead.</summary>
/// <param name="Span">Its place in the query.</param>
/// <param name="Message">What is wrong and what to write instead, in English.</param>
/// <param name="MessageChinese">The same in Chinese.</param>
public sealed record QueryProblem(TextSpan Span, string Message, string MessageChinese);
