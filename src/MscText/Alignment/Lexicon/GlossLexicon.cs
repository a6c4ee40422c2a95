using System.Runtime.CompilerServices;
using MscText.Data;

namespace MscText.Alignment;

/// <summary>
/// CC-CEDICT as a table of translations: Chinese headwords in either script to the stems of their English glosses, read
/// in place.
/// </summary>
internal sealed class GlossLexicon
{
    private static readonly Lazy<GlossLexicon> LazyDefault = new(() => new GlossLexicon(DataFile.OpenResource("cedict.bin")));

    private readonly Table<int> _offsets;
    private readonly Table<ushort> _senses;
    private readonly DoubleArrayTrie _stems;
    private readonly StringTable _stemNames;
    private readonly Table<int> _stemCounts;
    private readonly Table<int> _stemLists;
    private readonly Table<int> _lists;
    private readonly StringTable _headwords;

    internal GlossLexicon(DataFile file)
    {
        Words = file.Trie("word");
        _offsets = file.Table<int>("list.o");
        _senses = file.Table<ushort>("list.s");
        _stems = file.Trie("stem");
        _stemNames = file.Strings("stems");
        _stemCounts = file.Table<int>("stem.count");
        _stemLists = file.Table<int>("stem.o");
        _lists = file.Table<int>("stem.l");
        _headwords = file.Strings("list.w");
    }

    /// <summary>The embedded dictionary.</summary>
    public static GlossLexicon Default => LazyDefault.Value;

    /// <summary>Number of stems; their numbers run from 1 to it.</summary>
    public int StemCount => _stemNames.Count - 1;

    /// <summary>The headwords, to be walked character by character; values are for <see cref="Senses(int)"/>.</summary>
    public DoubleArrayTrie Words { get; }

    /// <summary>The stems of an entry, sense by sense; a 0 ends each sense.</summary>
    public ReadOnlySpan<ushort> Senses(int entry) => _senses.Span[_offsets[entry].._offsets[entry + 1]];

    /// <summary>The senses of a word; empty where it is not in the dictionary.</summary>
    public ReadOnlySpan<ushort> Senses(ReadOnlySpan<char> word) =>
        Words.TryGet(word, out int entry) ? Senses(entry) : [];

    /// <summary>The number of a stem (see <see cref="EnglishWords.Fold"/>), or 0 where no gloss has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StemNumber(ReadOnlySpan<char> stem) => stem.Length > 0 && _stems.TryGet(stem, out int number) ? number : 0;

    /// <summary>The letters of a stem.</summary>
    public ReadOnlySpan<char> Stem(int number) => _stemNames[number];

    /// <summary>The entries that have a stem in a gloss.</summary>
    public ReadOnlySpan<int> EntriesOf(int stem) => _lists.Span[_stemLists[stem].._stemLists[stem + 1]];

    /// <summary>The Simplified headwords of an entry, a space between.</summary>
    public ReadOnlySpan<char> HeadwordsOf(int entry) => _headwords[entry];

    /// <summary>How many entries have the stem in a gloss: the fewer, the more it tells.</summary>
    public int EntryCount(int stem) => _stemCounts[stem];
}
