namespace MscText.Checking;

/// <summary>A p value.</summary>
/// <param name="Relation">What stands between letter and value: &lt;, &gt;, =, ≤ or ≥.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">Relation and value.</param>
internal readonly record struct Statistic(char Relation, decimal Value, TextSpan Span);
