using System.CommandLine;
using MscText.Checking;
using MscText.Cli.Io;
using MscText.Cli.Report;
using MscText.Documents;
using MscText.Pipeline;

namespace MscText.Cli.Commands;

/// <summary><c>msctext check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Bilingual or code-switched pages (*.txt) or documents as JSON lines (*.jsonl).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var english = new Option<string>("--en") { Description = "English text, with --zh.", HelpName = "EN" };
        var chinese = new Option<string>("--zh") { Description = "Its Chinese translation, with --en.", HelpName = "ZH" };
        Option<bool> lines = AlignCommand.LinesOption();
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"file\",\"rule\",\"severity\",\"start\",\"length\",\"text\",\"otherStart\",\"otherLength\",\"message\",\"suggestion\",\"confidence\"} "
            + "a finding; with --en/--zh, start is in the Chinese side unless \"side\" is \"en\".");
        var command = new Command("check", "Check translations; exit code 1 where something was found.")
        {
            files, english, chinese, lines, format,
        };
        command.Validators.Add(result =>
        {
            bool pair = result.GetValue(english) is not null && result.GetValue(chinese) is not null;
            bool either = result.GetValue(english) is not null || result.GetValue(chinese) is not null;
            bool any = result.GetValue(files) is { Length: > 0 };
            if (pair == any || pair != either)
            {
                result.AddError("check takes either files, or both --en and --zh.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            parsed.GetValue(english) is { } en
                ? CheckPair(en, parsed.GetValue(chinese)!, parsed.GetValue(lines), parsed.GetValue(format), cancellationToken)
                : CheckFiles(parsed.GetRequiredValue(files), parsed.GetValue(format), cancellationToken)));
        return command;
    }

    private static int CheckPair(string english, string chinese, bool lines, OutputFormat format, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = TranslationChecker.Default.Check(
            AlignCommand.Read(english, chinese, lines, cancellationToken), cancellationToken);
        using Output output = Output.Standard();
        foreach (Finding finding in findings)
        {
            FindingOutput.Write(output, format, finding.Side == Language.English ? english : chinese, finding);
        }

        return findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static int CheckFiles(string[] files, OutputFormat format, CancellationToken cancellationToken)
    {
        bool found = false;
        bool failed = false;
        using Output output = Output.Standard();
        foreach (DocumentReadResult result in files.SelectMany(f => DocumentFiles.Read(f, cancellationToken)))
        {
            if (!result.IsSuccess)
            {
                Console.Error.WriteLine($"msctext: {result.Error}");
                failed = true;
                continue;
            }

            foreach (Finding finding in DocumentPipeline.Default.Process(result.Document, cancellationToken).Findings)
            {
                FindingOutput.Write(output, format, result.Document.Name, finding);
                found = true;
            }
        }

        return failed ? ExitCodes.Unreadable : found ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
