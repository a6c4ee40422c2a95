namespace MscText.Normalization;

/// <summary>Signs that encodings for plain text lack: the superscript plus, µ, °, ±.</summary>
internal static class LostSignRule
{
    private static readonly string[] DoublyCharged = ["Ca2", "Mg2", "Zn2", "Fe2", "Fe3", "Cu2", "Mn2", "Co2", "Ni2", "Al3"];

    public static void Find(string text, List<TextSpan> runs, List<LostText> found)
    {
        foreach (TextSpan run in runs)
        {
            if (run.Length == 1 && Suggest(text, run) is { } lost)
            {
                found.Add(lost);
            }
        }
    }

    private static LostText? Suggest(string text, TextSpan mark)
    {
        ReadOnlySpan<char> before = LossMarks.WordBefore(text, mark.Start);
        ReadOnlySpan<char> after = LossMarks.WordAfter(text, mark.End);
        if (EndsWithMarker(before) && GoesOn(text, mark))
        {
            // A ratio or a chain of markers leaves no doubt that a sign was there; plus is far more frequent than minus.
            bool sure = LossMarks.After(text, mark) is '/' || IsMarkedMarker(text, mark);
            return new LostText(mark, LostTextKind.Sign, "+", sure ? 0.9 : 0.8);
        }

        foreach (string ion in DoublyCharged)
        {
            if (before.EndsWith(ion, StringComparison.Ordinal) && GoesOn(text, mark))
            {
                return new LostText(mark, LostTextKind.Sign, "+", 0.85);
            }
        }

        bool afterNumber = EndsWithNumber(text, mark.Start);
        if (afterNumber && IsMicroUnit(after))
        {
            return new LostText(mark, LostTextKind.Sign, "μ", 0.9);
        }

        if (afterNumber && after is "C" or "F")
        {
            return new LostText(mark, LostTextKind.Sign, "°", 0.9);
        }

        // 12.3?4.5: mean and deviation have equally many decimals; else it may have been a range as well.
        if (before.Length > 0 && char.IsAsciiDigit(before[^1]) && after.Length > 0 && char.IsAsciiDigit(after[0]))
        {
            return new LostText(mark, LostTextKind.Sign, DecimalsBefore(text, mark.Start) is > 0 and int d && d == DecimalsAfter(text, mark.End) ? "±" : null, 0.6);
        }

        return null;
    }

    /// <summary>CD4, CD34, CD45RA, HLA-DR: markers that cells are positive or negative for.</summary>
    private static bool EndsWithMarker(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("HLA-DR", StringComparison.Ordinal) || word.EndsWith("FoxP3", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("Ki67", StringComparison.OrdinalIgnoreCase) || word.EndsWith("Ki-67", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int at = word.LastIndexOf("CD", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && char.IsAsciiLetterOrDigit(word[at - 1])))
        {
            return false;
        }

        ReadOnlySpan<char> rest = word[(at + 2)..];
        int digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        return digits is >= 1 and <= 3 && rest.Length - digits <= 2 && !rest[digits..].Contains('-');
    }

    /// <summary>Whether the sentence clearly goes on after the mark, so that it does not ask.</summary>
    private static bool GoesOn(string text, TextSpan mark)
    {
        char next = LossMarks.After(text, mark);
        if (next is '/' or '-' or '、' or ',' or '，' or ')' or '）' || char.IsAsciiLetterOrDigit(next) || HanCharacters.IsHan(next))
        {
            return true;
        }

        if (next != ' ' || mark.End + 1 >= text.Length)
        {
            return false;
        }

        char word = text[mark.End + 1];
        ReadOnlySpan<char> following = LossMarks.WordAfter(text, mark.End + 1);
        return char.IsAsciiLetterLower(word) || HanCharacters.IsHan(word) || following is "T" or "B" or "NK" or "MSCs" or "MSC";
    }

    private static bool IsMarkedMarker(string text, TextSpan mark)
    {
        int start = mark.Start - LossMarks.WordBefore(text, mark.Start).Length;
        return start > 0 && (LossMarks.IsMark(text[start - 1]) || (start > 1 && text[start - 1] == '/' && LossMarks.IsMark(text[start - 2])));
    }

    private static bool EndsWithNumber(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end > 0 && char.IsAsciiDigit(text[end - 1]);
    }

    private static bool IsMicroUnit(ReadOnlySpan<char> word) =>
        word is "g" or "l" or "L" or "m" or "M" or "mol" or "Ci" or "s" or "A" or "V" or "U" or "IU" or "kat";

    private static int DecimalsBefore(string text, int end)
    {
        int i = end;
        while (i > 0 && char.IsAsciiDigit(text[i - 1]))
        {
            i--;
        }

        return i > 0 && text[i - 1] == '.' ? end - i : 0;
    }

    private static int DecimalsAfter(string text, int start)
    {
        int point = start;
        while (point < text.Length && char.IsAsciiDigit(text[point]))
        {
            point++;
        }

        int end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return point < text.Length && text[point] == '.' ? end - point - 1 : 0;
    }
}
