using System.Globalization;
using MscText.Alignment;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>The table of <c>msctext terms mine</c>: a row a candidate.</summary>
internal static class TermCandidateTable
{
    private const int Context = 14;

    public static void Write(IAnsiConsole console, IReadOnlyList<TermCandidate> candidates)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(new TableColumn("score").RightAligned());
        table.AddColumn("English");
        table.AddColumn("Chinese");
        table.AddColumn(new TableColumn("count").RightAligned());
        table.AddColumn("evidence");
        table.AddColumn("status");
        table.AddColumn("example");
        foreach (TermCandidate c in candidates)
        {
            table.AddRow(
                c.Score.ToString("F2", CultureInfo.InvariantCulture),
                Markup.Escape(c.English),
                Markup.Escape(c.Chinese),
                c.Count.ToString(CultureInfo.InvariantCulture),
                c.Evidence.ToString().ToLowerInvariant(),
                c.Status.ToString().ToLowerInvariant(),
                Markup.Escape(Around(c)));
        }

        table.Caption($"{candidates.Count} candidates; count: sentence pairs");
        console.Write(table);
    }

    private static string Around(TermCandidate candidate)
    {
        string text = candidate.Example.Chinese.ReplaceLineEndings(" ");
        int at = text.IndexOf(candidate.Chinese, StringComparison.Ordinal);
        if (at < 0)
        {
            return text[..Math.Min(text.Length, 3 * Context)];
        }

        int start = Math.Max(0, at - Context);
        int end = Math.Min(text.Length, at + candidate.Chinese.Length + Context);
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}
