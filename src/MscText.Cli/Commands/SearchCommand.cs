using System.CommandLine;
using System.Globalization;
using System.Text;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Search;
using Spectre.Console;

namespace MscText.Cli.Commands;

/// <summary><c>msctext search</c>.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        Argument<string> index = new("INDEX") { Description = "Folder of the index." };
        Argument<string> query = new("QUERY") { Description = "Words in 简体, 繁體 or English." };
        var options = new SearchOptionSet();
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"id\",\"score\",\"titleEn\",\"titleZh\",\"snippets\":[…]} a hit.");
        var command = new Command("search", "Search an index, across languages and scripts.") { index, query, format };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using AbstractIndex opened = IndexFolder.OpenExisting(parsed.GetRequiredValue(index));
            SearchResult result = Search(opened, options.Read(parsed, parsed.GetRequiredValue(query)));
            foreach (QueryProblem problem in result.Problems)
            {
                Console.Error.WriteLine($"msctext: {problem.Message}");
            }

            if (parsed.GetValue(format) == OutputFormat.Jsonl)
            {
                WriteJson(result);
            }
            else
            {
                WriteText(Terminal.ForText(), result);
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static SearchResult Search(AbstractIndex index, SearchRequest request)
    {
        try
        {
            return index.Search(request);
        }
        catch (ArgumentException e) when (request.After is not null)
        {
            throw new CommandException($"--after: {e.Message}", ExitCodes.Usage);
        }
    }

    private static void WriteJson(SearchResult result)
    {
        using Output output = Output.Standard();
        foreach (SearchHit hit in result.Hits)
        {
            output.JsonLine(json =>
            {
                json.WriteString("id", hit.Id);
                json.WriteNumber("score", hit.Score);
                json.WriteString("titleEn", hit.TitleEnglish);
                json.WriteString("titleZh", hit.TitleChinese);
                json.WriteStartArray("snippets");
                foreach (Snippet snippet in hit.Snippets)
                {
                    json.WriteStringValue(snippet.Text);
                }

                json.WriteEndArray();
                if (hit.ScoreParts.Count > 0)
                {
                    json.WriteStartArray("scoreParts");
                    foreach (ScorePart part in hit.ScoreParts)
                    {
                        json.WriteStartObject();
                        json.WriteString("kind", part.Kind.ToString());
                        json.WriteString("text", part.Text);
                        json.WriteNumber("score", part.Score);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }
            });
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

    private static void WriteText(IAnsiConsole console, SearchResult result)
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
