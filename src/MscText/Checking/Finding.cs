namespace MscText.Checking;

/// <summary>Something a rule found wrong, with its place in the original text.</summary>
/// <param name="Rule">Id of the rule, such as <c>number-mismatch</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Side">The side that <paramref name="Span"/> lies on; <see cref="Language.Mixed"/> in a single text.</param>
/// <param name="Span">The place in the source text of that side.</param>
/// <param name="OtherSpan">The place in the source text of the other side that it was compared with, if any.</param>
/// <param name="Text">The text at <paramref name="Span"/>.</param>
/// <param name="Message">What is wrong, in one English sentence.</param>
/// <param name="MessageChinese">The same in Chinese.</param>
/// <param name="Suggestion">What should stand there, where one rule gives it.</param>
/// <param name="Confidence">Probability, from 0 to 1, that a careful reader would agree.</param>
public sealed record Finding(
    string Rule,
    FindingSeverity Severity,
    Language Side,
    TextSpan Span,
    TextSpan? OtherSpan,
    string Text,
    string Message,
    string MessageChinese,
    string? Suggestion,
    double Confidence);
