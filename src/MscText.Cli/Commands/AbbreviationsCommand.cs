using System.CommandLine;
using MscText.Cli.Io;
using MscText.Terms;

namespace MscText.Cli.Commands;

/// <summary><c>msctext abbreviations</c>.</summary>
internal static class AbbreviationsCommand
{
    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        Option<OutputFormat> format = CommonOptions.Format(
            "text: short form, tab, long form; jsonl: {\"short\",\"long\",\"start\",\"length\"} a definition.");
        var command = new Command(
            "abbreviations", "Find the abbreviations that a text defines; each line is a record of its own.") { file, format };
        command.SetAction(parsed =>
        {
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            using Output output = Output.Standard();
            foreach ((int start, string line, _) in TextInput.Lines(input))
            {
                foreach (AbbreviationDefinition definition in AbbreviationFinder.Default.Find(line))
                {
                    Write(output, parsed.GetValue(format), start, definition);
                }
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static void Write(Output output, OutputFormat format, int lineStart, AbbreviationDefinition definition)
    {
        if (format == OutputFormat.Text)
        {
            output.Text.WriteLine($"{definition.Short}\t{definition.Long}");
            return;
        }

        // The stretch that makes the definition: both forms and what stands between them.
        int start = Math.Min(definition.ShortSpan.Start, definition.LongSpan.Start);
        int end = Math.Max(definition.ShortSpan.End, definition.LongSpan.End);
        output.JsonLine(json =>
        {
            json.WriteString("short", definition.Short);
            json.WriteString("long", definition.Long);
            json.WriteNumber("start", lineStart + start);
            json.WriteNumber("length", end - start);
        });
    }
}
