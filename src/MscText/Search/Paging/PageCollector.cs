using System.Text;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// Keeps the first hits after a position, in an order that outlasts updates of the index, and counts all matches.
/// </summary>
/// <param name="count">How many hits are kept, 1 or more.</param>
/// <param name="order">Their order.</param>
/// <param name="after">The position after which they come; null for the first.</param>
internal sealed class PageCollector(int count, SearchOrder order, PagePosition? after) : Collector
{
    private readonly PriorityQueue<PageHit, PageHit> _hits = new(Comparer<PageHit>.Create(static (a, b) => b.CompareTo(a)));
    private readonly byte[] _afterId = Encoding.UTF8.GetBytes(after?.Id ?? "");

    /// <summary>How many documents match, wherever they stand.</summary>
    public int TotalHits { get; private set; }

    /// <inheritdoc/>
    public override bool NeedsScores => true;

    /// <summary>The hits in their order. Empties the collector.</summary>
    public IReadOnlyList<PageHit> Drain()
    {
        PageHit[] hits = new PageHit[_hits.Count];
        for (int i = hits.Length - 1; i >= 0; i--)
        {
            hits[i] = _hits.Dequeue();
        }

        return hits;
    }

    /// <inheritdoc/>
    public override LeafCollector GetLeafCollector(LeafReaderContext context) => new Leaf(this, context);

    private sealed class Leaf : LeafCollector
    {
        private readonly PageCollector _page;
        private readonly int _docBase;
        private readonly SortedDocValues? _ids;
        private readonly NumericDocValues? _years;

        // Where the ids of the last hit kept and of the position stand in this segment; looked up when first needed.
        private PageHit? _last;
        private int _lastOrd;
        private int _afterOrd = -1;

        public Leaf(PageCollector page, LeafReaderContext context)
        {
            _page = page;
            _docBase = context.DocBase;
            _ids = context.SortedDocValues(SearchFields.Id);
            _years = page.Order == SearchOrder.Relevance ? null : context.NumericDocValues(SearchFields.Year);
            Raise();
        }

        public override void CollectLess(int count) => _page.TotalHits += count;

        public override void Collect(int doc, float score)
        {
            _page.TotalHits++;
            long year = PagePosition.YearKey(_page.Order, _years is not null && _years.Exists(doc) ? _years[doc] : null);
            if (!IsAfter(doc, year, score))
            {
                return;
            }

            if (_page._hits.Count < _page.Count)
            {
                PageHit hit = Hit(doc, year, score);
                _page._hits.Enqueue(hit, hit);
                Raise();
            }
            else if (IsBeforeLast(doc, year, score))
            {
                PageHit hit = Hit(doc, year, score);
                _page._hits.DequeueEnqueue(hit, hit);
                Raise();
            }
        }

        /// <summary>Of equal scores the id decides.</summary>
        private void Raise()
        {
            if (_page.Order == SearchOrder.Relevance && _page._hits.Count == _page.Count)
            {
                CollectFrom = _page._hits.Peek().Score;
            }
        }

        private PageHit Hit(int doc, long year, float score) => new(_ids, _docBase, _docBase + doc, year, score);

        private int Ord(int doc) => _ids?.GetOrd(doc) ?? -1;

        private bool IsAfter(int doc, long year, float score)
        {
            if (_page.After is not { } position)
            {
                return true;
            }

            if (year != position.Year || score != position.Score)
            {
                return year < position.Year || (year == position.Year && score < position.Score);
            }

            if (_afterOrd < 0)
            {
                // The next in order where the segment has the id itself.
                int found = _ids?.LookupTerm(_page._afterId) ?? -1;
                _afterOrd = found < 0 ? -1 - found : found + 1;
            }

            return Ord(doc) >= _afterOrd;
        }

        private bool IsBeforeLast(int doc, long year, float score)
        {
            PageHit last = _page._hits.Peek();
            if (year != last.Year || score != last.Score)
            {
                return year > last.Year || (year == last.Year && score > last.Score);
            }

            if (!ReferenceEquals(last, _last))
            {
                _last = last;
                _lastOrd = last.OrdIn(_ids);
            }

            return Ord(doc) < _lastOrd;
        }
    }

    private int Count => count;

    private SearchOrder Order => order;

    private PagePosition? After => after;
}
