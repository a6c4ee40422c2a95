using MscText.Terms;

namespace MscText.Search;

/// <summary>A name of a concept that documents of the index have.</summary>
/// <param name="Key">Its letters and digits, folded, without what separates them: what is compared with what is typed.</param>
/// <param name="Text">The name as the dictionary has it.</param>
/// <param name="Concept">What it names.</param>
/// <param name="Rank">Its place among the names of the concept, 0 for the preferred one.</param>
/// <param name="IsChinese">Whether it is a Chinese name.</param>
/// <param name="Pinyin">The reading of a name of Chinese characters alone, joined; empty for others.</param>
internal sealed record IndexName(string Key, string Text, Concept Concept, int Rank, bool IsChinese, string Pinyin)
{
    /// <summary>The gloss: the preferred name in the other language.</summary>
    public string? Gloss
    {
        get
        {
            IReadOnlyList<string> names = IsChinese ? Concept.English : Concept.Chinese;
            return names.Count > 0 ? names[0] : null;
        }
    }
}
