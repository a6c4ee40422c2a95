using MscText.Terms;

namespace MscText.Alignment;

/// <summary>Proposes links between terms that name the same concept.</summary>
internal static class TermEvidence
{
    private const double Sure = 0.97;
    private const double Ambiguous = 0.85;

    public static void Find(LinkContext context, TermMatcher matcher)
    {
        ILookup<string, TermMatch> chinese = matcher.Find(context.Chinese)
            .Where(m => HanCharacters.Count(m.Span.Of(context.Chinese)) > 0)
            .ToLookup(m => m.Concept.Id, StringComparer.Ordinal);
        foreach (TermMatch term in matcher.Find(context.English))
        {
            foreach (TermMatch counterpart in chinese[term.Concept.Id])
            {
                context.Add(
                    term.Span, counterpart.Span, term.IsAmbiguous || counterpart.IsAmbiguous ? Ambiguous : Sure, WordLinkKind.Term);
            }
        }
    }
}
