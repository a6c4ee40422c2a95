namespace MscText.Alignment;

/// <summary>Proposes links between words that other documents use for each other.</summary>
internal static class LearnedEvidence
{
    private const double Base = 0.3;
    private const double Slope = 0.6;

    public static void Find(LinkContext context, LearnedWordPairs learned)
    {
        foreach ((TextSpan span, string word) in LearnedWordPairs.ChineseWords(context.Chinese))
        {
            foreach ((string stem, double strength) in learned.Lookup(word))
            {
                foreach (int token in context.ByKey[stem])
                {
                    context.Add(context.Tokens[token].Span, span, Base + (Slope * strength), WordLinkKind.LearnedPair);
                }
            }
        }
    }
}
