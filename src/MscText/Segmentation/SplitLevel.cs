namespace MscText.Segmentation;

/// <summary>The size of the pieces a text is split into.</summary>
public enum SplitLevel
{
    /// <summary>Sentences.</summary>
    Sentence,

    /// <summary>Sentences, split at semicolons too.</summary>
    Semicolon,

    /// <summary>Clauses: sentences split at semicolons, colons, commas and dashes too, except inside brackets.</summary>
    Clause,
}
