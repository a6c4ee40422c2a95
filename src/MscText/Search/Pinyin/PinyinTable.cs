using System.Collections.Frozen;
using System.Text;
using MscText.Data;

namespace MscText.Search;

/// <summary>How Chinese words are read: syllables in plain letters, without tones, <c>v</c> for ü. From CC-CEDICT; immutable and thread-safe.</summary>
/// <remarks>A character has the reading that most words give it; words that read it otherwise (血 in 流血, 重 in 重复) are kept.</remarks>
internal sealed class PinyinTable
{
    private static readonly Lazy<PinyinTable> LazyDefault = new(() => new PinyinTable(DataFile.OpenResource("pinyin.bin")));

    private readonly DoubleArrayTrie _words;
    private readonly Table<ushort> _readings;
    private readonly string[] _syllables;

    public PinyinTable(DataFile file)
    {
        _words = file.Trie("word");
        _readings = file.Table<ushort>("reading");
        StringTable syllables = file.Strings("syllable");
        _syllables = [.. Enumerable.Range(0, syllables.Count).Select(i => syllables[i].ToString())];
        Syllables = _syllables.ToFrozenSet(StringComparer.Ordinal);
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
            int length = _words.MatchLongest(text, out int reading);
            if (length == 0)
            {
                return null;
            }

            foreach (Rune _ in text[..length].EnumerateRunes())
            {
                syllables.Add(_syllables[_readings[reading++]]);
            }

            text = text[length..];
        }

        return [.. syllables];
    }
}
