namespace MscText.Alignment;

/// <summary>Proposes, for English names that nothing explains yet, the Chinese characters that sound like them.</summary>
internal static class TransliterationEvidence
{
    private const int MinLetters = 5;
    private const int MinCharacters = 2;
    private const int MaxCharacters = 7;
    private const double Weight = 0.85;
    private const double MinLikeness = 0.5;

    public static IEnumerable<LinkCandidate> Find(LinkContext context, List<LinkCandidate> chosen, SoundModel sounds)
    {
        foreach (EnglishToken token in context.Tokens)
        {
            if (token.IsSymbol || token.Stem > 0 || token.Span.Length < MinLetters || chosen.Exists(c => c.English.Overlaps(token.Span)))
            {
                continue;
            }

            string name = token.Span.Of(context.English).ToString();
            foreach (TextSpan span in FreeRuns(context.FoldedChinese, chosen))
            {
                double likeness = sounds.Likeness(name, span.Of(context.FoldedChinese));
                if (likeness >= MinLikeness)
                {
                    yield return new LinkCandidate(token.Span, span, Weight * likeness, WordLinkKind.Transliteration);
                }
            }
        }
    }

    private static IEnumerable<TextSpan> FreeRuns(string text, List<LinkCandidate> chosen)
    {
        bool[] taken = new bool[text.Length + 1];
        foreach (LinkCandidate link in chosen)
        {
            taken.AsSpan(link.Chinese.Start, link.Chinese.Length).Fill(true);
        }

        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start; end < text.Length && end - start < MaxCharacters && !taken[end] && IsPart(text[end]); end++)
            {
                if (end - start + 1 >= MinCharacters)
                {
                    yield return TextSpan.FromBounds(start, end + 1);
                }
            }
        }
    }

    private static bool IsPart(char c) => HanCharacters.IsHan(c) && c is not ('的' or '了' or '是' or '和' or '与' or '或');
}
