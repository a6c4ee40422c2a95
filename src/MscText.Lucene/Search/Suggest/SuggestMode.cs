namespace MscText.Lucene;

/// <summary>When a <see cref="DirectSpellChecker"/> suggests something else.</summary>
public enum SuggestMode
{
    /// <summary>Only where the index does not have the word.</summary>
    WhenNotInIndex = 0,

    /// <summary>Only words that more documents have.</summary>
    MorePopular = 1,

    /// <summary>Always.</summary>
    Always = 2,
}
