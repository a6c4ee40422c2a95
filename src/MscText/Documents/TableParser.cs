using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Reads tables whose cells are divided by pipes (as in Markdown) or tabs.</summary>
internal static partial class TableParser
{
    /// <summary>Whether a unit is a row of a table of pipes.</summary>
    public static bool IsPipeRow(PageUnit unit) =>
        unit.Text[0] == '|' && unit.Text.AsSpan().Count('|') >= 2 || IsRule(unit.Text);

    /// <summary>The units whose cells are divided by tabs: at least two lines below each other with the same number of cells.</summary>
    public static HashSet<PageUnit> TabRows(IReadOnlyList<PageUnit> units)
    {
        var rows = new HashSet<PageUnit>();
        for (int i = 0; i + 1 < units.Count; i++)
        {
            int tabs = units[i].Text.AsSpan().Count('\t');
            if (tabs > 0 && units[i + 1].Text.AsSpan().Count('\t') == tabs && units[i + 1].Line == units[i].Line + 1)
            {
                rows.Add(units[i]);
                rows.Add(units[i + 1]);
            }
        }

        return rows;
    }

    /// <summary>The table of consecutive rows, all of one kind.</summary>
    public static TextTable Parse(IReadOnlyList<PageUnit> units, SourceText? caption)
    {
        char divider = IsPipeRow(units[0]) ? '|' : '\t';
        var rows = new List<TableRow>();
        bool hasHeader = false;
        foreach (PageUnit unit in units)
        {
            if (IsRule(unit.Text))
            {
                hasHeader |= rows.Count == 1;
                continue;
            }

            rows.Add(new TableRow(Cells(unit, divider)));
        }

        return new TextTable(caption, rows, hasHeader);
    }

    private static List<SourceText> Cells(PageUnit unit, char divider)
    {
        var cells = new List<SourceText>();
        string text = unit.Text;
        int end = divider == '|' && text[^1] == '|' && text.Length > 1 ? text.Length - 1 : text.Length;
        int start = divider == '|' && text[0] == '|' ? 1 : 0;
        for (int i = start; i <= end; i++)
        {
            if (i == end || (text[i] == divider && (i == 0 || text[i - 1] != '\\')))
            {
                TextSpan cell = TextForms.Trim(text, TextSpan.FromBounds(start, i));
                cells.Add(unit.Slice(cell.Start, cell.Length));
                start = i + 1;
            }
        }

        return cells;
    }

    private static bool IsRule(string text) => Rule().IsMatch(text);

    [GeneratedRegex(@"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
