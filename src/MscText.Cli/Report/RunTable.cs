using System.Globalization;
using MscText.Documents;
using MscText.Pipeline;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>The table of <c>msctext run</c>: a row a document.</summary>
internal static class RunTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<ProcessedDocument> documents)
    {
        var table = new Table().RoundedBorder();
        foreach (string heading in (string[])["document", "shape", "script"])
        {
            table.AddColumn(heading);
        }

        foreach (string heading in (string[])["en", "zh", "mixed", "beads", "terms", "findings", "warnings"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (ProcessedDocument d in documents)
        {
            table.AddRow(
                Markup.Escape(d.Document.Name),
                d.Document.Shape.Name(),
                d.Script.Script.ToString(),
                Number(d.Mix.English),
                Number(d.Mix.Chinese),
                Number(d.Mix.Mixed),
                d.Alignment is { } a ? Number(a.Beads.Count) : "–",
                Number(d.Terms.Count),
                Number(d.Findings.Count),
                Number(d.Document.Warnings.Count));
        }

        table.Caption("en, zh, mixed: sentences by language");
        console.Write(table);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
