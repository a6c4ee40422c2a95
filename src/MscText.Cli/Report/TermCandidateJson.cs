using System.Text.Json;
using MscText.Alignment;
using MscText.Cli.Io;

namespace MscText.Cli.Report;

/// <summary>A mined term as a line of JSON.</summary>
internal static class TermCandidateJson
{
    public static void Write(Output output, TermCandidate candidate) => output.JsonLine(json =>
    {
        json.WriteNumber("score", Math.Round(candidate.Score, 4));
        json.WriteString("en", candidate.English);
        json.WriteString("zh", candidate.Chinese);
        json.WriteNumber("count", candidate.Count);
        json.WriteNumber("countEn", candidate.EnglishCount);
        json.WriteNumber("countZh", candidate.ChineseCount);
        json.WriteStartArray("evidence");
        foreach (TermCandidateEvidence kind in Enum.GetValues<TermCandidateEvidence>())
        {
            if (kind != TermCandidateEvidence.None && candidate.Evidence.HasFlag(kind))
            {
                json.WriteStringValue(KebabCase.Of(kind.ToString()));
            }
        }

        json.WriteEndArray();
        json.WriteString("status", KebabCase.Of(candidate.Status.ToString()));
        json.WriteStartObject("example");
        json.WriteNumber("document", candidate.Example.Document);
        Side(json, "en", candidate.Example.English, candidate.Example.EnglishTerm);
        Side(json, "zh", candidate.Example.Chinese, candidate.Example.ChineseTerm);
        json.WriteEndObject();
    });

    private static void Side(Utf8JsonWriter json, string side, string text, TextSpan term)
    {
        json.WriteStartObject(side);
        json.WriteString("text", text);
        json.WriteNumber("start", term.Start);
        json.WriteNumber("length", term.Length);
        json.WriteEndObject();
    }
}
