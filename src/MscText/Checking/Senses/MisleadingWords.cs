using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>The words that mislead translators, found by their English and by the everyday Chinese for them.</summary>
internal sealed class MisleadingWords
{
    private static readonly Lazy<MisleadingWords> LazyDefault = new(() => new MisleadingWords(FalseFriends.Default.All));

    private readonly FrozenDictionary<string, EverydayWord> _everyday;
    private readonly FrozenDictionary<string, EverydayWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<string, string[][]> _english;
    private readonly FrozenDictionary<string, MisleadingWord[]> _byFirstStem;
    private readonly int _longest;

    private MisleadingWords(IReadOnlyList<FalseFriend> rows)
    {
        MisleadingWord[] words = [.. rows.Select(Prepare).Where(w => w.Stems.Length > 0)];
        FrozenSet<string> biomedical = rows.SelectMany(r => r.Biomedical).ToFrozenSet(StringComparer.Ordinal);
        _everyday = words
            .SelectMany(w => w.Row.Everyday.Select(zh => (Chinese: zh, Word: w)))
            .GroupBy(p => p.Chinese, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => new EverydayWord(g.Key, [.. g.Select(p => p.Word)], biomedical.Contains(g.Key) || FieldWords.Contains(g.Key)),
                StringComparer.Ordinal);
        _lookup = _everyday.GetAlternateLookup<ReadOnlySpan<char>>();
        _english = words
            .SelectMany(w => w.Row.Biomedical.Concat(w.Row.Everyday).Select(zh => (Chinese: zh, Word: w)))
            .GroupBy(p => p.Chinese, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Word.Stems).ToArray(), StringComparer.Ordinal);
        _byFirstStem = words
            .GroupBy(w => w.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Stems.Length).ToArray(), StringComparer.Ordinal);
        _longest = _everyday.Keys.Max(k => k.Length);
    }

    /// <summary>The table that comes with the library.</summary>
    public static MisleadingWords Default => LazyDefault.Value;

    /// <summary>The longest everyday word that begins at a place of a Simplified text and that a test accepts.</summary>
    public bool TryFindEveryday(
        ReadOnlySpan<char> text, int start, Func<int, int, bool> accepts, [NotNullWhen(true)] out EverydayWord? word)
    {
        for (int length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (_lookup.TryGetValue(text.Slice(start, length), out word) && accepts(start, length))
            {
                return true;
            }
        }

        word = null;
        return false;
    }

    /// <summary>The everyday word of this text, if it is one.</summary>
    public EverydayWord? Everyday(string chinese) => _everyday.GetValueOrDefault(chinese);

    /// <summary>The English words that a Chinese word of the table stands for in either sense, by their stems.</summary>
    public IReadOnlyList<string[]> EnglishOf(string chinese) => _english.GetValueOrDefault(chinese, []);

    /// <summary>The rows whose English begins with a stem, the longest phrase first.</summary>
    public IReadOnlyList<MisleadingWord> StartingWith(string stem) => _byFirstStem.GetValueOrDefault(stem, []);

    private static MisleadingWord Prepare(FalseFriend row) =>
        new(row, EnglishStems.Of(row.English), row.Cues.SelectMany(EnglishStems.Of).ToFrozenSet(StringComparer.Ordinal));
}
