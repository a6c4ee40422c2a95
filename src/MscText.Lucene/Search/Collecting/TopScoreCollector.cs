namespace MscText.Lucene;

/// <summary>Keeps the best hits by score, and counts the matches up to a threshold.</summary>
/// <param name="count">How many hits are kept.</param>
/// <param name="totalHitsThreshold">Up to how many matches are counted.</param>
/// <param name="after">Only hits that come after this one are kept; null for all.</param>
internal sealed class TopScoreCollector(int count, int totalHitsThreshold, ScoreDoc? after = null) : Collector
{
    private readonly HitQueue _queue = new(count);
    private int _total;
    private bool _mayPassOver;

    public override bool NeedsScores => count > 0;

    public override LeafCollector? GetLeafCollector(LeafReaderContext context) => new Leaf(this, context.DocBase);

    public TopDocs TopDocs() => new(_total, _queue.Drain())
    {
        TotalHitsRelation = _mayPassOver ? TotalHitsRelation.GreaterThanOrEqualTo : TotalHitsRelation.EqualTo,
    };

    private sealed class Leaf : LeafCollector
    {
        private readonly TopScoreCollector _parent;
        private readonly int _docBase;

        public Leaf(TopScoreCollector parent, int docBase)
        {
            _parent = parent;
            _docBase = docBase;
            Raise();
        }

        public override void Collect(int doc, float score)
        {
            TopScoreCollector parent = _parent;
            parent._total++;
            if ((parent.IsWanted(_docBase + doc, score) && parent._queue.Offer(_docBase + doc, score))
                || parent._total == parent.FirstUncounted)
            {
                Raise();
            }
        }

        public override void CollectLess(int count)
        {
            bool counted = _parent._total < _parent.FirstUncounted;
            _parent._total += count;
            if (counted)
            {
                Raise();
            }
        }

        /// <summary>Of equal scores the one found first is the better: a later one has to score more than the worst that is kept.</summary>
        private void Raise()
        {
            if (_parent._queue.IsFull)
            {
                CollectFrom = MathF.BitIncrement(_parent._queue.Threshold);
                if (_parent._total >= _parent.FirstUncounted)
                {
                    _parent._mayPassOver = true;
                    MinCompetitiveScore = CollectFrom;
                }
            }
        }
    }

    private long FirstUncounted => totalHitsThreshold + 1L;

    private bool IsWanted(int doc, float score) =>
        after is not { } last || score < last.Score || (score == last.Score && doc > last.Doc);
}
