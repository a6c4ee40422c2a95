using System.Globalization;

namespace MscText.Checking;

/// <summary>The table of documents with their counts.</summary>
internal static class HtmlOverview
{
    public static void Write(TextWriter page, IReadOnlyList<HtmlSummary> documents, IReadOnlyList<string> errors)
    {
        foreach (string error in errors)
        {
            page.Write($"<p class=\"notice error\">{HtmlText.Encode(error)}</p>\n");
        }

        page.Write(
            "<div class=\"scroll\"><table class=\"overview\">\n<thead><tr><th>Document</th><th class=\"n\">English</th><th class=\"n\">Chinese</th>"
            + "<th class=\"n\" title=\"Sentences checked without a counterpart: titles, running text\">Other</th><th class=\"n\">Beads</th><th class=\"n\">Unpaired</th>"
            + "<th class=\"n\">Low</th><th class=\"n\">Errors</th><th class=\"n\">Warnings</th><th class=\"n\">Info</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < documents.Count; i++)
        {
            HtmlSummary d = documents[i];
            page.Write(FormattableString.Invariant($"<tr><td><a href=\"#d{i}\">{HtmlText.Encode(d.Name)}</a></td>"));
            WriteCounts(page, d);
        }

        page.Write("</tbody>\n");
        if (documents.Count > 1)
        {
            page.Write("<tfoot><tr><th>All</th>");
            WriteCounts(page, documents.Aggregate((a, b) => new HtmlSummary(
                string.Empty,
                a.English + b.English,
                a.Chinese + b.Chinese,
                a.Other + b.Other,
                a.Beads + b.Beads,
                a.Unpaired + b.Unpaired,
                a.Low + b.Low,
                a.Errors + b.Errors,
                a.Warnings + b.Warnings,
                a.Infos + b.Infos)));
            page.Write("</tfoot>\n");
        }

        page.Write("</table></div>\n");
    }

    private static void WriteCounts(TextWriter page, HtmlSummary d)
    {
        foreach ((int count, string look) in new[]
        {
            (d.English, ""), (d.Chinese, ""), (d.Other, ""), (d.Beads, ""), (d.Unpaired, ""), (d.Low, ""),
            (d.Errors, " error"), (d.Warnings, " warning"), (d.Infos, " info"),
        })
        {
            page.Write($"<td class=\"n{(count == 0 ? " zero" : look)}\">{count.ToString("N0", CultureInfo.InvariantCulture)}</td>");
        }

        page.Write("</tr>\n");
    }
}
