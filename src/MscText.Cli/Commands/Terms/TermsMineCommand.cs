using System.CommandLine;
using MscText.Alignment;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Documents;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms mine</c>: bilingual term candidates from documents, and a review table of them as a list of terms.</summary>
internal static class TermsMineCommand
{
    private enum MineFormat
    {
        Text,
        Tsv,
        Jsonl,
    }

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Bilingual pages (*.txt), documents as JSON lines (*.jsonl), or folders of them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var english = new Option<string>("--en") { Description = "English text, with --zh.", HelpName = "EN" };
        var chinese = new Option<string>("--zh") { Description = "Its Chinese translation, with --en.", HelpName = "ZH" };
        var accept = new Option<string>("--accept")
        {
            Description = "Instead of mining: write the rows of a reviewed table whose status is 'accept' as a list of terms.",
            HelpName = "REVIEW",
        };
        Option<bool> lines = AlignCommand.LinesOption();
        Option<int> minCount = Number("--min-count", 2, "In how many sentence pairs a pair of terms must stand at least.");
        Option<int> top = Number("--top", 500, "The most candidates to show.");
        var known = new Option<bool>("--known") { Description = "Show pairs that the dictionary has as well." };
        Option<MineFormat> format = CommonOptions.Choice<MineFormat>(
            "--format",
            "text: a table to read; tsv: a table for review; jsonl: {\"score\",\"en\",\"zh\",\"count\",\"countEn\",\"countZh\",\"evidence\",\"status\",\"example\"} a candidate.");
        var file = new Option<string>("--out") { Description = "File to write to instead of standard output.", HelpName = "FILE" };
        var command = new Command("mine", "Find terms and their translations in bilingual documents, for review.")
        {
            files, english, chinese, lines, minCount, top, known, format, file, accept,
        };
        command.Validators.Add(result =>
        {
            bool pair = result.GetValue(english) is not null && result.GetValue(chinese) is not null;
            bool either = result.GetValue(english) is not null || result.GetValue(chinese) is not null;
            int sources = (pair ? 1 : 0) + (result.GetValue(files) is { Length: > 0 } ? 1 : 0) + (result.GetValue(accept) is not null ? 1 : 0);
            if (sources != 1 || pair != either)
            {
                result.AddError("mine takes either files, or both --en and --zh, or --accept with a reviewed table.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(accept) is { } review)
            {
                return Task.FromResult(Accept(review, parsed.GetValue(file)));
            }

            bool failed = false;
            IEnumerable<AlignedDocument> documents = parsed.GetValue(english) is { } en
                ? [AlignCommand.Read(en, parsed.GetValue(chinese)!, parsed.GetValue(lines), cancellationToken)]
                : Read(parsed.GetRequiredValue(files), () => failed = true, cancellationToken);
            var miner = new TermMiner(new TermMinerOptions
            {
                MinCount = parsed.GetValue(minCount),
                Top = parsed.GetValue(top),
                IncludeKnown = parsed.GetValue(known),
            });
            IReadOnlyList<TermCandidate> candidates = miner.Mine(documents, new CountDisplay("documents read"), cancellationToken);
            Write(parsed.GetValue(file), parsed.GetValue(format), candidates);
            return Task.FromResult(failed ? ExitCodes.Unreadable : ExitCodes.Fine);
        });
        return command;
    }

    private static Option<int> Number(string name, int standard, string description)
    {
        var option = new Option<int>(name) { Description = $"{description} [default: {standard}]", HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int value) || value < 1))
            {
                result.AddError($"{name} takes a whole number from 1, not '{token.Value}'.");
            }
        });
        return option;
    }

    private static IEnumerable<AlignedDocument> Read(string[] paths, Action failed, CancellationToken cancellationToken)
    {
        foreach (string path in paths.SelectMany(Files))
        {
            foreach (DocumentReadResult result in DocumentFiles.Read(path, cancellationToken))
            {
                if (!result.IsSuccess)
                {
                    Console.Error.WriteLine($"msctext: {result.Error}");
                    failed();
                }
                else if (DocumentAligner.Default.Align(result.Document, cancellationToken) is { } aligned)
                {
                    yield return aligned;
                }
            }
        }
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.GetFiles(path)
                .Where(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
            : [path];

    private static void Write(string? path, MineFormat format, IReadOnlyList<TermCandidate> candidates)
    {
        if (format == MineFormat.Text && path is null)
        {
            TermCandidateTable.Write(Terminal.ForTables(), candidates);
            return;
        }

        using Output output = Open(path);
        if (format == MineFormat.Jsonl)
        {
            foreach (TermCandidate candidate in candidates)
            {
                TermCandidateJson.Write(output, candidate);
            }
        }
        else
        {
            // In a file, a table is for review.
            TermReview.Write(candidates, output.Text);
        }
    }

    private static int Accept(string review, string? path)
    {
        using Output output = Open(path);
        using var reader = new StringReader(TextInput.Read(review));
        TermReviewResult result = TermReview.Accept(reader, output.Text);
        foreach (string error in result.Errors)
        {
            Console.Error.WriteLine($"msctext: {review}: {error}");
        }

        Console.Error.WriteLine($"{result.Accepted} accepted, {result.Concepts} concepts.");
        return result.Errors.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    private static Output Open(string? path)
    {
        try
        {
            return path is null ? Output.Standard() : Output.ToFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: can't be written: {e.Message}", ExitCodes.Unreadable);
        }
    }
}
