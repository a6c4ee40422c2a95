using System.Buffers;

namespace MscText.Documents;

/// <summary>Cuts a page into units: its lines, with lines that were only broken for width joined again.</summary>
internal static class PageUnits
{
    private const int NarrowestPage = 56;
    private const int WidestPage = 130;

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029\f");

    public static List<PageUnit> Split(string source)
    {
        List<PageUnit> lines = SplitLines(source);
        int width = WrapWidth(lines);
        if (width == 0)
        {
            return lines;
        }

        var units = new List<PageUnit>(lines.Count);
        foreach (PageUnit line in lines)
        {
            if (units.Count > 0 && Continues(units[^1], LastLineWidth(units[^1]), line, width))
            {
                PageUnit first = units[^1];
                units[^1] = new PageUnit(source, TextSpan.FromBounds(first.Span.Start, line.Span.End), first.Line, first.BlankBefore);
            }
            else
            {
                units.Add(line);
            }
        }

        return units;
    }

    private static List<PageUnit> SplitLines(string source)
    {
        var lines = new List<PageUnit>();
        bool blankBefore = false;
        int number = 0;
        int start = 0;
        while (start < source.Length)
        {
            int length = source.AsSpan(start).IndexOfAny(s_lineEnds);
            int end = length < 0 ? source.Length : start + length;
            number++;
            TextSpan span = TextForms.Trim(source, TextSpan.FromBounds(start, end));
            if (span.Length > 0)
            {
                lines.Add(new PageUnit(source, span, number, blankBefore));
            }

            blankBefore = span.Length == 0;
            start = end + 1;
            if (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }

    /// <summary>
    /// The width at which the page was broken, or 0. A broken page has no line beyond a screen's width and several full lines
    /// that stop inside a sentence with the next line following at once.
    /// </summary>
    private static int WrapWidth(List<PageUnit> lines)
    {
        int widest = 0;
        foreach (PageUnit line in lines)
        {
            widest = Math.Max(widest, line.Width);
        }

        if (widest is < NarrowestPage or > WidestPage)
        {
            return 0;
        }

        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Width >= widest * 3 / 4 && !IsRow(lines[i]))
            {
                full++;
                broken += !TextForms.EndsWithPunctuation(lines[i].Text) && !lines[i + 1].BlankBefore ? 1 : 0;
            }
        }

        return broken >= 3 && broken * 2 >= full ? widest : 0;
    }

    private static bool Continues(PageUnit unit, int lastWidth, PageUnit next, int width) =>
        !next.BlankBefore
        && lastWidth >= width * 3 / 5
        && !IsRow(next) && !IsRow(unit)
        && LabelCatalog.Match(next) is null
        && ListMarkers.Match(next.Text) is not { IsListOnly: true }
        && (unit.Profile.Dominant == next.Profile.Dominant || !TextForms.EndsWithPunctuation(unit.Text));

    private static int LastLineWidth(PageUnit unit)
    {
        int lineBreak = unit.Text.AsSpan().LastIndexOfAny("\r\n");
        return TextForms.Width(unit.Text.AsSpan(lineBreak + 1).Trim());
    }

    private static bool IsRow(PageUnit unit) => unit.Text[0] == '|' || unit.Text.Contains('\t', StringComparison.Ordinal);
}
