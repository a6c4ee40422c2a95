namespace MscText.Alignment;

/// <summary>A number found in a text.</summary>
/// <param name="Value">Its exact value; percentages as written (65 for 65%).</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Span">Where it stands, scale words and the per cent sign included.</param>
/// <param name="InWords">Whether it is spelled out instead of written in digits.</param>
internal readonly record struct NumberMention(decimal Value, NumberKind Kind, TextSpan Span, bool InWords);
