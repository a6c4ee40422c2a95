using System.Globalization;
using System.Net;

namespace MscText.Alignment;

/// <summary>Writes a self-contained page: counts, then a row a bead with both texts, shape and confidence.</summary>
internal sealed class HtmlWriter() : AlignmentWriter("html")
{
    private const string Style =
        """
        :root{color-scheme:light dark;font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif}
        body{max-width:80rem;margin:0 auto;padding:1rem}
        table{border-collapse:collapse;width:100%}
        th,td{border-bottom:1px solid #8886;padding:.5rem;text-align:start;vertical-align:top}
        td.n{font-variant-numeric:tabular-nums;white-space:nowrap;color:GrayText}
        td.t{width:45%}
        td.none{background:repeating-linear-gradient(45deg,#8883 0 .4rem,#0000 .4rem .8rem)}
        tr.low td.n{color:#c60}
        p.s{margin:0}
        @media(max-width:45rem){thead{display:none}tr,td,td.t{display:block;width:auto;border:0}tr{border-bottom:1px solid #8886}}
        @media print{body{max-width:none}tr{break-inside:avoid}}
        """;

    // Below it a reader should look.
    private const double LowConfidence = 0.7;

    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        int missing = document.Beads.Count(b => b.Chinese.Count == 0);
        int extra = document.Beads.Count(b => b.English.Count == 0);
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Alignment</title>\n<style>\n");
        writer.Write(Style.ReplaceLineEndings("\n"));
        writer.Write("\n</style>\n</head>\n<body>\n<h1>Alignment</h1>\n");
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<p>{document.English.Count} English and {document.Chinese.Count} Chinese sentences, {document.Beads.Count} beads; without counterpart: {missing} English, {extra} Chinese.</p>\n"));
        writer.Write("<table>\n<thead><tr><th>#</th><th>Shape</th><th>Confidence</th><th>English</th><th>中文</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < document.Beads.Count; i++)
        {
            WriteRow(writer, document, i);
        }

        writer.Write("</tbody>\n</table>\n</body>\n</html>\n");
    }

    private static void WriteRow(TextWriter writer, AlignedDocument document, int number)
    {
        Bead bead = document.Beads[number];
        string low = bead.Confidence < LowConfidence ? " class=\"low\"" : string.Empty;
        string reasons = WebUtility.HtmlEncode(string.Join("; ", bead.Evidence.Select(Describe)));
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<tr id=\"b{number}\"{low}><td class=\"n\"><a href=\"#b{number}\">{number}</a></td><td class=\"n\">{bead.Shape}</td><td class=\"n\" title=\"{reasons}\">{bead.Confidence:0.00}</td>"));
        WriteCell(writer, "en", document.English, bead.English);
        WriteCell(writer, "zh", document.Chinese, bead.Chinese);
        writer.Write("</tr>\n");
    }

    private static void WriteCell(TextWriter writer, string language, IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers)
    {
        writer.Write(numbers.Count == 0 ? "<td class=\"t none\" aria-label=\"no counterpart\">" : $"<td class=\"t\" lang=\"{language}\">");
        foreach (int n in numbers)
        {
            writer.Write("<p class=\"s\">");
            writer.Write(WebUtility.HtmlEncode(sentences[n].Text));
            writer.Write("</p>");
        }

        writer.Write("</td>");
    }

    private static string Describe(BeadEvidence evidence) =>
        evidence.Kind == BeadEvidenceKind.Length ? "length" : $"{evidence.English} = {evidence.Chinese}";
}
