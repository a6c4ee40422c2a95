namespace MscText.Alignment;

/// <summary>The alignment of two lists of sentences, before it is told as beads.</summary>
/// <param name="Path">The beads.</param>
/// <param name="Confidence">Their probabilities.</param>
/// <param name="Evidence">The words that spoke for them.</param>
/// <param name="Lengths">The lengths that did.</param>
/// <param name="Anchors">Sentences that surely stand beside each other (see <see cref="AnchorChain"/>); none in short documents.</param>
internal sealed record AlignedWindow(
    IReadOnlyList<BeadSpan> Path,
    double[] Confidence,
    EvidenceModel Evidence,
    LengthModel Lengths,
    IReadOnlyList<(int English, int Chinese)> Anchors)
{
    /// <summary>The first beads, their sentences counted from the given numbers on.</summary>
    public Bead[] ToBeads(int count, int english = 0, int chinese = 0)
    {
        var explainer = new BeadExplainer(Evidence, Lengths);
        var beads = new Bead[count];
        for (int b = 0; b < count; b++)
        {
            BeadSpan bead = Path[b];
            beads[b] = new Bead(
                Numbers(english + bead.English, bead.EnglishCount),
                Numbers(chinese + bead.Chinese, bead.ChineseCount),
                Confidence[b],
                explainer.Explain(bead));
        }

        return beads;
    }

    private static int[] Numbers(int first, int count)
    {
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++)
        {
            numbers[k] = first + k;
        }

        return numbers;
    }
}
