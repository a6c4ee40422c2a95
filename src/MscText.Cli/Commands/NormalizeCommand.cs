using System.CommandLine;
using MscText.Cli.Io;
using MscText.Normalization;

namespace MscText.Cli.Commands;

/// <summary><c>msctext normalize</c>.</summary>
internal static class NormalizeCommand
{
    private enum Preset
    {
        Search,
        Display,
    }

    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        Option<Preset> preset = CommonOptions.Choice<Preset>("--preset", "search folds hard (script, width, case); display touches little.");
        Option<OutputFormat> format = CommonOptions.Format(
            "text, or jsonl: {\"text\",\"runs\":[[start,length,originalStart,originalLength]…]} an input line.");
        var command = new Command("normalize", "Normalise a text line by line.") { file, preset, format };
        command.SetAction(parsed =>
        {
            TextNormalizer normalizer =
                parsed.GetValue(preset) == Preset.Search ? TextNormalizer.Search : TextNormalizer.Display;
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            using Output output = Output.Standard();
            foreach ((int start, string line, string end) in TextInput.Lines(input))
            {
                NormalizedText normalized = normalizer.Normalize(line);
                if (parsed.GetValue(format) == OutputFormat.Text)
                {
                    output.Text.Write(normalized.Text);
                    output.Text.Write(end);
                }
                else
                {
                    WriteJson(output, normalized, start);
                }
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteJson(Output output, NormalizedText normalized, int lineStart) =>
        output.JsonLine(json =>
        {
            json.WriteString("text", normalized.Text);
            json.WriteStartArray("runs");
            foreach (PositionRun run in normalized.Map.Runs)
            {
                json.WriteStartArray();
                json.WriteNumberValue(run.Start);
                json.WriteNumberValue(run.Length);
                json.WriteNumberValue(lineStart + run.OriginalStart);
                json.WriteNumberValue(run.OriginalLength);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
}
