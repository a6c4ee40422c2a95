namespace MscText.Documents;

/// <summary>Tells running text and code-switched text from pages of abstracts.</summary>
internal static class PageShapes
{
    /// <summary>
    /// Whether the language changes inside the sentences of the paragraphs: in at least one so much that neither language
    /// prevails, and in three of ten to some degree.
    /// </summary>
    public static bool IsCodeSwitched(IReadOnlyList<LooseUnit> loose)
    {
        List<LanguageProfile> paragraphs = [.. Texts(loose).Select(l => l.Unit.Profile)];
        int mixed = paragraphs.Count(p => p.Exact == Language.Mixed);
        int even = paragraphs.Count(p => p.Dominant == Language.Mixed);
        bool bilingual = paragraphs.Exists(p => p.Exact == Language.Chinese) && paragraphs.Exists(p => p.Exact == Language.English) && even == 0;
        return mixed * 10 >= paragraphs.Count * 3 && !bilingual && (even >= 1 || (mixed >= 3 && !paragraphs.Exists(p => p.Dominant == Language.Chinese)));
    }

    /// <summary>Whether the text is an article: tables, numbered headings, lists, or headings between many paragraphs.</summary>
    public static bool IsArticle(IReadOnlyList<LooseUnit> loose, bool hasAbstractLabel)
    {
        int texts = Texts(loose).Count();
        int numbered = loose.Count(l => l.Kind == LooseKind.Numbered);
        int items = loose.Count(l => l.Kind == LooseKind.Item);
        int headings = 0;
        int first = loose.TakeWhile(l => !IsText(l)).Count();
        for (int i = first + 1; i + 1 < loose.Count; i++)
        {
            headings += loose[i].Kind == LooseKind.Phrase && BodyBuilder.LooksLikeHeading(loose[i].Unit)
                && loose[i + 1].Kind is LooseKind.Prose or LooseKind.Sentence ? 1 : 0;
        }

        bool table = loose.Any(l => l.Kind == LooseKind.Row);
        int prose = loose.Count(l => l.Kind == LooseKind.Prose);
        bool oneLanguage = Texts(loose).Select(l => l.Unit.Profile.Dominant).Distinct().Count() == 1;
        return texts > 0 && (table || (numbered >= 2 && texts >= 2) || (items >= 3 && texts > 2) || (texts >= 4 && headings >= 2)
            || (prose >= 5 && oneLanguage) || (hasAbstractLabel && prose >= 3));
    }

    private static IEnumerable<LooseUnit> Texts(IEnumerable<LooseUnit> loose) =>
        loose.Where(IsText);

    private static bool IsText(LooseUnit loose) =>
        loose.Kind is LooseKind.Prose or LooseKind.Sentence || (loose.Kind is LooseKind.Phrase && loose.Unit.Width > 200);
}
