using System.Text;

namespace MscText.DataCompiler;

/// <summary>Words with a character that stands for several Traditional ones, and how Traditional texts write them.</summary>
internal sealed class ScriptPairs
{
    private const int LongestWord = 6;
    private const string Cedict = "hanzi/lib/data/cedict_ts.u8.js";

    // Both forms are in use for the same words (粘膜 and 黏膜), or the character is mostly a particle beside a word (表明了).
    private const string Unjudged = "粘梁苔了";

    private readonly ScriptCharacters _characters;

    public ScriptPairs(DataSources sources, ScriptCharacters characters)
    {
        _characters = characters;
        string text = JavaScriptText.TemplateLiteral(Encoding.UTF8.GetString(sources.ReadBytes(Cedict)), Cedict);
        string[] traditional =
        [
            .. text.Split('\n').Select(line => CedictEntry.Parse(line.TrimEnd('\r'))).OfType<CedictEntry>()
                .Where(e => !Array.Exists(e.Glosses, g => g.Contains("variant of", StringComparison.Ordinal))).Select(e => e.Traditional),
            .. new OpenCcDictionaryFile(sources, "STPhrases").Entries.SelectMany(e => e.Values),
            .. new OpenCcDictionaryFile(sources, "TWPhrases").Entries.SelectMany(e => e.Values),
            .. new OpenCcDictionaryFile(sources, "HKPhrases").Entries.SelectMany(e => e.Values),
        ];

        // What a character folds to is ambiguous where Traditional words write it in more than one way.
        var forms = new SortedDictionary<char, SortedSet<char>>();
        foreach (string word in traditional.Where(IsHan))
        {
            string folded = characters.Fold(word);
            for (int i = 0; i < word.Length && folded.Length == word.Length; i++)
            {
                if (!forms.TryGetValue(folded[i], out SortedSet<char>? set))
                {
                    forms[folded[i]] = set = [];
                }

                set.Add(Standard(word[i]));
            }
        }

        foreach ((char folded, _) in forms.Where(f => f.Value.Count > 1 && !Unjudged.Contains(f.Key)))
        {
            string usual = characters.ToTraditional.TryGetValue(folded.ToString(), out string[]? values) ? values[0] : folded.ToString();
            Ambiguous.Add(folded, usual.Length == 1 ? usual[0] : folded);
        }

        foreach (string word in traditional.Where(w => w.Length is >= 2 and <= LongestWord && IsHan(w) && !w.Contains('的', StringComparison.Ordinal)))
        {
            string folded = characters.Fold(word);
            if (folded.Length == word.Length && folded.Any(Ambiguous.ContainsKey))
            {
                if (!Entries.TryGetValue(folded, out SortedSet<string>? words))
                {
                    Entries[folded] = words = new SortedSet<string>(StringComparer.Ordinal);
                }

                words.Add(string.Concat(word.Select(Standard)));
            }
        }
    }

    /// <summary>Folded words and their Traditional forms in standard characters.</summary>
    public SortedDictionary<string, SortedSet<string>> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded characters with several Traditional ones, and the most usual of these.</summary>
    public SortedDictionary<char, char> Ambiguous { get; } = [];

    private static bool IsHan(string word) => word.Length > 0 && word.All(c => c is >= '\u3400' and <= '\u9FFF');

    private char Standard(char character) => _characters.Variants.TryGetValue(character, out char standard) ? standard : character;
}
