using MscText.Alignment;
using MscText.Checking;

namespace MscText.Web;

/// <summary>Sentences that stand beside each other on a page, and what was found in them.</summary>
/// <param name="English">The English sentences.</param>
/// <param name="Chinese">The Chinese sentences; in a text without a counterpart, all of them.</param>
/// <param name="Bead">The bead that joins them; null in a text without a counterpart.</param>
internal sealed record TextRow(IReadOnlyList<AlignedSentence> English, IReadOnlyList<AlignedSentence> Chinese, Bead? Bead)
{
    /// <summary>What was found, in the order of the places.</summary>
    public List<PlacedFinding> Findings { get; } = [];
}
