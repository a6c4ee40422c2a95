namespace MscText.Alignment;

/// <summary>Pairs the paragraphs of two texts: a hint that is taken where it is sure, and left where it isn't.</summary>
internal static class ParagraphPairs
{
    // Sure enough that no sentence is looked for on the other side of the border.
    private const double Sure = 0.9;

    /// <summary>
    /// Groups of paragraphs that belong together. Paragraphs are aligned as sentences are; a border stands only between two beads
    /// that are sure of themselves, so that a paragraph which one side cut elsewhere is aligned together with its neighbours.
    /// </summary>
    /// <param name="aligner">Aligns the paragraphs.</param>
    /// <param name="english">The English paragraphs.</param>
    /// <param name="chinese">The Chinese ones.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static List<PassagePair> Of(
        SentenceAligner aligner, IReadOnlyList<string> english, IReadOnlyList<string> chinese, CancellationToken cancellation)
    {
        var pairs = new List<PassagePair>();
        PassagePair group = default;
        bool wasSure = false;
        foreach (Bead bead in aligner.Align(english, chinese, cancellation))
        {
            bool isSure = !bead.IsNull && bead.Confidence >= Sure;
            if (group != default && wasSure && isSure)
            {
                pairs.Add(group);
                group = default;
            }

            group = new PassagePair(group.English + bead.English.Count, group.Chinese + bead.Chinese.Count);
            wasSure = isSure;
        }

        if (group != default)
        {
            pairs.Add(group);
        }

        return pairs;
    }
}
