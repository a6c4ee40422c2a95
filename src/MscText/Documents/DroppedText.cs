namespace MscText.Documents;

/// <summary>Text that is no part of the publication.</summary>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Text">The text, usually a whole line.</param>
/// <param name="Line">Its line, counted from 1.</param>
public sealed record DroppedText(DroppedReason Reason, SourceText Text, int Line);
