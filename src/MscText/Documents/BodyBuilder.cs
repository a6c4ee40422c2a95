using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>Makes headings, paragraphs, lists and tables of running text.</summary>
internal sealed partial class BodyBuilder(DocumentDraft draft)
{
    private const int WidestHeading = 110;

    private int _numberedLevel;

    /// <summary>Whether a phrase can be a heading by its look.</summary>
    public static bool LooksLikeHeading(PageUnit unit) =>
        unit.Form == UnitForm.Phrase && unit.Width <= WidestHeading && !TextForms.EndsWithPunctuation(unit.Text)
        && !unit.Text.AsSpan().ContainsAny("\u3002;\uFF1B") && unit.Text.Any(char.IsLetter);

    /// <summary>Whether a unit is a question that can be a title or heading.</summary>
    public static bool LooksLikeQuestion(PageUnit unit) =>
        unit.Form == UnitForm.Sentence && unit.Width <= WidestHeading && unit.Text[^1] is '?' or '\uFF1F' && !unit.Text.AsSpan(0, unit.Text.Length - 1).ContainsAny("\u3002;\uFF1B!\uFF01");

    public void Add(IReadOnlyList<LooseUnit> units)
    {
        for (int i = 0; i < units.Count; i++)
        {
            LooseUnit loose = units[i];
            if (loose.Kind == LooseKind.Row)
            {
                int end = i;
                while (end < units.Count && units[end].Kind == LooseKind.Row)
                {
                    end++;
                }

                AddTable([.. units.Skip(i).Take(end - i).Select(u => u.Unit)]);
                i = end - 1;
            }
            else if (loose.Kind == LooseKind.Item || (loose.Kind == LooseKind.Numbered && IsInList(units, i)))
            {
                Add(BodyBlockKind.ListItem, loose);
            }
            else if (loose.Kind is LooseKind.Numbered or LooseKind.SectionName || (i + 1 < units.Count && (LooksLikeHeading(loose.Unit) || (LooksLikeQuestion(loose.Unit) && IsText(units[i + 1])))))
            {
                AddHeading(units, i);
            }
            else
            {
                Add(ReferenceFinder.IsReferenceLine(loose.Unit.Text) ? BodyBlockKind.Reference : FigureCaption().IsMatch(loose.Unit.Text) && loose.Unit.Form != UnitForm.Prose ? BodyBlockKind.Caption : BodyBlockKind.Paragraph, loose);
            }
        }
    }

    private static bool IsText(LooseUnit unit) => unit.Kind is LooseKind.Prose or LooseKind.Sentence or LooseKind.Item;

    // Numbered phrases right below each other, of one depth, are a list; a heading has text or deeper headings below it.
    private static bool IsInList(IReadOnlyList<LooseUnit> units, int index) =>
        IsSibling(units, index, index - 1) || IsSibling(units, index, index + 1);

    private static bool IsSibling(IReadOnlyList<LooseUnit> units, int index, int other) =>
        other >= 0 && other < units.Count && units[other].Kind == LooseKind.Numbered && units[other].Marker!.Value.Level == units[index].Marker!.Value.Level
        && units[index].Marker!.Value.Level is 1 or 2 or 3 && !HasDot(units[index]);

    private static bool HasDot(LooseUnit unit) => unit.Unit.Text.AsSpan(0, unit.Marker!.Value.Length).TrimEnd("\u3001.").Contains('.');

    private void AddHeading(IReadOnlyList<LooseUnit> units, int index)
    {
        LooseUnit loose = units[index];
        if (loose.Kind == LooseKind.Phrase && (FigureCaption().IsMatch(loose.Unit.Text) || units[index + 1].Kind == LooseKind.Row))
        {
            Add(BodyBlockKind.Caption, loose);
            return;
        }

        int level = loose.Marker?.Level ?? (loose.Label is not null ? 1 : _numberedLevel + 1);
        if (loose.Marker is not null)
        {
            _numberedLevel = level;
        }
        else if (loose.Label is not null)
        {
            _numberedLevel = 0;
        }

        Add(BodyBlockKind.Heading, loose, level);
    }

    private void Add(BodyBlockKind kind, LooseUnit loose, int level = 0)
    {
        PageUnit unit = loose.Unit;
        bool marked = loose.Marker is not null && kind is BodyBlockKind.Heading or BodyBlockKind.ListItem;
        draft.Body.Add(new BodyBlock
        {
            Kind = kind,
            Text = marked ? unit.Slice(loose.Marker!.Value.Content, unit.Text.Length - loose.Marker.Value.Content) : unit.Whole,
            Marker = marked ? unit.Slice(0, loose.Marker!.Value.Length) : null,
            Level = level,
            Language = unit.Profile.Exact,
        });
        foreach (DocumentReference reference in ReferenceFinder.Find(unit))
        {
            draft.References.Add(reference);
            DoiWarnings.AddRepair(draft, reference.Doi, unit);
        }
    }

    private void AddTable(List<PageUnit> rows)
    {
        SourceText? caption = null;
        if (draft.Body is [.., { Kind: BodyBlockKind.Caption } last])
        {
            caption = last.Text;
            draft.Body.RemoveAt(draft.Body.Count - 1);
        }

        TextTable table = TableParser.Parse(rows, caption);
        var span = TextSpan.FromBounds(rows[0].Span.Start, rows[^1].Span.End);
        draft.Body.Add(new BodyBlock
        {
            Kind = BodyBlockKind.Table,
            Text = SourceText.From(rows[0].Source, span),
            Table = table,
            Language = LanguageProfile.Of(span.Of(rows[0].Source)).Exact,
        });
        if (table.Rows.FirstOrDefault(r => r.Cells.Count != table.Rows[0].Cells.Count) is { Cells: [var cell, ..] } ragged)
        {
            draft.Warnings.Add(new DocumentWarning(
                DocumentWarningCodes.RaggedTable,
                $"A row of the table has {ragged.Cells.Count} cells, its first row {table.Rows[0].Cells.Count}.",
                cell.Span,
                rows.Find(r => r.Span.Contains(cell.Span))!.Line));
        }
    }

    [GeneratedRegex(@"^(?:[表图圖]\s?[\d一二三四五六七八九十]{0,3}\s?(?:[:\uFF1A.\s-]|\d)|(?:Table|Fig(?:ure)?|Chart)\.?\s?[S\d])", RegexOptions.CultureInvariant)]
    private static partial Regex FigureCaption();
}
