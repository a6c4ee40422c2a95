using System.Text;

namespace MscText.Search;

/// <summary>Chinese names by how they sound and by what is left without one of their characters. Immutable and thread-safe.</summary>
internal sealed class ChineseNameIndex
{
    /// <summary>Characters of the shortest and longest names.</summary>
    public const int Shortest = 2;
    public const int Longest = 10;

    // Shorter names have too many neighbours: 胃癌, 肺癌.
    private const int ShortestWithGap = 4;

    private readonly ILookup<string, IndexName> _bySound;
    private readonly ILookup<string, IndexName> _byGap;

    public ChineseNameIndex(IEnumerable<IndexName> names)
    {
        // Names beyond the basic plane are few, and would make counting characters dear.
        IndexName[] chinese = [.. names.Where(n => n.Pinyin.Length > 0 && n.Key.Length is >= Shortest and <= Longest && !n.Key.Any(char.IsSurrogate))];
        _bySound = chinese.Select(n => (Name: n, Sound: SoundOf(n.Key))).Where(n => n.Sound is not null).ToLookup(n => n.Sound!, n => n.Name, StringComparer.Ordinal);
        _byGap = chinese.Where(n => n.Key.Length >= ShortestWithGap)
            .SelectMany(n => Enumerable.Range(0, n.Key.Length).Select(i => (Gap: WithGap(n.Key, i), Name: n)))
            .ToLookup(n => n.Gap, n => n.Name, StringComparer.Ordinal);
    }

    /// <summary>Names that sound alike; regional accents don't matter (zh and z, ing and in).</summary>
    /// <param name="text">Characters, folded.</param>
    public IEnumerable<IndexName> SoundingLike(string text) => SoundOf(text) is { } sound ? _bySound[sound] : [];

    /// <summary>Names of as many characters, one of which is another.</summary>
    public IEnumerable<IndexName> WithOneOther(string text) =>
        text.Length < ShortestWithGap ? [] : Enumerable.Range(0, text.Length).SelectMany(i => _byGap[WithGap(text, i)]).Distinct();

    private static string WithGap(string text, int index) => $"{text.AsSpan(0, index)}_{text.AsSpan(index + 1)}";

    private static string? SoundOf(string text)
    {
        if (PinyinTable.Default.ReadingOf(text) is not { } syllables)
        {
            return null;
        }

        var sound = new StringBuilder();
        foreach (string syllable in syllables)
        {
            string plain = syllable.EndsWith("ng", StringComparison.Ordinal) && syllable[^3] is 'a' or 'e' or 'i' ? syllable[..^1] : syllable;
            sound.Append(plain.Length > 1 && plain[1] == 'h' ? $"{plain[0]}{plain.AsSpan(2)}" : plain).Append(' ');
        }

        return sound.ToString();
    }
}
