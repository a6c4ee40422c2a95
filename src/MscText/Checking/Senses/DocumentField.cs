using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>Tells whether a whole document is of the field whose dictionary the rules go by.</summary>
internal static class DocumentField
{
    // A shorter one may be about anything.
    private const int FewestSentences = 10;

    // Of abstracts, most sentences have a term; of parliament's minutes a third, if by chance.
    private const double LeastShare = 0.45;

    /// <summary>Whether terms are too rare in the English of a document for its words to be read as those of the field.</summary>
    public static bool IsOfAnother(AlignedDocument document, TermMatcher matcher) =>
        document.English.Count >= FewestSentences
        && document.English.Count(s => matcher.Find(s.Text).Count > 0) < LeastShare * document.English.Count;
}
