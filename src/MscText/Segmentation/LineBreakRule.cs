namespace MscText.Segmentation;

/// <summary>What a line break in running text means.</summary>
public enum LineBreakRule
{
    /// <summary>Every line break ends a sentence: one paragraph, heading, list item or table row a line.</summary>
    EndsSentence,

    /// <summary>
    /// Lines were wrapped at a width: only an empty line ends a sentence, and a line break before a list item or beside a
    /// table row.
    /// </summary>
    Wrapped,
}
