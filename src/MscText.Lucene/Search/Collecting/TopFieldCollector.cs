namespace MscText.Lucene;

/// <summary>Keeps the first hits by the keys of a sort, and counts the matches.</summary>
internal sealed class TopFieldCollector : Collector
{
    private readonly FieldComparator[] _comparators;
    private readonly FieldComparator[]? _after;
    private readonly int _afterDoc;
    private readonly SortedHits _hits;
    private readonly int _capacity;
    private readonly long _firstUncounted;
    private readonly bool _docsFirst;
    private readonly ScoreComparator? _bestFirst;
    private int _total;
    private bool _passedOver;

    /// <summary>A collector.</summary>
    /// <param name="count">How many hits are kept.</param>
    /// <param name="sort">The keys, the first deciding.</param>
    /// <param name="totalHitsThreshold">Up to how many matches are counted where the sort lets others be passed over.</param>
    /// <param name="after">The comparators whose bottom is the hit after which hits are wanted; null for all.</param>
    /// <param name="afterDoc">The number of that hit.</param>
    public TopFieldCollector(int count, IReadOnlyList<SortField> sort, int totalHitsThreshold, FieldComparator[]? after, int afterDoc)
    {
        _comparators = [.. sort.Select(s => s.CreateComparator(count))];
        _hits = new SortedHits(count, _comparators);
        _capacity = count;
        _firstUncounted = totalHitsThreshold + 1L;
        _after = after;
        _afterDoc = afterDoc;
        _docsFirst = sort[0] is { Key: SortKey.Doc, Reverse: false };
        _bestFirst = sort[0].Reverse ? null : _comparators[0] as ScoreComparator;
        NeedsScores = Array.Exists(_comparators, c => c.NeedsScores);
    }

    public override bool NeedsScores { get; }

    public override LeafCollector? GetLeafCollector(LeafReaderContext context)
    {
        foreach (FieldComparator comparator in _comparators)
        {
            comparator.StartSegment(context);
        }

        foreach (FieldComparator comparator in _after ?? [])
        {
            comparator.StartSegment(context);
        }

        return new Leaf(this, context.DocBase);
    }

    public TopDocs TopDocs() => new(_total, _hits.Drain())
    {
        TotalHitsRelation = _passedOver ? TotalHitsRelation.GreaterThanOrEqualTo : TotalHitsRelation.EqualTo,
    };

    private bool IsAfter(int doc, int docInIndex, float score)
    {
        foreach (FieldComparator comparator in _after ?? [])
        {
            int order = comparator.CompareToBottom(doc, score);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return _after is null || docInIndex > _afterDoc;
    }

    private sealed class Leaf : LeafCollector
    {
        private readonly TopFieldCollector _parent;
        private readonly int _docBase;

        public Leaf(TopFieldCollector parent, int docBase)
        {
            _parent = parent;
            _docBase = docBase;
            Raise();
        }

        public override void Collect(int doc, float score)
        {
            TopFieldCollector parent = _parent;
            parent._total++;
            if (parent._capacity > 0 && parent.IsAfter(doc, _docBase + doc, score))
            {
                parent._hits.Offer(doc, _docBase + doc, parent.NeedsScores ? score : float.NaN);
            }

            Raise();
        }

        private void Raise()
        {
            TopFieldCollector parent = _parent;
            if (parent._total < parent._firstUncounted || !parent._hits.IsFull)
            {
                return;
            }

            if (parent._docsFirst)
            {
                parent._passedOver = true;
                MinCompetitiveScore = float.PositiveInfinity;
            }
            else if (parent._bestFirst is { } best && best.Bottom > MinCompetitiveScore)
            {
                // Of equal scores the other keys decide.
                parent._passedOver = true;
                MinCompetitiveScore = best.Bottom;
            }
        }
    }
}
