using System.CommandLine;
using MscText.Cli.Io;
using MscText.Segmentation;

namespace MscText.Cli.Commands;

/// <summary><c>msctext segment</c>.</summary>
internal static class SegmentCommand
{
    private enum Switch
    {
        On,
        Off,
    }

    public static Command Create()
    {
        Argument<string> file = CommonOptions.File();
        Option<SegmentationMode> mode = CommonOptions.Choice<SegmentationMode>("--mode", "accurate: the likeliest words; search: also their sub-words; full: every dictionary word.");
        Option<Switch> hmm = CommonOptions.Choice<Switch>("--hmm", "Whether unknown words are guessed by the HMM.");
        var jieba = new Option<bool>("--jieba")
        {
            Description = "jieba's algorithm alone: without normalising, Latin rules or terms.",
        };
        Option<OutputFormat> format = CommonOptions.Format(
            "text: words separated by a space; jsonl: {\"tokens\":[{\"text\",\"start\",\"length\",\"kind\"}…]} a line.");
        var command = new Command("segment", "Split a text into words, line by line.") { file, mode, hmm, jieba, format };
        command.SetAction(parsed =>
        {
            string input = TextInput.Read(parsed.GetRequiredValue(file));
            bool useHmm = parsed.GetValue(hmm) == Switch.On;
            Func<string, IEnumerable<(TextSpan Span, string Kind)>> cut = parsed.GetValue(jieba)
                ? JiebaAlone(parsed.GetValue(mode), useHmm)
                : WithNormalizing(parsed.GetValue(mode), useHmm);
            using Output output = Output.Standard();
            foreach ((int start, string line, string end) in TextInput.Lines(input))
            {
                Write(output, parsed.GetValue(format), start, line, end, cut(line));
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static Func<string, IEnumerable<(TextSpan Span, string Kind)>> WithNormalizing(SegmentationMode mode, bool hmm)
    {
        TextSegmenter segmenter = TextSegmenter.CreateBuilder().WithMode(mode).WithHmm(hmm).Build();
        var tokens = new TokenBuffer();
        return line =>
        {
            segmenter.Segment(line, tokens);
            return [.. tokens.Tokens.ToArray().Select(t => (t.Span, KebabCase.Of(t.Kind.ToString())))];
        };
    }

    private static Func<string, IEnumerable<(TextSpan Span, string Kind)>> JiebaAlone(SegmentationMode mode, bool hmm)
    {
        var words = new WordBuffer();
        return line =>
        {
            JiebaSegmenter.Default.Cut(line, mode, hmm, words);
            return [.. words.Words.ToArray().Select(w => (w, "word"))];
        };
    }

    private static void Write(
        Output output, OutputFormat format, int start, string line, string end, IEnumerable<(TextSpan Span, string Kind)> tokens)
    {
        if (format == OutputFormat.Text)
        {
            output.Text.Write(string.Join(' ', tokens.Select(t => line.Substring(t.Span.Start, t.Span.Length))));
            output.Text.Write(end);
            return;
        }

        output.JsonLine(json =>
        {
            json.WriteStartArray("tokens");
            foreach ((TextSpan span, string kind) in tokens)
            {
                json.WriteStartObject();
                json.WriteString("text", span.Of(line));
                json.WriteNumber("start", start + span.Start);
                json.WriteNumber("length", span.Length);
                json.WriteString("kind", kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
