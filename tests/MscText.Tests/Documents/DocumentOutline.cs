using System.Globalization;
using System.Text;
using MscText.Documents;

namespace MscText.Tests.Documents;

/// <summary>Writes a document's fields in a form that people can compare with the page.</summary>
internal static class DocumentOutline
{
    public static string Of(BilingualDocument document)
    {
        var lines = new List<string> { $"shape: {document.Shape.Name()}" };
        Add(lines, "titleEn", document.TitleEnglish?.Text);
        Add(lines, "titleZh", document.TitleChinese?.Text);
        lines.AddRange(document.Authors.Select(a => $"author: {a.Name}{(a.Marks is { } marks ? $" ^ {marks}" : string.Empty)}"));
        lines.AddRange(document.Affiliations.Select(a => $"affiliation: {a}"));
        AddPublication(lines, document.Publication);
        AddAbstract(lines, "en", document.AbstractEnglish);
        AddAbstract(lines, "zh", document.AbstractChinese);
        Add(lines, "keywords", string.Join(" | ", document.Keywords));
        foreach (BodyBlock block in document.Body)
        {
            AddBlock(lines, block);
        }

        lines.AddRange(document.References.Select(Reference));
        lines.AddRange(document.Notes.Select(n => $"note {n.Kind}: {Short(n.Text.Text)}"));
        Add(lines, "labels", string.Join(" | ", document.Labels));
        lines.AddRange(document.Dropped.Select(d => string.Create(CultureInfo.InvariantCulture, $"dropped {d.Line} {d.Reason}: {Short(d.Text.Text)}")));
        lines.AddRange(document.Warnings.Select(w => string.Create(CultureInfo.InvariantCulture, $"warning {w.Line} {w.Code}: {Short(document.Source.Substring(w.Place.Start, w.Place.Length))}").TrimEnd()));
        return string.Join('\n', lines.Select(l => l.ReplaceLineEndings(" ⏎ "))) + "\n";
    }

    private static void AddPublication(List<string> lines, PublicationInfo publication)
    {
        Add(lines, "journal", publication.Journal?.Text);
        Add(lines, "date", publication.Date?.Text);
        Add(lines, "year", publication.Year?.ToString(CultureInfo.InvariantCulture));
        Add(lines, "volume", publication.Volume?.Text);
        Add(lines, "issue", publication.Issue?.Text);
        Add(lines, "pages", publication.Pages?.Text);
        Add(lines, "epub", publication.ElectronicDate?.Text);
        Add(lines, "doi", publication.Doi?.Value);
        Add(lines, "pmid", publication.PubMedId?.Value);
    }

    private static void AddAbstract(List<string> lines, string language, DocumentAbstract? summary)
    {
        foreach (AbstractSection section in summary?.Sections ?? [])
        {
            lines.Add($"abstract {language} {section.Kind}{(section.Label is { } label ? $" [{label}]" : string.Empty)}: {Short(section.Text.Text)}");
        }
    }

    private static void AddBlock(List<string> lines, BodyBlock block)
    {
        var line = new StringBuilder("body ").Append(block.Kind);
        line.Append(block.Level > 0 ? string.Create(CultureInfo.InvariantCulture, $" {block.Level}") : string.Empty).Append(' ').Append(block.Language);
        line.Append(block.Marker is { } marker ? $" [{marker}]" : string.Empty);
        if (block.Table is { } table)
        {
            line.Append(table.HasHeader ? " with header" : " without header").Append(": ").Append(table.Caption?.Text);
            lines.Add(line.ToString());
            lines.AddRange(table.Rows.Select(r => "  row: " + string.Join(" | ", r.Cells)));
            return;
        }

        lines.Add(line.Append(": ").Append(Short(block.Text.Text)).ToString());
    }

    private static string Reference(DocumentReference reference) =>
        $"reference: {Short(reference.Text.Text)} = title: {reference.Title?.Text}; journal: {reference.Journal?.Text}; year: {reference.Year}; doi: {reference.Doi}; "
        + $"trials: {string.Join(' ', reference.TrialIds)}";

    private static void Add(List<string> lines, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            lines.Add($"{name}: {value}");
        }
    }

    // First and last characters and the length of what is long.
    private static string Short(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.Length <= 90 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..36]} … {text[^36..]} ({text.Length})");
    }
}
