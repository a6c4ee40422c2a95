namespace MscText.Checking;

/// <summary>A limit before or after a value: at least 5, 5岁以上, &lt;5.</summary>
/// <param name="IsLower">Whether what is meant lies above the value, which is then the lower limit.</param>
/// <param name="IsSign">Whether it is a sign instead of words.</param>
/// <param name="Quantity">The value.</param>
/// <param name="Span">Limit and value together.</param>
internal sealed record Comparator(bool IsLower, bool IsSign, Quantity Quantity, TextSpan Span);
