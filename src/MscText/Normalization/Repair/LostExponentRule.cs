namespace MscText.Normalization;

/// <summary>Powers of ten: ×10?/kg, &lt;10??. Which power it was cannot be told.</summary>
internal static class LostExponentRule
{
    public static void Find(string text, List<TextSpan> runs, List<LostText> found)
    {
        foreach (TextSpan run in runs)
        {
            if (run.Length > 3 || run.Start < 2 || !text.AsSpan(run.Start - 2, 2).SequenceEqual("10")
                || (run.Start > 2 && (char.IsAsciiDigit(text[run.Start - 3]) || text[run.Start - 3] is '.' or ',')))
            {
                continue;
            }

            char before = PrecedingInk(text, run.Start - 2);
            char after = LossMarks.After(text, run);
            bool isFactor = before is '×' or '*' or '·' or '✕' || (before is 'x' or 'X' && run.Start > 3);
            bool isCompared = before is '<' or '>' or '≤' or '≥' or '＜' or '＞' or '~' or '≈' or '=';
            bool goesOn = after is '/' or '^' || (HanCharacters.IsHan(after) && run.Length > 1);
            if (isFactor || goesOn || (isCompared && (run.Length > 1 || after is ')' or '）')))
            {
                found.Add(new LostText(run, LostTextKind.Exponent, null, isFactor || (isCompared && run.Length > 1) ? 0.95 : 0.8));
            }
        }
    }

    private static char PrecedingInk(string text, int index)
    {
        while (index > 0 && text[index - 1] == ' ')
        {
            index--;
        }

        return index > 0 ? text[index - 1] : '\n';
    }
}
