namespace MscText.Documents;

/// <summary>Finds titles among the phrases of a page that no heading announced.</summary>
internal static class TitleFinder
{
    private const int Widest = 400;
    private const int MostCandidates = 50;

    /// <summary>
    /// The best title of a language: of several phrases above the first paragraph the one that shares most of its words with the
    /// abstract (the first of equals); else a phrase further down that shares at least half of them.
    /// </summary>
    public static LooseUnit? Find(IReadOnlyList<LooseUnit> loose, Language language, int headEnd, DocumentAbstract? summary)
    {
        LooseUnit? best = null;
        double bestShare = -1;
        string text = summary?.Text ?? string.Empty;
        foreach (LooseUnit candidate in loose.Where(l => IsCandidate(l, language)).Take(MostCandidates))
        {
            bool isHead = candidate.Unit.Span.Start < headEnd;
            double share = SharedPart(candidate.Unit, text, language);
            if ((isHead || share >= 0.5) && share > bestShare + (isHead ? 0.001 : best is null ? 0 : 1))
            {
                best = candidate;
                bestShare = share;
            }
        }

        return best;
    }

    private static bool IsCandidate(LooseUnit loose, Language language)
    {
        PageUnit unit = loose.Unit;
        bool rightForm = loose.Kind is LooseKind.Phrase || (loose.Kind is LooseKind.Sentence && (language == Language.English || unit.Text[^1] is '?' or '\uFF1F'));
        if (!rightForm || unit.Width > Widest || unit.Profile.Dominant != language)
        {
            return false;
        }

        return language == Language.Chinese ? unit.Profile.HanCharacters >= 5 : unit.Profile.Words >= 3;
    }

    // Chinese by pairs of characters, English by words of four or more letters.
    private static double SharedPart(PageUnit unit, string text, Language language)
    {
        int shared = 0;
        int all = 0;
        if (language == Language.Chinese)
        {
            for (int i = 0; i + 1 < unit.Text.Length; i++)
            {
                if (HanCharacters.IsHan(unit.Text[i]) && HanCharacters.IsHan(unit.Text[i + 1]))
                {
                    all++;
                    shared += text.Contains(unit.Text.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
                }
            }
        }
        else
        {
            foreach (Range range in unit.Text.AsSpan().SplitAny(" ,.:;-()/"))
            {
                ReadOnlySpan<char> word = unit.Text.AsSpan(range);
                if (word.Length >= 4)
                {
                    all++;
                    shared += text.AsSpan().Contains(word[..Math.Min(word.Length, 6)], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        return all == 0 ? 0 : (double)shared / all;
    }
}
