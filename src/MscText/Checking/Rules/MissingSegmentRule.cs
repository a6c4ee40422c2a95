using MscText.Alignment;

namespace MscText.Checking;

/// <summary>English sentences that no Chinese sentence translates.</summary>
internal sealed class MissingSegmentRule : IAlignedRule
{
    public string Id => "missing-segment";

    public string Summary => "A sentence of the English has no counterpart in the Chinese.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation) =>
        document.Beads
            .Where(bead => bead.Chinese.Count == 0)
            .SelectMany(bead => bead.English.Select(n => NullBeads.Finding(
                Id, Language.English, document.English[n], bead, ("This sentence has no counterpart in the Chinese.", "中文中没有与此句对应的内容。"))));
}
