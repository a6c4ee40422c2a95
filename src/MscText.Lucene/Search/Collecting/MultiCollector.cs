namespace MscText.Lucene;

/// <summary>Hands the documents of one search to several collectors, for example facets beside the best hits.</summary>
/// <param name="collectors">The collectors. All of them see every document: none passes over those that score low.</param>
public sealed class MultiCollector(params IEnumerable<Collector> collectors) : Collector
{
    private readonly Collector[] _collectors = [.. collectors];

    /// <inheritdoc/>
    public override bool NeedsScores => Array.Exists(_collectors, c => c.NeedsScores);

    /// <inheritdoc/>
    public override LeafCollector? GetLeafCollector(LeafReaderContext context)
    {
        LeafCollector[] leaves = [.. _collectors.Select(c => c.GetLeafCollector(context)).OfType<LeafCollector>()];
        return leaves.Length switch { 0 => null, 1 when _collectors.Length == 1 => leaves[0], _ => new Leaf(leaves) };
    }

    private sealed class Leaf(LeafCollector[] leaves) : LeafCollector
    {
        public override void Collect(int doc, float score)
        {
            float minimum = float.PositiveInfinity;
            foreach (LeafCollector leaf in leaves)
            {
                if (score >= leaf.MinCompetitiveScore)
                {
                    leaf.Collect(doc, score);
                }

                minimum = Math.Min(minimum, leaf.MinCompetitiveScore);
            }

            MinCompetitiveScore = minimum;
        }
    }
}
