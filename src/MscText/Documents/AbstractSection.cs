namespace MscText.Documents;

/// <summary>A paragraph of an abstract.</summary>
/// <param name="Kind">What the section is about; a paragraph without a label continues the section before it.</param>
/// <param name="Label">The label as written, without brackets and colon, such as <c>方法</c>; null where there is none.</param>
/// <param name="Text">The text after the label.</param>
public sealed record AbstractSection(AbstractSectionKind Kind, SourceText? Label, SourceText Text);
