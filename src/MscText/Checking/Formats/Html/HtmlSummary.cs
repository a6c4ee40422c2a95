using MscText.Alignment;

namespace MscText.Checking;

/// <summary>What the overview says about a document.</summary>
internal readonly record struct HtmlSummary(
    string Name, int English, int Chinese, int Other, int Beads, int Unpaired, int Low, int Errors, int Warnings, int Infos)
{
    public static HtmlSummary Of(CheckedDocument document)
    {
        AlignedDocument? alignment = document.Alignment;
        return new HtmlSummary(
            NameOf(document),
            alignment?.English.Count ?? 0,
            alignment?.Chinese.Count ?? 0,
            document.Text?.Sentences.Count ?? 0,
            alignment?.Beads.Count ?? 0,
            alignment?.Beads.Count(b => b.IsNull) ?? 0,
            alignment?.Beads.Count(b => b.Confidence < HtmlText.LowConfidence) ?? 0,
            document.Findings.Count(f => f.Severity == FindingSeverity.Error),
            document.Findings.Count(f => f.Severity == FindingSeverity.Warning),
            document.Findings.Count(f => f.Severity == FindingSeverity.Info));
    }

    /// <summary>Name and record of a document.</summary>
    public static string NameOf(CheckedDocument document) =>
        document.RecordId is { } record && !record.StartsWith(document.Name, StringComparison.Ordinal) ? $"{document.Name} · {record}" : document.RecordId ?? document.Name;
}
