namespace MscText.Alignment;

/// <summary>A note on a unit.</summary>
/// <param name="OnTarget">Whether it is about the Chinese side.</param>
/// <param name="Span">The place in the text of that side it is about; null for the whole.</param>
/// <param name="Category">What kind of note it is.</param>
/// <param name="Priority">1, the most important, to 10.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct XliffNote(bool OnTarget, TextSpan? Span, string Category, int Priority, string Text);
