namespace MscText.Search;

/// <summary>Kinds of <see cref="QueryChip"/>.</summary>
public enum QueryChipKind
{
    /// <summary>A concept that the query names, searched by all its names in both languages.</summary>
    Concept,

    /// <summary>A concept beneath one that the query names.</summary>
    Narrower,

    /// <summary>What an abbreviation was taken to stand for.</summary>
    Abbreviation,

    /// <summary>A Chinese word typed as pinyin.</summary>
    Pinyin,
}
