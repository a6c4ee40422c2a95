namespace MscText.Normalization;

/// <summary>A place where a text has lost characters.</summary>
/// <param name="Span">The place, in UTF-16 code units: exactly what stands for the lost characters.</param>
/// <param name="Kind">What kind of loss it is.</param>
/// <param name="Suggestion">What probably stood there; null where no rule tells.</param>
/// <param name="Confidence">How sure it is that something was lost, and that it was the suggestion if there is one; 0 to 1.</param>
public sealed record LostText(TextSpan Span, LostTextKind Kind, string? Suggestion, double Confidence);
