using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The path of the beads as a small picture: English from left to right, Chinese from top to bottom.</summary>
internal static class HtmlPath
{
    // Beyond it, beads are too small to be seen or clicked one by one, and the path is a line.
    private const int MaxBeads = 250;
    private const int MaxPoints = 400;
    private const double Gap = 0.2;

    public static void Write(TextWriter page, AlignedDocument alignment, int number)
    {
        double x = 100.0 / Math.Max(1, alignment.English.Count);
        double y = 100.0 / Math.Max(1, alignment.Chinese.Count);
        int unpaired = alignment.Beads.Count(b => b.IsNull);
        page.Write(FormattableString.Invariant(
            $"<svg class=\"plot\" viewBox=\"-3 -3 106 106\" role=\"img\" aria-label=\"Path of {alignment.Beads.Count} beads, {unpaired} without a counterpart: English from left to right, Chinese downwards\">\n"));
        bool single = alignment.Beads.Count <= MaxBeads;
        int english = 0;
        int chinese = 0;
        int every = Math.Max(1, alignment.Beads.Count / MaxPoints);
        var path = new List<string>();
        for (int i = 0; i < alignment.Beads.Count; i++)
        {
            Bead bead = alignment.Beads[i];
            english = bead.English.Count > 0 ? bead.English[0] : english;
            chinese = bead.Chinese.Count > 0 ? bead.Chinese[0] : chinese;

            // A little shorter than the bead, so that beads are told apart.
            string ends = FormattableString.Invariant(
                $"x1=\"{(english + (bead.English.Count * Gap)) * x:0.#}\" y1=\"{(chinese + (bead.Chinese.Count * Gap)) * y:0.#}\" x2=\"{(english + (bead.English.Count * (1 - Gap))) * x:0.#}\" y2=\"{(chinese + (bead.Chinese.Count * (1 - Gap))) * y:0.#}\"");
            if (single)
            {
                page.Write(FormattableString.Invariant(
                    $"<a href=\"#d{number}-b{i}\"><line class=\"{(bead.IsNull ? "gap" : HtmlText.BandOf(bead.Confidence))}\" {ends}><title>{i}: {bead.Shape}, {bead.Confidence:0.00}</title></line></a>\n"));
            }
            else if (i % every == 0)
            {
                path.Add(FormattableString.Invariant($"{english * x:0.##} {chinese * y:0.##}"));
            }

            english += bead.English.Count;
            chinese += bead.Chinese.Count;
        }

        if (!single)
        {
            page.Write($"<path d=\"M{string.Join('L', path)}L100 100\"/>\n");
        }

        page.Write("</svg>\n");
    }
}
