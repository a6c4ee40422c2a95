namespace MscText.Checking;

/// <summary>The rules that come with the library.</summary>
public static class TranslationRules
{
    /// <summary>All rules, in the order in which they run.</summary>
    public static IReadOnlyList<ITranslationRule> All { get; } =
    [
        new MissingSegmentRule(),
        new ExtraSegmentRule(),
        new MissingClauseRule(),
        new NumberMismatchRule(),
        new UnitMismatchRule(),
        new StatisticMismatchRule(),
        new ComparatorMismatchRule(),
        new SignMismatchRule(),
        new NegationMismatchRule(),
        new DirectionReversedRule(),
        new IdentifierMismatchRule(),
        new SymbolMismatchRule(),
        new AcronymAsWordRule(),
        new WrongSenseRule(),
        new TermMismatchRule(),
        new AbbreviationConflictRule(),
        new UntranslatedFragmentRule(),
        new DuplicateSentenceRule(),
        new BrokenIdentifierRule(),
        new EncodingLossRule(),
        new NaiveTraditionalRule(),
        new MixedScriptRule(),
        new InconsistentTermRule(),
        new UndefinedAbbreviationRule(),
        new UnbalancedBracketRule(),
        new PunctuationWidthRule(),
        new MixedQuotesRule(),
    ];
}
