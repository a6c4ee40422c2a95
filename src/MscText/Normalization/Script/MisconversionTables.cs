using MscText.Data;

namespace MscText.Normalization;

/// <summary>The words that tell which of several Traditional characters is right.</summary>
internal static class MisconversionTables
{
    private static readonly DataFile File = DataFile.OpenResource("script.bin");
    private static readonly Dictionary<char, char> Standards = Pairs(File.Table<char>("variant").Span);
    private static readonly Dictionary<char, char> Regionals = Reverse(Standards);
    private static readonly Dictionary<char, char> UsualForms = Pairs(File.Table<char>("ambiguous").Span);
    private static readonly StringTable Forms = File.Strings("pairs");

    /// <summary>Folded words and the numbers of their Traditional forms.</summary>
    public static DoubleArrayTrie Words { get; } = File.Trie("pair");

    /// <summary>The Traditional forms of a word, in standard characters, separated by line feeds.</summary>
    public static ReadOnlySpan<char> FormsOf(int word) => Forms[word];

    /// <summary>Whether a folded character stands for several Traditional ones, and the one converters choose without context.</summary>
    public static bool IsAmbiguous(char folded, out char usual) => UsualForms.TryGetValue(folded, out usual);

    /// <summary>The standard form of a regional variant, or the character itself.</summary>
    public static char Standard(char character) => Standards.GetValueOrDefault(character, character);

    /// <summary>The form in use in Taiwan and Hong Kong of a standard character, or the character itself.</summary>
    public static char Regional(char character) => Regionals.GetValueOrDefault(character, character);

    private static Dictionary<char, char> Pairs(ReadOnlySpan<char> pairs)
    {
        var result = new Dictionary<char, char>(pairs.Length / 2);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            result.Add(pairs[i], pairs[i + 1]);
        }

        return result;
    }

    private static Dictionary<char, char> Reverse(Dictionary<char, char> pairs)
    {
        var result = new Dictionary<char, char>(pairs.Count);
        foreach ((char form, char standard) in pairs)
        {
            result.TryAdd(standard, form);
        }

        return result;
    }
}
