namespace MscText.Alignment;

/// <summary>
/// Which candidate terms of a bead may stand for each other: those that no link of words joins with anything outside the pair
/// (the consistency of phrase extraction: Och and Ney, Computational Linguistics 30, 2004).
/// </summary>
internal static class BeadPairs
{
    private const int MaxLettersACharacter = 10;

    /// <summary>The pairs of the bead.</summary>
    public static IEnumerable<(GramOccurrence English, GramOccurrence Chinese)> Find(
        IReadOnlyList<GramOccurrence> english, IReadOnlyList<GramOccurrence> chinese, IReadOnlyList<WordLink> links)
    {
        ILookup<ulong, GramOccurrence> byLinks = chinese
            .Select(c => (Occurrence: c, Links: LinksInside(c.Span, links, l => l.Chinese)))
            .Where(c => c.Links is not null)
            .ToLookup(c => c.Links!.Value, c => c.Occurrence);
        foreach (GramOccurrence term in english)
        {
            if (LinksInside(term.Span, links, l => l.English) is { } inside)
            {
                foreach (GramOccurrence counterpart in byLinks[inside])
                {
                    int letters = term.Span.Length;
                    if (letters >= counterpart.Span.Length && letters <= MaxLettersACharacter * counterpart.Span.Length
                        && !ExceedsTerm(term.Span, counterpart.Span, links))
                    {
                        yield return (term, counterpart);
                    }
                }
            }
        }
    }

    /// <summary>Whether one side is a known term and the other that term's name with something added: 流感 and 年流感 for influenza.</summary>
    private static bool ExceedsTerm(TextSpan english, TextSpan chinese, IReadOnlyList<WordLink> links)
    {
        foreach (WordLink link in links)
        {
            if (link.Kind == WordLinkKind.Term && (link.English == english) != (link.Chinese == chinese)
                && english.Contains(link.English) && chinese.Contains(link.Chinese))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number for the set of links inside a stretch; null where one reaches beyond it.</summary>
    private static ulong? LinksInside(TextSpan span, IReadOnlyList<WordLink> links, Func<WordLink, TextSpan> side)
    {
        ulong set = 0;
        for (int i = 0; i < links.Count; i++)
        {
            TextSpan link = side(links[i]);
            if (span.Contains(link))
            {
                set ^= Mix((ulong)i + 1);
            }
            else if (span.Overlaps(link))
            {
                return null;
            }
        }

        return set;
    }

    // SplitMix64: sets of links get numbers that don't collide in practice.
    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
