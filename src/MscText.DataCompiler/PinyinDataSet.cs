using System.Runtime.InteropServices;
using System.Text;
using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>How Chinese words are read, from CC-CEDICT: syllables in plain letters, without tones, <c>v</c> for ü.</summary>
/// <remarks>
/// A character has the reading that most words give it; words that read it otherwise (血 in 流血, 重 in 重复) are kept.
/// Sections: <c>syllable</c> (every syllable there is), <c>word</c> (a trie of characters and of the words that differ, each with the place
/// of its reading), <c>reading</c> (numbers of syllables, one a character).
/// </remarks>
internal sealed class PinyinDataSet : IDataSet
{
    private const int LongestWord = 8;
    private const int LongestSyllable = 6;

    public string FileName => "pinyin.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        (string Word, string[] Syllables)[] words = [.. Words(sources)];
        Dictionary<int, string> characters = Characters(words);
        string[] syllables = [.. words.SelectMany(w => w.Syllables).Where(s => s.Length <= LongestSyllable).Distinct().Order(StringComparer.Ordinal)];
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var readings = new List<ushort>();
        foreach ((int character, string syllable) in characters.OrderBy(c => c.Key))
        {
            Add(new Rune(character).ToString(), [syllable]);
        }

        // Of several readings of a word the first counts, as the dictionary lists them.
        foreach ((string word, string[] read) in words.Where(w => w.Syllables.Length is > 1 and <= LongestWord).DistinctBy(w => w.Word))
        {
            if (!word.EnumerateRunes().Select(r => characters[r.Value]).SequenceEqual(read))
            {
                Add(word, read);
            }
        }

        var file = new DataFileWriter();
        file.AddStrings("syllable", syllables);
        file.AddTrie("word", new DoubleArrayTrieBuilder(entries));
        file.Add<ushort>("reading", CollectionsMarshal.AsSpan(readings));
        file.Write(outputPath);

        void Add(string word, string[] read)
        {
            entries.Add(word, readings.Count);
            readings.AddRange(read.Select(s => (ushort)Array.BinarySearch(syllables, s, StringComparer.Ordinal)));
        }
    }

    // Entries with a syllable for each character; marks within a word have none, and are left to its characters.
    private static IEnumerable<(string Word, string[] Syllables)> Words(DataSources sources) => CedictEntry.ReadAll(sources)
        .Select(e => (Word: e.Simplified, Syllables: SyllablesOf(e.Pinyin)))
        .Where(e => e.Syllables.Length > 0
            && HanCharacters.Count(e.Word) == e.Syllables.Length
            && e.Word.EnumerateRunes().Count() == e.Syllables.Length
            && Array.TrueForAll(e.Syllables, s => s.Length <= LongestSyllable));

    private static Dictionary<int, string> Characters(IEnumerable<(string Word, string[] Syllables)> words) => words
        .SelectMany(w => w.Word.EnumerateRunes().Zip(w.Syllables, (rune, syllable) => (Character: rune.Value, Syllable: syllable)))
        .GroupBy(r => r.Character)
        .ToDictionary(
            c => c.Key,
            c => c.GroupBy(r => r.Syllable).OrderByDescending(r => r.Count()).ThenBy(r => r.Key, StringComparer.Ordinal).First().Key);

    // "lu:4 se4" becomes lv, se.
    private static string[] SyllablesOf(string pinyin)
    {
        string[] parts = pinyin.ToLowerInvariant().Replace("u:", "v", StringComparison.Ordinal).Split(' ');
        return Array.TrueForAll(parts, p => p.Length > 1 && char.IsAsciiDigit(p[^1]) && p.AsSpan(0, p.Length - 1).IndexOfAnyExceptInRange('a', 'z') < 0)
            ? [.. parts.Select(p => p[..^1])]
            : [];
    }
}
