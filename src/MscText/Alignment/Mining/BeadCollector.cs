namespace MscText.Alignment;

/// <summary>Reads documents into the beads that terms are mined from.</summary>
internal static class BeadCollector
{
    private const double MinConfidence = 0.5;
    private const int MaxLength = 4_000;

    public static List<MiningBead> Collect(
        IEnumerable<AlignedDocument> documents, int maxBeads, AbbreviationAnchors anchors, IProgress<int>? progress, CancellationToken cancellation)
    {
        var beads = new List<MiningBead>();
        var english = new EnglishMiningReader();
        var chinese = new ChineseMiningReader();
        int number = 0;
        foreach (AlignedDocument document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = beads.Count;
            foreach (Bead bead in document.Beads.Where(b => !b.IsNull && b.Confidence >= MinConfidence).Take(maxBeads - first))
            {
                TextSpan source = BeadText.SpanOf(document.English, bead.English);
                TextSpan target = BeadText.SpanOf(document.Chinese, bead.Chinese);
                if (source.Length <= MaxLength && target.Length <= MaxLength)
                {
                    string from = source.Of(document.EnglishSource).ToString();
                    string to = target.Of(document.ChineseSource).ToString();
                    beads.Add(new MiningBead
                    {
                        Document = number,
                        English = from,
                        Chinese = to,
                        EnglishStart = source.Start,
                        ChineseStart = target.Start,
                        EnglishTokens = english.Read(from),
                        ChineseTokens = chinese.Read(to),
                    });
                }
            }

            anchors.Add(beads.Skip(first));
            number++;
            progress?.Report(number);
            if (beads.Count >= maxBeads)
            {
                break;
            }
        }

        progress?.Report(-1);
        return beads;
    }
}
