using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Both sides of a bead, as rules compare them.</summary>
/// <param name="English">The English side; its text is empty where the bead has none.</param>
/// <param name="Chinese">The Chinese side; its text is empty where the bead has none.</param>
/// <param name="IsNull">Whether one side is empty.</param>
internal sealed record BeadPair(BeadSide English, BeadSide Chinese, bool IsNull)
{
    /// <summary>All beads of a document, those without counterpart included.</summary>
    public static BeadPair[] Read(AlignedDocument document) =>
    [
        .. document.Beads.Select(bead => new BeadPair(
            new BeadSide(Language.English, document.English, bead.English),
            new BeadSide(Language.Chinese, document.Chinese, bead.Chinese),
            bead.IsNull)),
    ];

    /// <summary>A finding about a stretch of the Chinese side.</summary>
    public Finding AtChinese(
        ITranslationRule rule, FindingSeverity severity, TextSpan span, TextSpan? english, (string English, string Chinese) message, string? suggestion, double confidence) =>
        new(rule.Id, severity, Language.Chinese, Chinese.ToSource(span), english is { } other ? English.ToSource(other) : English.Whole, span.Of(Chinese.Text).ToString(), message.English, message.Chinese, suggestion, confidence);

    /// <summary>A finding about a stretch of the English side.</summary>
    public Finding AtEnglish(
        ITranslationRule rule, FindingSeverity severity, TextSpan span, TextSpan? chinese, (string English, string Chinese) message, string? suggestion, double confidence) =>
        new(rule.Id, severity, Language.English, English.ToSource(span), chinese is { } other ? Chinese.ToSource(other) : Chinese.Whole, span.Of(English.Text).ToString(), message.English, message.Chinese, suggestion, confidence);
}
