namespace MscText.Search;

/// <summary>Chinese names by how they sound and by what is left without one of their characters. Immutable and thread-safe.</summary>
internal sealed class ChineseNameIndex
{
    /// <summary>Characters of the shortest and longest names.</summary>
    public const int Shortest = 2;
    public const int Longest = 10;

    // Shorter names have too many neighbours: 肝癌, 肚癌.
    private const int ShortestWithGap = 3;

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

    /// <summary>Names that sound alike, tones aside.</summary>
    /// <param name="text">Characters, folded.</param>
    public IEnumerable<IndexName> SoundingLike(string text) => SoundOf(text) is { } sound ? _bySound[sound] : [];

    /// <summary>Names of as many characters, one of which is another.</summary>
    public IEnumerable<IndexName> WithOneOther(string text) =>
        text.Length < ShortestWithGap ? [] : Enumerable.Range(0, text.Length).SelectMany(i => _byGap[WithGap(text, i)]).Distinct();

    private static string WithGap(string text, int index) => $"{text.AsSpan(0, index)}_{text.AsSpan(index + 1)}";

    // Syllable by syllable, so that no two names run into one sound.
    private static string? SoundOf(string text) =>
        PinyinTable.Default.ReadingOf(text) is { } syllables ? string.Join(' ', syllables) : null;
}
