using System.Collections.Frozen;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>The dictionary that rules go by, with what is derived from it. Immutable and thread-safe.</summary>
internal sealed class RuleTerms
{
    private const int ShortestHead = 2;
    private const int LongestHead = 4;
    private const int NamesOfHead = 12;

    private static readonly Lazy<RuleTerms> LazyDefault = new(() => new RuleTerms(TermMatcher.Default));

    private readonly Lazy<ConceptPhrases> _phrases;
    private readonly Lazy<AbbreviationSenses> _senses;
    private readonly Lazy<FrozenSet<string>> _heads;

    private RuleTerms(TermMatcher matcher)
    {
        Matcher = matcher;
        _phrases = new Lazy<ConceptPhrases>(() => new ConceptPhrases(Dictionary));
        _senses = new Lazy<AbbreviationSenses>(() => new AbbreviationSenses(Dictionary));
        _heads = new Lazy<FrozenSet<string>>(FindHeads);
    }

    /// <summary>Those of the dictionary that comes with the library.</summary>
    public static RuleTerms Default => LazyDefault.Value;

    /// <summary>Finds the terms of the dictionary in texts.</summary>
    public TermMatcher Matcher { get; }

    /// <summary>The dictionary.</summary>
    public TermDictionary Dictionary => Matcher.Dictionary;

    /// <summary>Its English names of several words.</summary>
    public ConceptPhrases Phrases => _phrases.Value;

    /// <summary>What its abbreviations are taken for.</summary>
    public AbbreviationSenses Senses => _senses.Value;

    /// <summary>Whether a Chinese name is what many longer names end with, as 综合征: by itself it may be the end of one that the dictionary lacks.</summary>
    public bool IsHead(string name) => _heads.Value.Contains(name);

    /// <summary>Those of a dictionary.</summary>
    public static RuleTerms Of(TermDictionary dictionary) =>
        dictionary == TermDictionary.Default ? Default : new RuleTerms(new TermMatcher(dictionary));

    private FrozenSet<string> FindHeads()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in Dictionary.Concepts.SelectMany(c => c.Chinese))
        {
            for (int length = ShortestHead; length <= LongestHead && length < name.Length; length++)
            {
                string head = name[^length..];
                counts[head] = counts.GetValueOrDefault(head) + 1;
            }
        }

        return counts.Where(c => c.Value >= NamesOfHead).Select(c => c.Key).ToFrozenSet(StringComparer.Ordinal);
    }
}
