using System.CommandLine;
using MscText.Alignment;
using MscText.Checking;
using MscText.Cli.Io;

namespace MscText.Cli.Commands;

/// <summary><c>msctext align</c>.</summary>
internal static class AlignCommand
{
    private enum AlignmentFormat
    {
        Beads,
        Tsv,
        Jsonl,
        Tmx,
        Xliff,
        Html,
    }

    public static Command Create()
    {
        Argument<string> english = CommonOptions.File("EN", "English text in UTF-8; - is standard input.");
        Argument<string> chinese = CommonOptions.File("ZH", "Chinese text in UTF-8, in any script; - is standard input.");
        Option<bool> lines = LinesOption();
        var paragraphs = new Option<bool>("--paragraphs") { Description = "Each line is a paragraph: paragraphs are paired first." };
        Option<AlignmentFormat> format = CommonOptions.Choice<AlignmentFormat>("--format", "beads: [0]:[0, 1] a line, [3]:[] without counterpart; tsv; jsonl; tmx (1.4); xliff (2.1); html.");
        Option<double> confidence = CommonOptions.Confidence("Leave out beads less confident, from 0 to 1. [default: 0]");
        var command = new Command("align", "Align a text with its translation, sentence by sentence.") { english, chinese, lines, paragraphs, format, confidence };
        command.Validators.Add(result =>
        {
            if (result.GetValue(lines) && result.GetValue(paragraphs))
            {
                result.AddError("--lines and --paragraphs exclude each other: a line is either a sentence or a paragraph.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            AlignedDocument aligned = Surer(
                parsed.GetValue(paragraphs)
                    ? DocumentAligner.Default.AlignParagraphs(
                        TextInput.Read(parsed.GetRequiredValue(english)), TextInput.Read(parsed.GetRequiredValue(chinese)), cancellationToken)
                    : Read(parsed.GetRequiredValue(english), parsed.GetRequiredValue(chinese), parsed.GetValue(lines), cancellationToken),
                parsed.GetValue(confidence));
            Write(aligned, parsed.GetValue(format), parsed.GetRequiredValue(english), parsed.GetRequiredValue(chinese));
            return Task.FromResult(ExitCodes.Fine);
        });
        return command;
    }

    private static void Write(AlignedDocument aligned, AlignmentFormat format, string english, string chinese)
    {
        using Output output = Output.Standard();
        if (format == AlignmentFormat.Html)
        {
            using var report = new HtmlReport(output.Stream, "Alignment");
            report.Write(new CheckedDocument
            {
                Name = $"{Path.GetFileName(english)} ↔ {Path.GetFileName(chinese)}",
                EnglishPath = english,
                ChinesePath = chinese,
                Alignment = aligned,
            });
        }
        else
        {
            AlignmentWriter.Find(format.ToString().ToLowerInvariant())!.Write(aligned, output.Text);
        }
    }

    /// <summary>The document without the beads that are less sure than asked for; their sentences are in none then.</summary>
    private static AlignedDocument Surer(AlignedDocument document, double confidence) => confidence <= 0
        ? document
        : new AlignedDocument(
            document.EnglishSource, document.ChineseSource, document.English, document.Chinese, [.. document.Beads.Where(b => b.Confidence >= confidence)]);

    public static Option<bool> LinesOption() =>
        new("--lines") { Description = "Each line is a sentence: don't split." };

    public static AlignedDocument Read(string englishPath, string chinesePath, bool lines, CancellationToken cancellationToken)
    {
        string english = TextInput.Read(englishPath);
        string chinese = TextInput.Read(chinesePath);
        return lines
            ? DocumentAligner.Default.AlignLines(english, chinese, cancellationToken)
            : DocumentAligner.Default.Align(english, chinese, cancellationToken);
    }
}
