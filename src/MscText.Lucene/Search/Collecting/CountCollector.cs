namespace MscText.Lucene;

/// <summary>Counts the matches.</summary>
internal sealed class CountCollector : Collector
{
    private readonly Leaf _leaf = new();

    public int Count => _leaf.Count;

    public override bool NeedsScores => false;

    public override LeafCollector GetLeafCollector(LeafReaderContext context) => _leaf;

    private sealed class Leaf : LeafCollector
    {
        public Leaf() => CollectFrom = float.PositiveInfinity;

        public int Count { get; private set; }

        public override void Collect(int doc, float score) => Count++;

        public override void CollectLess(int count) => Count += count;
    }
}
