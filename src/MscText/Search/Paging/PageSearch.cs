using System.Text;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>Finds a page of hits.</summary>
internal static class PageSearch
{
    /// <summary>Finds a page of hits.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="query">What is searched, the filter included.</param>
    /// <param name="request">How many hits, in which order, after which.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>How many documents match, the hits, and the cursor of the next page; null where this is the last.</returns>
    /// <exception cref="ArgumentException">The cursor is none, or one of another search.</exception>
    public static (int TotalHits, IReadOnlyList<ScoreDoc> Hits, string? Next) Find(
        IndexSearcher searcher, Query query, SearchRequest request, CancellationToken cancellationToken)
    {
        PagePosition? after = request.After is { } cursor ? PageCursor.Decode(cursor, request) : null;

        // One more than wanted tells whether there is a next page.
        var collector = new PageCollector(request.Count + 1, request.Order, after);
        searcher.Search(query, collector, cancellationToken);
        IReadOnlyList<PageHit> found = collector.Drain();
        string? next = null;
        if (found.Count > request.Count)
        {
            PageHit last = found[request.Count - 1];
            next = PageCursor.Encode(request, new PagePosition(last.Year, last.Score, Encoding.UTF8.GetString(last.Id)));
        }

        return (collector.TotalHits, [.. found.Take(request.Count).Select(h => new ScoreDoc(h.Doc, h.Score))], next);
    }
}
