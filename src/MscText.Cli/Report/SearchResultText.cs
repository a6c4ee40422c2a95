using System.Globalization;
using System.Text;
using MscText.Search;
using Spectre.Console;

namespace MscText.Cli.Report;

/// <summary>The result of a search for people.</summary>
internal static class SearchResultText
{
    public static void Write(IAnsiConsole console, SearchResult result)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{result.TotalHits} documents");
        WriteUnderstanding(console, result);

        foreach (SearchHit hit in result.Hits)
        {
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{hit.TitleEnglish ?? hit.TitleChinese ?? hit.Id}[/]  [dim]{hit.Id}  {hit.Score:0.00}[/]");
            if (hit.TitleEnglish is not null && hit.TitleChinese is not null)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{hit.TitleChinese}[/]");
            }

            foreach (Snippet snippet in hit.Snippets)
            {
                console.MarkupLine("  " + Highlighted(snippet));
                if (snippet.Counterpart is { } counterpart)
                {
                    console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]{counterpart}[/]");
                }
            }

            foreach (ScorePart part in hit.ScoreParts)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]{part.Score:0.00} {part.Kind}: {part.Text}[/]");
            }
        }

        foreach (SearchFacet facet in result.Facets.Where(f => f.Values.Count > 0))
        {
            string values = string.Join(", ", facet.Values.Select(v => $"{v.English} ({v.Count})"));
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{facet.Kind}[/] {values}");
        }

        if (result.Next is { } next)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]more with --after {next}[/]");
        }
    }

    private static void WriteUnderstanding(IAnsiConsole console, SearchResult result)
    {
        foreach (QueryCorrection correction in result.Corrections)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"did you mean [bold]{correction.Query}[/]");
        }

        foreach (QueryProblem problem in result.Problems)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{problem.Message}[/]");
        }

        foreach (QueryChip chip in result.Chips.Where(c => c is { IsRemoved: false, Kind: not QueryChipKind.Narrower }))
        {
            string how = chip.IsExcluded ? "left out also as" : "searched also as";
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{how}: {chip.English} {chip.Chinese}  {chip.Key}[/]");
        }

        string[] narrower = [.. result.Chips.Where(c => c is { IsRemoved: false, Kind: QueryChipKind.Narrower }).Select(c => c.English ?? c.Chinese ?? c.Key)];
        if (narrower.Length > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]and by narrower concepts: {string.Join(", ", narrower)}[/]");
        }
    }

    private static string Highlighted(Snippet snippet)
    {
        var markup = new StringBuilder();
        int position = 0;
        foreach (TextSpan span in snippet.Highlights)
        {
            markup.Append(Markup.Escape(snippet.Text[position..span.Start]))
                .Append("[yellow]").Append(Markup.Escape(span.Of(snippet.Text).ToString())).Append("[/]");
            position = span.End;
        }

        return markup.Append(Markup.Escape(snippet.Text[position..])).ToString();
    }
}
