using System.Collections.Frozen;
using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>What translators make of abbreviations that they take for words or for abbreviations of other fields.</summary>
internal sealed class AbbreviationSenses
{
    // Two letters are too often a word's stem by chance.
    private const int ShortestWord = 3;

    private readonly FrozenDictionary<string, (Concept Concept, TermSense Sense)[]> _byChinese;

    /// <summary>Those of a dictionary.</summary>
    public AbbreviationSenses(TermDictionary dictionary) => _byChinese = dictionary.Concepts
        .SelectMany(c => c.OtherSenses.Where(s => s.ConceptId is null).Select(s => (Concept: c, Sense: s)))
        .GroupBy(p => p.Sense.Chinese, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The concepts whose abbreviation has another meaning of this name.</summary>
    public IReadOnlyList<(Concept Concept, TermSense Sense)> Of(string chinese) => _byChinese.GetValueOrDefault(chinese, []);

    /// <summary>Whether a Chinese word is what an abbreviation means as an English word: 汽车 and CAR.</summary>
    public static bool IsWordFor(string chinese, string abbreviation)
    {
        string word = Singular(abbreviation);
        if (word.Length < ShortestWord || word.Any(c => !char.IsAsciiLetterUpper(c)))
        {
            return false;
        }

        Span<char> stem = stackalloc char[64];
        int length = EnglishWords.Fold(word, stem);
        int number = GlossLexicon.Default.StemNumber(stem[..length]);
        if (number == 0)
        {
            return false;
        }

        // A sense of this one word: its stem, then the 0 that ends the sense.
        ReadOnlySpan<ushort> senses = GlossLexicon.Default.Senses(chinese.AsSpan());
        for (int i = 0; i + 1 < senses.Length; i++)
        {
            if (senses[i] == number && senses[i + 1] == 0 && (i == 0 || senses[i - 1] == 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An abbreviation without the plural ending.</summary>
    public static string Singular(string name) => name is [.., _, _, 's'] && char.IsAsciiLetterUpper(name[^2]) ? name[..^1] : name;

    /// <summary>Whether a text has a word other than in capitals.</summary>
    public static bool SaysInSmallLetters(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (text.AsSpan(at + 1, word.Length - 1).ContainsAnyInRange('a', 'z') && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
