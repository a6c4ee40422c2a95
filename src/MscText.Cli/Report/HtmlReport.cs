using System.Net;
using MscText.Alignment;
using MscText.Checking;
using MscText.Documents;
using MscText.Pipeline;

namespace MscText.Cli.Report;

/// <summary>The report of <c>msctext run</c>: one self-contained page, no scripts, nothing loaded from elsewhere.</summary>
internal static class HtmlReport
{
    public static void Write(
        TextWriter page, IReadOnlyList<ProcessedDocument> documents, IReadOnlyList<DocumentReadError> errors)
    {
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>MscText report</title>
            <style>{ReportStyle.Css}</style>
            </head>
            <body>
            <h1>MscText report</h1>

            """);
        WriteErrors(page, errors);
        WriteOverview(page, documents);
        for (int i = 0; i < documents.Count; i++)
        {
            WriteDocument(page, documents[i], i);
        }

        page.Write("</body>\n</html>\n");
    }

    private static void WriteErrors(TextWriter page, IReadOnlyList<DocumentReadError> errors)
    {
        foreach (DocumentReadError error in errors)
        {
            page.Write($"<p class=\"error\">{Encode(error.ToString())}</p>\n");
        }
    }

    private static void WriteOverview(TextWriter page, IReadOnlyList<ProcessedDocument> documents)
    {
        page.Write("""
            <table class="overview">
            <thead><tr><th>document<th>shape<th>script<th class="n">en<th class="n">zh<th class="n">mixed<th class="n">beads<th class="n">terms<th class="n">findings</tr></thead>
            <tbody>

            """);
        for (int i = 0; i < documents.Count; i++)
        {
            ProcessedDocument d = documents[i];
            page.Write(
                $"<tr><td><a href=\"#d{i}\">{Encode(d.Document.Name)}</a><td>{d.Document.Shape.Name()}<td>{d.Script.Script}"
                + $"<td class=\"n\">{d.Mix.English}<td class=\"n\">{d.Mix.Chinese}<td class=\"n\">{d.Mix.Mixed}"
                + $"<td class=\"n\">{d.Alignment?.Beads.Count}<td class=\"n\">{d.Terms.Count}<td class=\"n\">{d.Findings.Count}</tr>\n");
        }

        page.Write("</tbody>\n</table>\n");
    }

    private static void WriteDocument(TextWriter page, ProcessedDocument processed, int number)
    {
        BilingualDocument document = processed.Document;
        page.Write($"<section id=\"d{number}\">\n<h2>{Encode(document.Name)}</h2>\n");
        WriteField(page, "p", "en", document.TitleEnglish?.Text, "title");
        WriteField(page, "p", "zh", document.TitleChinese?.Text, "title");
        WriteField(page, "p", "en", string.Join(", ", document.Authors.Select(a => a.Name.Text)), "authors");
        WriteField(page, "p", "en", document.Publication.Citation?.Text, "citation");
        if (processed.Alignment is { } alignment)
        {
            WriteBeads(page, alignment);
        }

        WriteFindings(page, processed);
        WriteWarnings(page, document);
        page.Write("</section>\n");
    }

    private static void WriteBeads(TextWriter page, AlignedDocument alignment)
    {
        page.Write("<table class=\"beads\">\n<thead><tr><th>English<th>中文<th class=\"n\">confidence</tr></thead>\n<tbody>\n");
        foreach (Bead bead in alignment.Beads)
        {
            page.Write($"<tr{(bead.IsNull ? " class=\"null\"" : "")}><td lang=\"en\">");
            page.Write(Encode(string.Join(' ', bead.English.Select(i => alignment.English[i].Text))));
            page.Write("<td lang=\"zh\">");
            page.Write(Encode(string.Concat(bead.Chinese.Select(i => alignment.Chinese[i].Text))));
            page.Write(FormattableString.Invariant($"<td class=\"n\">{bead.Confidence:0.00}</tr>\n"));
        }

        page.Write("</tbody>\n</table>\n");
    }

    private static void WriteFindings(TextWriter page, ProcessedDocument processed)
    {
        if (processed.Findings.Count == 0)
        {
            return;
        }

        page.Write("<h3>Findings</h3>\n<ul class=\"findings\">\n");
        foreach (Finding finding in processed.Findings)
        {
            string severity = finding.Severity.ToString().ToLowerInvariant();
            page.Write($"<li class=\"{severity}\"><b>{Encode(finding.Rule)}</b> <q>{Encode(finding.Text)}</q> {Encode(finding.Message)}");
            if (finding.Suggestion is { } suggestion)
            {
                page.Write($" → <ins>{Encode(suggestion)}</ins>");
            }

            page.Write(FormattableString.Invariant($" <small>{severity}, {finding.Confidence:0.00}, at {finding.Span.Start}</small>\n"));
        }

        page.Write("</ul>\n");
    }

    private static void WriteWarnings(TextWriter page, BilingualDocument document)
    {
        foreach (DocumentWarning warning in document.Warnings)
        {
            page.Write($"<p class=\"warning\">line {warning.Line}: {Encode(warning.Message)}</p>\n");
        }
    }

    private static void WriteField(TextWriter page, string element, string language, string? text, string cssClass)
    {
        if (!string.IsNullOrEmpty(text))
        {
            page.Write($"<{element} lang=\"{language}\" class=\"{cssClass}\">{Encode(text)}</{element}>\n");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
