using System.CommandLine;
using System.Globalization;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Documents;
using MscText.Pipeline;
using MscText.Search;
using Spectre.Console;

namespace MscText.Cli.Commands;

/// <summary><c>msctext run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "Folder with pages as plain text (*.txt)." };
        var outDirectory = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder for the results: OUT/index (Lucene format) and OUT/report.html.",
            HelpName = "OUT",
            Required = true,
        };
        Option<OutputFormat> format = CommonOptions.Format("text: a table; jsonl: one JSON object a document.");
        var command = new Command(
            "run", "Read a folder of pages, normalise, segment, align and check them, and build the index.")
        {
            directory, outDirectory, format,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(directory), parsed.GetRequiredValue(outDirectory), parsed.GetValue(format), cancellationToken)));
        return command;
    }

    private static int Run(DirectoryInfo directory, DirectoryInfo outDirectory, OutputFormat format, CancellationToken cancellationToken)
    {
        FileInfo[] files = FilesOf(directory);
        var processed = new List<ProcessedDocument>();
        var errors = new List<DocumentReadError>();
        var pipeline = new DocumentPipeline();
        ProgressDisplay.Run("Processing", files, file => file.Name, file =>
        {
            DocumentReadResult result = PageReader.Default.Read(file.FullName);
            if (result.IsSuccess)
            {
                processed.Add(pipeline.Process(result.Document, cancellationToken));
            }
            else
            {
                errors.Add(result.Error);
            }
        });

        outDirectory.Create();
        string indexPath = Path.Combine(outDirectory.FullName, "index");
        using (AbstractIndex index = AbstractIndex.Open(indexPath))
        {
            ProgressDisplay.Run(
                "Indexing", processed, d => d.Document.Name, d => index.AddOrUpdate(AbstractRecords.Of(d)));
            index.Commit();
            index.CompleteMerges(cancellationToken);
        }

        using (var report = new ReportFile(Path.Combine(outDirectory.FullName, "report.html"), "MscText report"))
        {
            processed.ForEach(d => report.Report.Write(d.ToChecked(d.Document.Name, isWholeFile: true)));
            errors.ForEach(e => report.Report.AddError(e.ToString()));
            report.Complete();
        }

        if (format == OutputFormat.Jsonl)
        {
            using Output output = Output.Standard();
            foreach (ProcessedDocument document in processed)
            {
                DocumentJson.Write(output, document);
            }
        }
        else
        {
            RunTable.Write(Terminal.ForTables(), processed);
            Terminal.ForText().MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Index: {indexPath}   Report: {Path.Combine(outDirectory.FullName, "report.html")}");
        }

        foreach (DocumentReadError error in errors)
        {
            Console.Error.WriteLine($"msctext: {error}");
        }

        return errors.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    private static FileInfo[] FilesOf(DirectoryInfo directory)
    {
        if (!directory.Exists)
        {
            throw new CommandException($"{directory}: there is no such folder.", ExitCodes.Unreadable);
        }

        FileInfo[] files = [.. directory.EnumerateFiles("*.txt").OrderBy(f => f.Name, StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new CommandException($"{directory}: there is no page (*.txt) in this folder.", ExitCodes.Unreadable);
    }
}
