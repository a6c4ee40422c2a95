namespace MscText.Normalization;

/// <summary>Greek letters in names of genes, proteins and the like.</summary>
internal static class LostGreekRule
{
    // The mark stands where the name has its Greek letter; null where names with several letters exist.
    private static readonly (string Before, string After, string? Letter, double Confidence)[] Names =
    [
        ("TGF-", "", "β", 0.9), ("TGF", "", "β", 0.8), ("TNF-", "", "α", 0.95), ("NF-", "B", "κ", 0.95), ("HIF-1", "", "α", 0.9),
        ("IL-1", "", "β", 0.7), ("IFN-", "", null, 0.9), ("IFN", "", null, 0.8), ("interferon-", "", null, 0.9), ("PGC-1", "", "α", 0.9),
        ("IκB", "", "α", 0.8), ("PPAR", "", null, 0.8), ("PPAR-", "", null, 0.9), ("ER", "", null, 0.5), ("PDGFR", "", null, 0.7),
        ("", "-catenin", "β", 0.95), ("", "-actin", "β", 0.9), ("", "-SMA", "α", 0.95), ("", "-gal", "β", 0.9),
        ("", "-galactosidase", "β", 0.9), ("", "-tubulin", null, 0.8), ("", "-globin", null, 0.8), ("", "-fetoprotein", "α", 0.95),
        ("", "-H2AX", "γ", 0.95), ("", "-GTP", "γ", 0.7), ("", "-thalassemia", null, 0.8), ("A", "42", "β", 0.8), ("A", "40", "β", 0.8),
    ];

    public static void Find(string text, List<TextSpan> runs, List<LostText> found)
    {
        foreach (TextSpan run in runs)
        {
            if (run.Length != 1)
            {
                continue;
            }

            ReadOnlySpan<char> before = LossMarks.WordBefore(text, run.Start);
            ReadOnlySpan<char> after = LossMarks.WordAfter(text, run.End);
            foreach ((string head, string tail, string? letter, double confidence) in Names)
            {
                if (Matches(text, run, before, after, head, tail))
                {
                    found.Add(new LostText(run, LostTextKind.Sign, letter, confidence));
                    break;
                }
            }
        }
    }

    private static bool Matches(string text, TextSpan mark, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string head, string tail)
    {
        bool wholeHead = head.Length == 0
            ? before.Length == 0
            : before.Length == head.Length ? before.SequenceEqual(head)
            : before.EndsWith(head, StringComparison.Ordinal) && before[^(head.Length + 1)] == '-';
        if (!wholeHead || !after.StartsWith(tail, StringComparison.Ordinal))
        {
            return false;
        }

        // Without a tail the mark could ask: then something has to follow at once, or the name ends in its hyphen.
        return tail.Length > 0 || head.EndsWith('-') || char.IsAsciiDigit(LossMarks.After(text, mark))
            || LossMarks.After(text, mark) is '/' or ')' or '）' or '-' || HanCharacters.IsHan(LossMarks.After(text, mark));
    }
}
