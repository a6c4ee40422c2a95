namespace MscText.Normalization;

/// <summary>Letters with accents in names, and typographic apostrophes.</summary>
internal static class LostLetterRule
{
    private static readonly string[] Names =
    [
        "Sjögren", "Barré", "Ménière", "Behçet", "naïve", "Naïve", "Köhler", "Röntgen", "Löffler", "Schönlein", "Grünwald", "Müller", "Müllerian",
        "Sézary", "Fanconi-Débré", "Kümmell", "Möbius", "Brønsted", "Ångström", "Poincaré", "Bézier", "Wölfflin", "Kärber", "Förster", "Wülfing",
        "Kupffer–Böhm", "Roux-en-Ÿ", "René", "José", "François", "Université", "Göttingen", "München", "Zürich", "Köln", "Würzburg", "Tübingen",
        "Düsseldorf", "Lübeck", "São", "Montréal", "Québec", "Malmö", "Umeå", "Jönköping", "Linköping", "Tromsø", "Örebro", "Łódź", "Kraków", "Poznań",
    ];

    public static void Find(string text, List<TextSpan> runs, List<LostText> found)
    {
        foreach (TextSpan run in runs)
        {
            char before = LossMarks.Before(text, run);
            if (run.Length > 2 || !(char.IsLetter(before) && before < 0x250))
            {
                continue;
            }

            char after = LossMarks.After(text, run);
            ReadOnlySpan<char> tail = LossMarks.WordAfter(text, run.End);
            if (run.Length == 1 && Name(text, run.Start) is { } letter)
            {
                found.Add(new LostText(run, LostTextKind.Letter, letter, 0.95));
            }
            else if (run.Length == 1 && tail is "s" or "t" or "re" or "ll" or "ve" or "d")
            {
                found.Add(new LostText(run, LostTextKind.Letter, "’", 0.9));
            }
            else if (char.IsAsciiLetterLower(after))
            {
                found.Add(new LostText(run, LostTextKind.Letter, null, 0.7));
            }
        }
    }

    /// <summary>The letter that a known name has at a place, its other special letters being lost or not.</summary>
    private static string? Name(string text, int place)
    {
        foreach (string name in Names)
        {
            for (int k = 0; k < name.Length; k++)
            {
                int start = place - k;
                if (name[k] > 0x7F && start >= 0 && start + name.Length <= text.Length && Fits(text.AsSpan(start, name.Length), name)
                    && (start == 0 || !char.IsAsciiLetter(text[start - 1])))
                {
                    return name[k].ToString();
                }
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> text, string name)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != name[i] && !(name[i] > 0x7F && LossMarks.IsMark(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
