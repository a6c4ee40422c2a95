using System.Net;

namespace MscText.Checking;

/// <summary>Text for pages.</summary>
internal static class HtmlText
{
    /// <summary>Text as an element's content or a quoted attribute's value shows it.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The class of a confidence, <c>c1</c> (poor) to <c>c5</c> (sure).</summary>
    public static string BandOf(double confidence) => confidence switch
    {
        < 0.5 => "c1",
        < LowConfidence => "c2",
        < 0.85 => "c3",
        < 0.95 => "c4",
        _ => "c5",
    };

    /// <summary>Below it a reader should look.</summary>
    public const double LowConfidence = 0.7;

    /// <summary>Message, suggestion, rule and confidence in a few lines.</summary>
    public static string Say(Finding finding) => FormattableString.Invariant(
        $"{finding.Message}{(finding.Suggestion is { } s ? $"\n→ {s}" : string.Empty)}\n{Names.Of(finding.Severity)}, {finding.Rule}, {finding.Confidence:0.00}");
}
