namespace MscText.Terms;

/// <summary>A short form and the long form that a text gives for it.</summary>
/// <param name="Short">The short form as written: <c>MSCs</c>.</param>
/// <param name="Long">The long form as written: <c>Mesenchymal stem cells</c>, 间充质干细胞.</param>
/// <param name="ShortSpan">Where the short form stands.</param>
/// <param name="LongSpan">Where the long form stands.</param>
public sealed record AbbreviationDefinition(string Short, string Long, TextSpan ShortSpan, TextSpan LongSpan);
