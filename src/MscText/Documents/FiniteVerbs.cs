namespace MscText.Documents;

/// <summary>Common finite verbs of English abstracts: sentences hold one, titles hardly ever.</summary>
internal static class FiniteVerbs
{
    /// <summary>Whether a text holds a finite verb.</summary>
    public static bool Occur(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.SplitAny(" ,;()"))
        {
            if (text[range] is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "can" or "may" or "might" or "could" or "should"
                or "remains" or "remain" or "shows" or "showed" or "suggest" or "suggests" or "suggested" or "We" or "we" or "found" or "aimed" or "aims"
                or "will" or "does" or "do" or "did" or "received" or "underwent" or "improved" or "reduced" or "increased" or "decreased" or "plays" or "play"
                or "offers" or "offer" or "provides" or "provide" or "represents" or "represent" or "included" or "developed" or "occurred" or "survived")
            {
                return true;
            }
        }

        return false;
    }
}
