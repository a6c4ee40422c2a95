namespace MscText.Terms;

/// <summary>One meaning of a name that has several.</summary>
/// <param name="Name">The name, usually an abbreviation: <c>EV</c>.</param>
/// <param name="English">What it means in English: <c>electric vehicle</c>.</param>
/// <param name="Chinese">The same in Simplified Chinese: <c>电动汽车</c>.</param>
/// <param name="ConceptId">The concept with that meaning, or null where the meaning lies outside the dictionary.</param>
public sealed record TermSense(string Name, string English, string Chinese, string? ConceptId);
