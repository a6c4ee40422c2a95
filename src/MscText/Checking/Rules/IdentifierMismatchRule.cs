using MscText.Alignment;

namespace MscText.Checking;

/// <summary>DOIs, trial numbers, accession numbers and addresses that differ between the sides.</summary>
internal sealed class IdentifierMismatchRule : IAlignedRule
{
    // Two identifiers that share most of their letters are one of them with an error; others are simply two.
    private const double MinSimilarity = 0.6;

    public string Id => "identifier-mismatch";

    public string Summary => "A DOI, trial number, accession number or address differs between the sides.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        BeadPair[] pairs = BeadPair.Read(document);
        List<IdentifierMention>[] english = [.. pairs.Select(p => IdentifierFinder.Find(p.English.Folded))];
        List<IdentifierMention>[] chinese = [.. pairs.Select(p => IdentifierFinder.Find(p.Chinese.Folded))];
        var inEnglish = english.SelectMany(l => l).Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        var inChinese = chinese.SelectMany(l => l).Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        for (int b = 0; b < pairs.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            List<IdentifierMention> lonely = [.. english[b].Where(i => !inChinese.Contains(i.Value))];
            foreach (IdentifierMention wrong in chinese[b].Where(i => !inEnglish.Contains(i.Value)))
            {
                IdentifierMention right = lonely
                    .OrderByDescending(i => Similarity(i.Value, wrong.Value))
                    .FirstOrDefault(i => Similarity(i.Value, wrong.Value) >= MinSimilarity);
                if (right.Value is not null)
                {
                    lonely.Remove(right);
                    string text = right.Span.Of(pairs[b].English.Text).ToString();
                    yield return pairs[b].AtChinese(
                        this,
                        FindingSeverity.Error,
                        wrong.Span,
                        right.Span,
                        ($"The identifiers differ: {text} in the English, {wrong.Span.Of(pairs[b].Chinese.Text)} in the Chinese.", $"标识符不一致：英文为 {text}，中文为 {wrong.Span.Of(pairs[b].Chinese.Text)}。"),
                        text,
                        0.95);
                }
            }

            foreach (IdentifierMention missing in lonely.Where(_ => !pairs[b].IsNull))
            {
                yield return pairs[b].AtEnglish(
                    this,
                    FindingSeverity.Warning,
                    missing.Span,
                    null,
                    ($"{missing.Span.Of(pairs[b].English.Text)} is not in the Chinese.", $"中文中没有 {missing.Span.Of(pairs[b].English.Text)}。"),
                    null,
                    0.6);
            }
        }
    }

    private static double Similarity(string one, string other) =>
        1 - ((double)EditDistance.Between(one, other) / Math.Max(one.Length, other.Length));
}
