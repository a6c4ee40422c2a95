using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>DOIs and trial numbers with spaces inside, which no resolver finds.</summary>
internal sealed partial class BrokenIdentifierRule : ITextRule
{
    public string Id => "broken-identifier";

    public string Summary => "A DOI or trial number contains spaces and so leads nowhere.";

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        foreach (AlignedSentence sentence in text.Sentences)
        {
            foreach (Match match in SpacedDoi().Matches(sentence.Text).Concat(SpacedTrial().Matches(sentence.Text)))
            {
                string joined = Spaces().Replace(match.Value, string.Empty);
                yield return new Finding(
                    Id,
                    FindingSeverity.Warning,
                    text.Side,
                    new TextSpan(sentence.Span.Start + match.Index, match.Length),
                    null,
                    match.Value,
                    "The identifier is broken by spaces.",
                    "标识符被空格断开。",
                    joined,
                    0.95);
            }
        }
    }

    // Either around the slash, or where publishers' item numbers carry a year in brackets: S0000-0000(24)00000-0.
    [GeneratedRegex(@"\b10\.[0-9]{4,9}(?:\s+/\s*|\s*/\s+)[A-Za-z0-9][^\s,;，；。）)]*|\b10\.[0-9]{4,9}/[^\s,;，；。]*[0-9A-Za-z](?:\s+\([0-9]{2}\)\s*|\([0-9]{2}\)\s+)[0-9]{3,6}-?[0-9Xx]")]
    private static partial Regex SpacedDoi();

    [GeneratedRegex(@"\bNCT\s+[0-9]{8}\b|\bChiCTR\s+[0-9]{10}\b|\bISRCTN\s+[0-9]{8}\b")]
    private static partial Regex SpacedTrial();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
