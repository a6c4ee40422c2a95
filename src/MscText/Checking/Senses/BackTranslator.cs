using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>
/// The English that Chinese words may stand for, as stems: glosses of CC-CEDICT, names of the dictionary's concepts, words
/// that mislead translators. Remembers what it has looked up; not for several threads at once.
/// </summary>
internal sealed class BackTranslator
{
    private readonly Dictionary<string, IReadOnlySet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The stems that a Simplified word may stand for, from any sense.</summary>
    public IReadOnlySet<string> StemsOf(string word)
    {
        if (!_known.TryGetValue(word, out IReadOnlySet<string>? stems))
        {
            _known.Add(word, stems = Find(word));
        }

        return stems;
    }

    private static HashSet<string> Find(string word)
    {
        var stems = new HashSet<string>(MisleadingWords.Default.EnglishOf(word), StringComparer.Ordinal);
        foreach (ushort stem in GlossLexicon.Default.Senses(word.AsSpan()))
        {
            if (stem != 0)
            {
                stems.Add(GlossLexicon.Default.Stem(stem).ToString());
            }
        }

        foreach (Concept concept in TermDictionary.Default.Lookup(word))
        {
            stems.UnionWith(concept.English.SelectMany(EnglishStems.Of));
        }

        // 系统性 and 局部的 are the adjectives of words the dictionaries have.
        if (stems.Count == 0 && word is [_, _, .., '性' or '的' or '型' or '化'])
        {
            return [.. Find(word[..^1])];
        }

        return stems;
    }
}
