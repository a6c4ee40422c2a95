using MscText.Alignment;

namespace MscText.Checking;

/// <summary>What the two rules about sentences without counterpart share.</summary>
internal static class NullBeads
{
    // Where the aligner is this sure, a sentence is missing; below, it may be an alignment that went astray.
    private const double Sure = 0.9;

    public static Finding Finding(string rule, Language side, AlignedSentence sentence, Bead bead, (string English, string Chinese) message) => new(
        rule,
        bead.Confidence >= Sure ? FindingSeverity.Error : FindingSeverity.Warning,
        side,
        sentence.Span,
        null,
        sentence.Text,
        message.English,
        message.Chinese,
        null,
        Math.Round(bead.Confidence, 3));
}
