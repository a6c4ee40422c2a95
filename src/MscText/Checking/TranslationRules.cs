using MscText.Terms;

namespace MscText.Checking;

/// <summary>The rules that come with the library.</summary>
public static class TranslationRules
{
    /// <summary>All rules, in the order in which they run, with the dictionary that comes with the library.</summary>
    public static IReadOnlyList<ITranslationRule> All { get; } = With(RuleTerms.Default);

    /// <summary>All rules, with a dictionary of one's own.</summary>
    /// <param name="dictionary">
    /// The dictionary: mostly <see cref="TermDictionary.Default"/> with a user's concepts on top
    /// (<see cref="TermDictionary.With(IEnumerable{Concept})"/>), so that these are terms to the rules too.
    /// </param>
    public static IReadOnlyList<ITranslationRule> With(TermDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return With(RuleTerms.Of(dictionary));
    }

    private static ITranslationRule[] With(RuleTerms terms) =>
    [
        new MissingSegmentRule(),
        new ExtraSegmentRule(),
        new MissingClauseRule(terms),
        new NumberMismatchRule(),
        new UnitMismatchRule(),
        new StatisticMismatchRule(),
        new ComparatorMismatchRule(),
        new SignMismatchRule(),
        new NegationMismatchRule(),
        new DirectionReversedRule(),
        new IdentifierMismatchRule(),
        new SymbolMismatchRule(terms),
        new AcronymAsWordRule(terms),
        new WrongSenseRule(terms),
        new TermMismatchRule(terms),
        new AbbreviationConflictRule(terms),
        new UntranslatedFragmentRule(terms),
        new DuplicateSentenceRule(),
        new BrokenIdentifierRule(),
        new EncodingLossRule(),
        new NaiveTraditionalRule(),
        new MixedScriptRule(),
        new InconsistentTermRule(terms),
        new UndefinedAbbreviationRule(terms),
        new UnbalancedBracketRule(),
        new PunctuationWidthRule(),
        new MixedQuotesRule(),
    ];
}
