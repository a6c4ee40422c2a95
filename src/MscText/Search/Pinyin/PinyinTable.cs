using System.Text;
using MscText.Terms;

namespace MscText.Search;

/// <summary>How Chinese words are read: syllables in plain letters, without tones, <c>v</c> for ü. From CC-CEDICT; immutable and thread-safe.</summary>
/// <remarks>
/// A character has the reading that most words give it; words that read it otherwise (血 in 流血, 重 in 重复) are kept. The table is made
/// when it is first used, which takes the time of unpacking the dictionary once.
/// </remarks>
internal sealed class PinyinTable
{
    private const int LongestWord = 8;
    private static readonly Lazy<PinyinTable> LazyDefault = new(() => new PinyinTable(GeneralDictionary.Default.Entries));

    private readonly Dictionary<int, string> _characters;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    public PinyinTable(IEnumerable<GeneralEntry> entries)
    {
        var counts = new Dictionary<int, Dictionary<string, int>>();
        var words = new List<(string Word, string[] Syllables)>();
        foreach (GeneralEntry entry in entries)
        {
            string[] syllables = SyllablesOf(entry.Pinyin);
            if (syllables.Length == 0 || HanCharacters.Count(entry.Simplified) != syllables.Length
                || entry.Simplified.EnumerateRunes().Count() != syllables.Length)
            {
                continue;
            }

            words.Add((entry.Simplified, syllables));
            int i = 0;
            foreach (Rune rune in entry.Simplified.EnumerateRunes())
            {
                if (!counts.TryGetValue(rune.Value, out Dictionary<string, int>? readings))
                {
                    counts.Add(rune.Value, readings = new(StringComparer.Ordinal));
                }

                string syllable = syllables[i++];
                readings[syllable] = readings.GetValueOrDefault(syllable) + 1;
            }
        }

        _characters = counts.ToDictionary(
            c => c.Key, c => c.Value.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key);

        // Of several readings of a word the first counts, as the dictionary lists them.
        var exceptions = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach ((string word, string[] syllables) in words.Where(w => w.Syllables.Length is > 1 and <= LongestWord).DistinctBy(w => w.Word))
        {
            if (!ByCharacter(word).SequenceEqual(syllables))
            {
                exceptions.Add(word, syllables);
            }
        }

        _words = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        Syllables = words.SelectMany(w => w.Syllables).Where(s => s.Length <= PinyinSyllables.Longest).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The readings of CC-CEDICT.</summary>
    public static PinyinTable Default => LazyDefault.Value;

    /// <summary>Every syllable there is.</summary>
    public IReadOnlySet<string> Syllables { get; }

    /// <summary>The syllables of Chinese characters, one each; null where one of them has no reading, or isn't Chinese.</summary>
    /// <param name="text">The characters, folded to Simplified ones.</param>
    public string[]? ReadingOf(ReadOnlySpan<char> text)
    {
        var syllables = new List<string>(text.Length);
        while (!text.IsEmpty)
        {
            int length = Math.Min(LongestWord, text.Length);
            string[]? word = null;
            while (length > 1 && !_words.TryGetValue(text[..length], out word))
            {
                length--;
            }

            if (word is not null)
            {
                syllables.AddRange(word);
                text = text[length..];
                continue;
            }

            Rune.DecodeFromUtf16(text, out Rune rune, out int units);
            if (!_characters.TryGetValue(rune.Value, out string? syllable))
            {
                return null;
            }

            syllables.Add(syllable);
            text = text[units..];
        }

        return [.. syllables];
    }

    private IEnumerable<string> ByCharacter(string word) => word.EnumerateRunes().Select(r => _characters[r.Value]);

    // "lu:4 se4" becomes lv, se. Marks between syllables stand for marks of the word, which then has more characters than syllables.
    private static string[] SyllablesOf(string pinyin)
    {
        string[] parts = pinyin.ToLowerInvariant().Replace("u:", "v", StringComparison.Ordinal).Split(' ');
        return Array.TrueForAll(parts, p => p.Length > 1 && char.IsAsciiDigit(p[^1]) && p.AsSpan(0, p.Length - 1).IndexOfAnyExceptInRange('a', 'z') < 0)
            ? [.. parts.Select(p => p[..^1])]
            : [];
    }
}
