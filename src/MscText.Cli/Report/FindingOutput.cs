using System.Globalization;
using MscText.Checking;
using MscText.Cli.Io;

namespace MscText.Cli.Report;

/// <summary>A finding on standard output.</summary>
internal static class FindingOutput
{
    public static void Write(Output output, OutputFormat format, string file, Finding finding)
    {
        string severity = finding.Severity.ToString().ToLowerInvariant();
        if (format == OutputFormat.Text)
        {
            string suggestion = finding.Suggestion is { } s ? $" → {s}" : "";
            output.Text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}:{finding.Span.Start}: {severity} {finding.Rule}: {finding.Message} [{OneLine(finding.Text)}]{suggestion} ({finding.Confidence:0.00})"));
            return;
        }

        output.JsonLine(json =>
        {
            json.WriteString("file", file);
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", severity);
            if (finding.Side == Language.English)
            {
                json.WriteString("side", "en");
            }

            json.WriteNumber("start", finding.Span.Start);
            json.WriteNumber("length", finding.Span.Length);
            json.WriteString("text", finding.Text);
            if (finding.OtherSpan is { } other)
            {
                json.WriteNumber("otherStart", other.Start);
                json.WriteNumber("otherLength", other.Length);
            }

            json.WriteString("message", finding.Message);
            json.WriteString("suggestion", finding.Suggestion);
            json.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
        });
    }

    private static string OneLine(string text) =>
        text.Length <= 60 ? text.ReplaceLineEndings(" ") : text[..57].ReplaceLineEndings(" ") + "…";
}
