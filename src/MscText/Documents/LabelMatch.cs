namespace MscText.Documents;

/// <summary>A heading found at the beginning of a unit.</summary>
/// <param name="Label">What it announces.</param>
/// <param name="Section">Which part of an abstract, for <see cref="PageLabel.Section"/>.</param>
/// <param name="Language">The language it announces (英文摘要), or that it is written in.</param>
/// <param name="Name">Its words, without brackets and colon.</param>
/// <param name="Content">What follows it on the same line, or null where it stands alone.</param>
internal sealed record LabelMatch(PageLabel Label, AbstractSectionKind Section, Language Language, SourceText Name, PageUnit? Content);
