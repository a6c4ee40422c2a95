using System.CommandLine;
using MscText.Alignment;
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
        Option<AlignmentFormat> format = CommonOptions.Choice<AlignmentFormat>("--format", "beads: [0]:[0, 1] a line, [3]:[] without counterpart; tsv; jsonl; tmx (1.4); xliff (2.1); html.");
        var command = new Command("align", "Align a text with its translation, sentence by sentence.") { english, chinese, lines, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            AlignedDocument aligned = Read(
                parsed.GetRequiredValue(english), parsed.GetRequiredValue(chinese), parsed.GetValue(lines), cancellationToken);
            using Output output = Output.Standard();
            AlignmentWriter writer = AlignmentWriter.Find(parsed.GetValue(format).ToString().ToLowerInvariant())!;
            writer.Write(aligned, output.Text);
            return Task.FromResult(ExitCodes.Fine);
        });
        return command;
    }

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
