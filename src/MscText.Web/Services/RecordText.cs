namespace MscText.Web;

/// <summary>A text of a stored document that has no counterpart.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language.</param>
/// <param name="Start">Where it begins in the text that was checked.</param>
internal readonly record struct RecordText(string Text, Language Language, int Start)
{
    /// <summary>Its place in the text that was checked.</summary>
    public TextSpan Span => new(Start, Text.Length);
}
