using System.CommandLine;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext terms import</c></summary>
internal static class TermsImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of terms; - is standard input, which needs --from.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<TermSourceFormat> from = CommonOptions.Choice<TermSourceFormat>(
            "--from", "Format: MeSH descriptor XML, OBO, TBX, TMX, or a table; auto goes by content and name.");
        var outFile = new Option<string>("--out") { Description = "File for the list of terms; standard output without it.", HelpName = "FILE" };
        Option<TermColumns?> map = MapOption();
        var noHeader = new Option<bool>("--no-header") { Description = "The table has no header; --map gives numbers of columns." };
        var separator = new Option<string>("--separator") { Description = "Separates several names in a cell. [default: |]", HelpName = "TEXT" };
        Option<SemanticType> type = TypeOptions.One("--type", "Type of terms whose file gives none. [default: general]");
        var both = new Option<bool>("--both") { Description = "Only terms with names in both languages." };
        var inexact = new Option<bool>("--inexact") { Description = "OBO: also take synonyms that are broad, narrow or related." };
        var merge = new Option<bool>("--merge")
        {
            Description = "Add names to concepts of the dictionary that have one of them; the list then holds these concepts with all names.",
        };
        Option<string[]> terms = UserTerms.Option();
        var command = new Command(
            "import",
            "Turn a terminology into a list for --terms. Malformed entries are skipped and named (exit code 1); of a broken file nothing is written (exit code 3).")
        {
            files, from, outFile, map, noHeader, separator, type, both, inexact, merge, terms,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            TermColumns? columns = parsed.GetValue(map);
            if (parsed.GetValue(noHeader))
            {
                columns = columns is null
                    ? throw new CommandException("--no-header needs --map with numbers of columns, as in en=1,zh=2.", ExitCodes.Usage)
                    : columns with { HasHeader = false };
            }

            var options = new TermImportOptions
            {
                Columns = columns,
                NameSeparator = parsed.GetValue(separator) is { Length: > 0 } text ? text : "|",
                DefaultType = parsed.GetValue(type),
                RequireBothLanguages = parsed.GetValue(both),
                IncludeInexactSynonyms = parsed.GetValue(inexact),
                Merge = parsed.GetValue(merge),
                Existing = UserTerms.Load(parsed.GetValue(terms)),
            };
            return Task.FromResult(Import(
                parsed.GetRequiredValue(files), parsed.GetValue(from), parsed.GetValue(outFile), options, cancellationToken));
        });
        return command;
    }

    private static Option<TermColumns?> MapOption() => new("--map")
    {
        Description = "Columns of a table by name or number, as en=Term,zh=中文,abbr=3; fields: id, type, en, zh, zh-Hans, zh-Hant, abbr, broader.",
        HelpName = "FIELD=COLUMN,…",
        CustomParser = result =>
        {
            if (TermColumns.TryParse(result.Tokens[0].Value, out TermColumns? columns, out string? error))
            {
                return columns;
            }

            result.AddError($"--map: {error}");
            return null;
        },
    };

    private static int Import(
        string[] files, TermSourceFormat from, string? outFile, TermImportOptions options, CancellationToken cancellationToken)
    {
        var importer = new TermImporter(options);
        TermFileFormat? format = FormatOf(files, from, options);
        TermImport import = ProgressDisplay.Import(progress =>
        {
            if (files is not ["-"])
            {
                return importer.Import(files, format, progress, cancellationToken);
            }

            using Stream input = Console.OpenStandardInput();
            return importer.Import(
                input,
                "standard input",
                format ?? throw new CommandException("Standard input needs --from, to tell its format.", ExitCodes.Usage),
                progress,
                cancellationToken);
        });
        foreach (TermFileIssue issue in import.Report.Issues)
        {
            Console.Error.WriteLine($"msctext: {issue}");
        }

        if (!import.Report.IsComplete)
        {
            return ExitCodes.Unreadable;
        }

        WholeFile.Write(outFile, stream => TermExporter.Export(import.Concepts, stream, TermExportFormat.TermList, cancellationToken: cancellationToken));
        WriteSummary(import);
        return import.Report.Skipped > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static TermFileFormat? FormatOf(string[] files, TermSourceFormat from, TermImportOptions options) => from switch
    {
        TermSourceFormat.Mesh => TermFileFormat.Mesh,
        TermSourceFormat.Obo => TermFileFormat.Obo,
        TermSourceFormat.Tbx => TermFileFormat.Tbx,
        TermSourceFormat.Tmx => TermFileFormat.Tmx,
        TermSourceFormat.Csv => TermFileFormat.Table,
        TermSourceFormat.Tsv when options.Columns is null && files.All(f => File.Exists(f) && TermFileFormats.Guess(f) == TermFileFormat.TermList) =>
            TermFileFormat.TermList,
        TermSourceFormat.Tsv => TermFileFormat.Table,
        _ => options.Columns is null ? null : TermFileFormat.Table,
    };

    private static void WriteSummary(TermImport import)
    {
        TermImportReport report = import.Report;
        Console.Error.WriteLine(
            $"{report.Entries} entries read, {import.Concepts.Count} concepts written ({report.Merged} entries merged with the dictionary's, {report.Joined} with each other); "
            + $"{report.Skipped} skipped, {report.PassedOver} passed over, {report.IssueCount} issues.");
    }
}
