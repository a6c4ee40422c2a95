using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// The English that Chinese words may stand for, as stems: glosses of CC-CEDICT, names of the dictionary's concepts, words
/// that mislead translators. Remembers what it has looked up; not for several threads at once.
/// </summary>
internal sealed class BackTranslator(RuleTerms terms)
{
    private readonly Dictionary<string, IReadOnlyList<string[]>> _senses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _stems = new(StringComparer.Ordinal);

    /// <summary>The dictionary that it goes by.</summary>
    public RuleTerms Terms { get; } = terms;

    /// <summary>The senses of a Simplified word, each by the stems of its English.</summary>
    public IReadOnlyList<string[]> SensesOf(string word)
    {
        if (!_senses.TryGetValue(word, out IReadOnlyList<string[]>? senses))
        {
            _senses.Add(word, senses = Find(word));
        }

        return senses;
    }

    /// <summary>The stems that a Simplified word may stand for, from any sense.</summary>
    public IReadOnlySet<string> StemsOf(string word)
    {
        if (!_stems.TryGetValue(word, out IReadOnlySet<string>? stems))
        {
            _stems.Add(word, stems = SensesOf(word).SelectMany(s => s).ToHashSet(StringComparer.Ordinal));
        }

        return stems;
    }

    /// <summary>Whether one word of this very stem is a sense of a Simplified word.</summary>
    public bool IsSense(string word, string stem) => SensesOf(word).Any(s => s is [string only] && only == stem);

    private List<string[]> Find(string word)
    {
        var senses = new List<string[]>(MisleadingWords.Default.EnglishOf(word));
        var sense = new List<string>();
        foreach (ushort stem in GlossLexicon.Default.Senses(word.AsSpan()))
        {
            if (stem != 0)
            {
                sense.Add(GlossLexicon.Default.Stem(stem).ToString());
            }
            else if (sense.Count > 0)
            {
                senses.Add([.. sense]);
                sense.Clear();
            }
        }

        senses.AddRange(Terms.Dictionary.Lookup(word).SelectMany(c => c.English).Select(EnglishStems.Of).Where(s => s.Length > 0));

        // 系统性 and 局部的 are the adjectives of words the dictionaries have.
        return senses.Count == 0 && word is [_, _, .., '性' or '的' or '型' or '化'] ? Find(word[..^1]) : senses;
    }
}
