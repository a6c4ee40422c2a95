using MscText.Terms;

namespace MscText.Checking;

/// <summary>The dictionary that rules go by, with what is derived from it. Immutable and thread-safe.</summary>
internal sealed class RuleTerms
{
    private static readonly Lazy<RuleTerms> LazyDefault = new(() => new RuleTerms(TermMatcher.Default));

    private readonly Lazy<ConceptPhrases> _phrases;
    private readonly Lazy<AbbreviationSenses> _senses;

    private RuleTerms(TermMatcher matcher)
    {
        Matcher = matcher;
        _phrases = new Lazy<ConceptPhrases>(() => new ConceptPhrases(Dictionary));
        _senses = new Lazy<AbbreviationSenses>(() => new AbbreviationSenses(Dictionary));
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

    /// <summary>Those of a dictionary.</summary>
    public static RuleTerms Of(TermDictionary dictionary) =>
        dictionary == TermDictionary.Default ? Default : new RuleTerms(new TermMatcher(dictionary));
}
