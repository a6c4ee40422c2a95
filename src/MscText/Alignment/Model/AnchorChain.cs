namespace MscText.Alignment;

/// <summary>
/// Finds places where two long documents surely stand beside each other, before any search: words and numbers that each side
/// has once, in the longest chain that runs forward in both. A search then needs no more than the surroundings of the chain,
/// even where hundreds of sentences are missing on one side.
/// </summary>
internal static class AnchorChain
{
    // A place counts where so many others of the chain stand nearby, about as far from the diagonal.
    private const int LeastNeighbours = 2;
    private const int Near = 25;
    private const int NearOffset = 10;

    /// <summary>The places: numbers of sentences, ascending on both sides.</summary>
    public static List<(int English, int Chinese)> Find(EvidenceModel evidence)
    {
        List<Point> points = Points(evidence);
        List<Point> chain = Longest(points, evidence.Features.Chinese.Length);
        var sure = new List<(int, int)>();
        for (int k = 0; k < chain.Count; k++)
        {
            int neighbours = 0;
            for (int n = Math.Max(0, k - Near); n < Math.Min(chain.Count, k + Near + 1); n++)
            {
                neighbours += n != k && Math.Abs(chain[n].English - chain[k].English) <= Near
                    && Math.Abs(chain[n].Offset - chain[k].Offset) <= NearOffset
                    ? 1 : 0;
            }

            if (neighbours >= LeastNeighbours)
            {
                sure.Add((chain[k].English, chain[k].Chinese));
            }
        }

        return sure;
    }

    private static List<Point> Points(EvidenceModel evidence)
    {
        PairFeatures features = evidence.Features;
        int[] counts = new int[features.Vocabulary.Count];
        foreach (int[] sentence in features.English)
        {
            foreach (int feature in sentence)
            {
                counts[feature]++;
            }
        }

        var weights = new SortedDictionary<(int, int), float>();
        for (int i = 0; i < features.English.Length; i++)
        {
            foreach (int feature in features.English[i])
            {
                ReadOnlySpan<EvidenceModel.Posting> postings = evidence.Postings(feature);
                if (counts[feature] == 1 && postings.Length > 0 && postings[0].Sentence == postings[^1].Sentence)
                {
                    // By row, and in a row from right to left: a chain takes one of them.
                    (int, int) key = (i, -postings[0].Sentence);
                    weights[key] = weights.GetValueOrDefault(key) + evidence.FeatureWeights[feature].Gain;
                }
            }
        }

        return [.. weights.Select(w => new Point(w.Key.Item1, -w.Key.Item2, w.Value))];
    }

    // The heaviest chain, with a tree of maxima over the columns.
    private static List<Point> Longest(List<Point> points, int columns)
    {
        int[] tree = new int[columns + 1];
        Array.Fill(tree, -1);
        float[] sums = new float[points.Count];
        int[] before = new int[points.Count];
        int last = -1;
        for (int k = 0; k < points.Count; k++)
        {
            int best = -1;
            for (int at = points[k].Chinese; at > 0; at -= at & -at)
            {
                best = tree[at] >= 0 && (best < 0 || sums[tree[at]] > sums[best]) ? tree[at] : best;
            }

            sums[k] = points[k].Weight + (best < 0 ? 0 : sums[best]);
            before[k] = best;
            last = last < 0 || sums[k] > sums[last] ? k : last;
            for (int at = points[k].Chinese + 1; at <= columns; at += at & -at)
            {
                tree[at] = tree[at] < 0 || sums[k] > sums[tree[at]] ? k : tree[at];
            }
        }

        var chain = new List<Point>();
        for (; last >= 0; last = before[last])
        {
            chain.Add(points[last]);
        }

        chain.Reverse();
        return chain;
    }

    private readonly record struct Point(int English, int Chinese, float Weight)
    {
        public int Offset => Chinese - English;
    }
}
