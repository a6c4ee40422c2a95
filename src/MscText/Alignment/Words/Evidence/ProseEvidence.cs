namespace MscText.Alignment;

/// <summary>Proposes links between words that abstracts use for each other.</summary>
internal static class ProseEvidence
{
    private const double Score = 0.8;
    private const double SingleCharacter = 0.5;
    private const int MaxLength = 6;

    public static void Find(LinkContext context)
    {
        string text = context.FoldedChinese;
        for (int start = 0; start < text.Length; start++)
        {
            for (int length = 1; length <= MaxLength && start + length <= text.Length && HanCharacters.IsHan(text[start + length - 1]); length++)
            {
                foreach (string stem in ProseWords.ByChinese[text.Substring(start, length)])
                {
                    foreach (int token in context.ByKey[stem])
                    {
                        context.Add(
                            context.Tokens[token].Span, new TextSpan(start, length), length == 1 ? SingleCharacter : Score, WordLinkKind.Gloss);
                    }
                }
            }
        }
    }
}
