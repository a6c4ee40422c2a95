using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Chinese sentences that translate no English sentence.</summary>
internal sealed class ExtraSegmentRule : IAlignedRule
{
    public string Id => "extra-segment";

    public string Summary => "A sentence of the Chinese has no counterpart in the English.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation) =>
        document.Beads
            .Where(bead => bead.English.Count == 0)
            .SelectMany(bead => bead.Chinese.Select(n => NullBeads.Finding(
                Id, Language.Chinese, document.Chinese[n], bead, "This sentence has no counterpart in the English.")));
}
