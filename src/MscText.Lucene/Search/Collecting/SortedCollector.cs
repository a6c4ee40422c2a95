namespace MscText.Lucene;

/// <summary>Keeps the first hits by doc values, and counts the matches.</summary>
/// <param name="count">How many hits are kept.</param>
/// <param name="sort">The order.</param>
internal sealed class SortedCollector(int count, SortField sort) : Collector
{
    private readonly SortedHitQueue _queue = new(count, sort);
    private int _total;

    public override bool NeedsScores => false;

    public override LeafCollector? GetLeafCollector(LeafReaderContext context)
    {
        _queue.StartSegment(context.Leaf);
        return new Leaf(this);
    }

    public TopDocs TopDocs() => new(_total, _queue.Drain());

    private sealed class Leaf(SortedCollector parent) : LeafCollector
    {
        public override void Collect(int doc, float score)
        {
            parent._total++;
            parent._queue.Offer(doc);
        }
    }
}
