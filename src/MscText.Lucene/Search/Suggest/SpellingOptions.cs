namespace MscText.Lucene;

/// <summary>What a <see cref="DirectSpellChecker"/> suggests. The defaults are Lucene's. Immutable.</summary>
public sealed record SpellingOptions
{
    /// <summary>Lucene's defaults.</summary>
    public static SpellingOptions Default { get; } = new();

    /// <summary>When something is suggested.</summary>
    public SuggestMode Mode { get; init; } = SuggestMode.WhenNotInIndex;

    /// <summary>How many characters may be inserted, left out, exchanged, or swapped with their neighbour: 1 or 2.</summary>
    public int MaxEdits { get; init; } = 2;

    /// <summary>How many characters (code points) at the start have to be right; 0 or more. With 0 much more of the dictionary is read.</summary>
    public int PrefixLength { get; init; } = 1;

    /// <summary>Words with fewer characters (code points) get no suggestions.</summary>
    public int MinQueryLength { get; init; } = 4;

    /// <summary>Words that more than this share of the documents have are taken as right: 0 to 1.</summary>
    public float MaxQueryFrequency { get; init; } = 0.01f;

    /// <summary>How many documents have to have a suggestion at least; 1 or more.</summary>
    public int MinDocFreq { get; init; } = 1;

    /// <summary>The least <see cref="SpellingSuggestion.Similarity"/>, from 0 to 1.</summary>
    public float MinSimilarity { get; init; } = 0.5f;
}
