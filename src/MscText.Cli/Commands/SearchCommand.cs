using System.CommandLine;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Search;

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
        Option<bool> summary = new("--summary")
        {
            Description = "With jsonl, a last line about the whole: {\"total\",\"next\",\"corrections\":[…],\"chips\":[…],\"facets\":[…]}.",
        };
        var command = new Command("search", "Search an index, across languages and scripts.") { index, query, format, summary };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using AbstractIndex opened = IndexFolder.OpenExisting(parsed.GetRequiredValue(index));
            SearchResult result = Search(opened, options.Read(parsed, parsed.GetRequiredValue(query)));
            if (parsed.GetValue(format) == OutputFormat.Jsonl)
            {
                WriteJson(result, withSummary: parsed.GetValue(summary));
            }
            else
            {
                SearchResultText.Write(Terminal.ForText(), result);
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

    private static void WriteJson(SearchResult result, bool withSummary)
    {
        foreach (QueryProblem problem in result.Problems)
        {
            Console.Error.WriteLine($"msctext: {problem.Message}");
        }

        using Output output = Output.Standard();
        SearchResultJson.WriteHits(output, result);
        if (withSummary)
        {
            SearchResultJson.WriteSummary(output, result);
        }
    }
}
