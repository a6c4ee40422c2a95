using MscText.Alignment;

namespace MscText.Checking;

/// <summary>A number and its place in the source.</summary>
internal readonly record struct PlacedNumber(NumberMention Number, TextSpan Span, string Text);
