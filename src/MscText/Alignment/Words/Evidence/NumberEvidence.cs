namespace MscText.Alignment;

/// <summary>Proposes links between numbers of the same value.</summary>
internal static class NumberEvidence
{
    private const double InDigits = 0.95;
    private const double InWords = 0.8;

    public static void Find(LinkContext context)
    {
        List<NumberMention> chinese = NumberFinder.Find(context.Chinese, Language.Chinese);
        foreach (NumberMention number in NumberFinder.Find(context.English, Language.English))
        {
            foreach (NumberMention other in chinese)
            {
                if (other.Value == number.Value)
                {
                    // One hides in too many words.
                    double score = number.InWords && other.InWords && number.Value <= 1 ? 0 : number.InWords || other.InWords ? InWords : InDigits;
                    context.Add(number.Span, other.Span, number.Kind == other.Kind ? score : score - 0.2, WordLinkKind.Number);
                }
            }
        }
    }
}
