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

    /// <summary>Where a text stands among those of a segment: the first ordinal that is not before it.</summary>
    private static int Ceiling(SortedDocValues? values, ReadOnlySpan<byte> text)
    {
        int low = 0;
        int high = values?.ValueCount ?? 0;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values!.LookupOrd(middle).AsSpan().SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private sealed class Leaf(PageCollector page, LeafReaderContext context) : LeafCollector
    {
        private readonly SortedDocValues? _ids = context.SortedDocValues(SearchFields.Id);
        private readonly NumericDocValues? _years = page.Order == SearchOrder.Relevance ? null : context.NumericDocValues(SearchFields.Year);

        // Where the ids of the last hit kept and of the position stand in this segment; looked up when first needed.
        private PageHit? _last;
        private int _lastOrd;
        private int _afterOrd = -1;

        public override void Collect(int doc, float score)
        {
            page.TotalHits++;
            long year = PagePosition.YearKey(page.Order, _years is not null && _years.Exists(doc) ? _years[doc] : null);
            if (!IsAfter(doc, year, score))
            {
                return;
            }

            if (page._hits.Count < page.Count)
            {
                PageHit hit = Hit(doc, year, score);
                page._hits.Enqueue(hit, hit);
            }
            else if (IsBeforeLast(doc, year, score))
            {
                PageHit hit = Hit(doc, year, score);
                page._hits.DequeueEnqueue(hit, hit);
            }
        }

        private PageHit Hit(int doc, long year, float score) => new(_ids, Ord(doc), context.DocBase + doc, year, score);

        private int Ord(int doc) => _ids?.GetOrd(doc) ?? -1;

        private bool IsAfter(int doc, long year, float score)
        {
            if (page.After is not { } position)
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
                _afterOrd = Ceiling(_ids, page._afterId);
                bool isThere = _ids is not null && _afterOrd < _ids.ValueCount && _ids.LookupOrd(_afterOrd).AsSpan().SequenceEqual(page._afterId);
                _afterOrd += isThere ? 1 : 0;
            }

            return Ord(doc) >= _afterOrd;
        }

        private bool IsBeforeLast(int doc, long year, float score)
        {
            PageHit last = page._hits.Peek();
            if (year != last.Year || score != last.Score)
            {
                return year > last.Year || (year == last.Year && score > last.Score);
            }

            if (!ReferenceEquals(last, _last))
            {
                _last = last;
                _lastOrd = Ceiling(_ids, last.Id);
            }

            return Ord(doc) < _lastOrd;
        }
    }

    private int Count => count;

    private SearchOrder Order => order;

    private PagePosition? After => after;
}
