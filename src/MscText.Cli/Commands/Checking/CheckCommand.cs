using System.CommandLine;
using MscText.Alignment;
using MscText.Checking;
using MscText.Cli.Io;
using MscText.Pipeline;

namespace MscText.Cli.Commands;

/// <summary><c>msctext check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages of text; records (.jsonl, PubMed or JATS .xml, .nbib, .ris); bitexts (.tmx, .xlf, .xliff, .tsv), streamed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var english = new Option<string>("--en") { Description = "English text, with --zh.", HelpName = "EN" };
        var chinese = new Option<string>("--zh") { Description = "Its Chinese translation, with --en.", HelpName = "ZH" };
        Option<bool> lines = AlignCommand.LinesOption();
        Option<FindingFormat> format = CommonOptions.Choice<FindingFormat>(
            "--format",
            "jsonl: {\"file\",\"rule\",\"severity\",\"start\",\"length\",\"text\",\"otherStart\",\"otherLength\",\"message\",\"suggestion\",\"confidence\"} "
            + "a finding, start in the Chinese side unless \"side\" is \"en\"; sarif: 2.1.0, for code hosting; xliff: 2.1, findings as notes.");
        var html = new Option<string>("--html") { Description = "Also write a report to read, one HTML page that needs nothing else, to this file.", HelpName = "FILE" };
        var failOn = new Option<FindingSeverity>("--fail-on")
        {
            Description = "Exit code 1 only for findings at least this bad: info, warning or error. [default: info]",
            HelpName = "SEVERITY",
            CustomParser = result => SeverityOverrides.Parse(result.Tokens[0].Value, result.AddError),
        };
        var policy = new PolicyOptions();
        var list = new Option<bool>("--list-rules") { Description = "List the rules: id, highest severity, what it finds; check nothing." };
        var command = new Command("check", "Check translations; exit code 1 where something was found.")
        {
            files, english, chinese, lines, format, html, failOn, list,
        };
        policy.AddTo(command);
        command.Validators.Add(result =>
        {
            bool pair = result.GetValue(english) is not null && result.GetValue(chinese) is not null;
            bool either = result.GetValue(english) is not null || result.GetValue(chinese) is not null;
            bool any = result.GetValue(files) is { Length: > 0 };
            if (!result.GetValue(list) && (pair == any || pair != either))
            {
                result.AddError("check takes either files, or both --en and --zh.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
            {
                RuleList.Write();
                return Task.FromResult(ExitCodes.Fine);
            }

            (TranslationChecker checker, FindingPolicy findings) = policy.Read(parsed);
            using Output output = Output.Standard();
            using var report = new CheckReport(
                parsed.GetValue(format), output.Stream, checker.Rules, parsed.GetValue(failOn), findings, parsed.GetValue(html));
            bool failed = parsed.GetValue(english) is { } en
                ? !CheckPair(en, parsed.GetValue(chinese)!, parsed.GetValue(lines), checker, report, cancellationToken)
                : !CheckFiles(parsed.GetRequiredValue(files), checker, report, cancellationToken);
            report.Complete();
            return Task.FromResult(failed ? ExitCodes.Unreadable : report.Fails ? ExitCodes.Findings : ExitCodes.Fine);
        });
        return command;
    }

    private static bool CheckPair(
        string english, string chinese, bool lines, TranslationChecker checker, CheckReport report, CancellationToken cancellationToken)
    {
        AlignedDocument alignment = AlignCommand.Read(english, chinese, lines, cancellationToken);
        report.Add(new CheckedDocument
        {
            Name = $"{Path.GetFileName(english)} ↔ {Path.GetFileName(chinese)}",
            EnglishPath = english,
            ChinesePath = chinese,
            Alignment = alignment,
            Findings = checker.Check(alignment, cancellationToken),
        });
        return true;
    }

    private static bool CheckFiles(string[] files, TranslationChecker checker, CheckReport report, CancellationToken cancellationToken)
    {
        var inputs = new FileChecker(new DocumentPipeline(checker: checker));
        var errors = new List<string>();
        foreach (FileCheckResult result in files.SelectMany(f => Check(inputs, f, cancellationToken)))
        {
            if (result.Document is { } document)
            {
                report.Add(document);
            }
            else
            {
                errors.Add(result.Error!.ToString());
            }
        }

        foreach (string error in errors)
        {
            Console.Error.WriteLine($"msctext: {error}");
            report.AddError(error);
        }

        return errors.Count == 0;
    }

    private static IEnumerable<FileCheckResult> Check(FileChecker checker, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return checker.Check(Console.OpenStandardInput(), "standard input", cancellationToken);
        }

        return File.Exists(path)
            ? checker.Check(path, cancellationToken)
            : throw new CommandException($"{path}: can't be read: there is no such file.", ExitCodes.Unreadable);
    }
}
