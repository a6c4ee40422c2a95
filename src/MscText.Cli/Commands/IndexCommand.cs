using System.CommandLine;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Documents;
using MscText.Lucene;
using MscText.Pipeline;
using MscText.Search;

namespace MscText.Cli.Commands;

/// <summary><c>msctext index add|check|info</c>.</summary>
internal static class IndexCommand
{
    public static Command Create() =>
        new("index", "Build and look after an index.") { CreateAdd(), CreateCheck(), CreateInfo(), CreateRebuild() };

    private static Argument<string> IndexArgument() => new("INDEX") { Description = "Folder of the index." };

    private static Command CreateAdd()
    {
        Argument<string> index = IndexArgument();
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages (*.txt), or documents as JSON lines (*.jsonl) with the fields that 'run --format jsonl' writes and an \"id\".",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<OutputFormat> format = CommonOptions.Format("text, or jsonl: {\"added\",\"failed\",\"documents\"}.");
        var command = new Command("add", "Add documents; one with an id that is there already replaces it.") { index, files, format };
        command.SetAction((parsed, cancellationToken) => AddAsync(
            parsed.GetRequiredValue(index), parsed.GetRequiredValue(files), parsed.GetValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> AddAsync(string path, string[] files, OutputFormat format, CancellationToken cancellationToken)
    {
        // Every input is looked at before the index is touched.
        foreach (string file in files.Where(f => f != "-" && !File.Exists(f)))
        {
            throw new CommandException($"{file}: can't be read: there is no such file.", ExitCodes.Unreadable);
        }

        int failed = 0;
        using AbstractIndex index = AbstractIndex.Open(path);
        var display = new CountDisplay("documents added");
        long added = await index.AddAllAsync(
            AbstractRecords.ReadAsync(files.SelectMany(f => DocumentFiles.Read(f, cancellationToken)), Report, cancellationToken: cancellationToken),
            new Progress(display),
            cancellationToken).ConfigureAwait(false);
        display.Report(-1);
        index.Commit();
        index.CompleteMerges(cancellationToken);
        using Output output = Output.Standard();
        if (format == OutputFormat.Jsonl)
        {
            output.JsonLine(json =>
            {
                json.WriteNumber("added", added);
                json.WriteNumber("failed", failed);
                json.WriteNumber("documents", index.Count);
            });
        }
        else
        {
            output.Text.WriteLine($"{added} added, {failed} could not be read; the index has {index.Count} documents.");
        }

        return failed > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;

        void Report(DocumentReadError error)
        {
            Console.Error.WriteLine($"msctext: {error}");
            failed++;
        }
    }

    private static Command CreateRebuild()
    {
        Argument<string> source = new("OLD") { Description = "Folder of an index that MscText wrote, also an earlier version." };
        Argument<string> target = new("NEW") { Description = "Folder of the new index." };
        var command = new Command("rebuild", "Build an index anew from what another one stored, after its schema has changed.") { source, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using (IndexFolder.OpenDirectory(parsed.GetRequiredValue(source)))
            {
                // Only whether it is there.
            }

            var display = new CountDisplay("documents added");
            long added = await AbstractIndex.RebuildAsync(
                parsed.GetRequiredValue(source),
                parsed.GetRequiredValue(target),
                progress: new Progress(display),
                cancellationToken: cancellationToken).ConfigureAwait(false);
            display.Report(-1);
            using Output output = Output.Standard();
            output.Text.WriteLine($"{added} documents.");
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>Shows what threads report, one at a time.</summary>
    private sealed class Progress(CountDisplay display) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            lock (display)
            {
                display.Report((int)value.Documents);
            }
        }
    }

    private static Command CreateCheck()
    {
        Argument<string> index = IndexArgument();
        var repair = new Option<bool>("--repair")
        {
            Description = "Drop damaged segments, with their documents, so that the rest can be used. Copy the index first.",
        };
        var command = new Command("check", "Verify checksums and structure; exit code 1 where something is damaged.") { index, repair };
        command.SetAction((parsed, cancellationToken) =>
            Task.FromResult(Check(parsed.GetRequiredValue(index), parsed.GetValue(repair), cancellationToken)));
        return command;
    }

    private static int Check(string path, bool repair, CancellationToken cancellationToken)
    {
        using IndexDirectory directory = IndexFolder.OpenDirectory(path);
        CheckIndexResult result = repair
            ? CheckIndex.Repair(directory, cancellationToken: cancellationToken)
            : CheckIndex.Check(directory, cancellationToken: cancellationToken);
        using Output output = Output.Standard();
        foreach (SegmentCheck segment in result.Segments)
        {
            output.Text.WriteLine(segment.Summary);
        }

        output.Text.WriteLine(result.Summary);
        if (!result.IsClean)
        {
            output.Text.WriteLine(
                repair
                    ? "The damaged segments were dropped. Add the lost documents again."
                    : "Restore the index from a copy or build it again; or drop what is damaged with --repair.");
        }

        return result.IsClean ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static Command CreateInfo()
    {
        Argument<string> index = IndexArgument();
        Option<OutputFormat> format = CommonOptions.Format("text, or jsonl: {\"documents\",\"segments\",\"fields\"}.");
        var command = new Command("info", "Show fields, documents and segments.") { index, format };
        command.SetAction(parsed =>
        {
            using IndexDirectory directory = IndexFolder.OpenDirectory(parsed.GetRequiredValue(index));
            using IndexReader reader = IndexReader.Open(directory);
            using Output output = Output.Standard();
            WriteInfo(output, parsed.GetValue(format), reader);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteInfo(Output output, OutputFormat format, IndexReader reader)
    {
        if (format == OutputFormat.Text)
        {
            output.Text.WriteLine($"documents {reader.NumDocs}");
            output.Text.WriteLine($"segments  {reader.SegmentCount}");
            output.Text.WriteLine($"fields    {string.Join(", ", reader.FieldNames)}");
            return;
        }

        output.JsonLine(json =>
        {
            json.WriteNumber("documents", reader.NumDocs);
            json.WriteNumber("segments", reader.SegmentCount);
            json.WriteStartArray("fields");
            foreach (string field in reader.FieldNames)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
        });
    }
}
