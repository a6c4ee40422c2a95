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
        return PageOf(collector.TotalHits, collector.Drain(), request);
    }

    /// <summary>Finds a page of hits by score, of which the best are scored again.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="query">What is searched, the filter included.</param>
    /// <param name="request">How many hits, after which.</param>
    /// <param name="rescorer">Adds to the scores of the best hits. Takes nothing away, so that those beyond them stay behind them.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>How many documents match, the hits, and the cursor of the next page; null where this is the last.</returns>
    /// <exception cref="ArgumentException">The cursor is none, or one of another search.</exception>
    public static (int TotalHits, IReadOnlyList<ScoreDoc> Hits, string? Next) Find(
        IndexSearcher searcher, Query query, SearchRequest request, Rescorer rescorer, CancellationToken cancellationToken)
    {
        PagePosition? after = request.After is { } cursor ? PageCursor.Decode(cursor, request) : null;
        var collector = new PageCollector(RankingWeights.Window, SearchOrder.Relevance, after: null);
        searcher.Search(query, collector, cancellationToken);
        IReadOnlyList<PageHit> window = collector.Drain();
        List<PageHit> found = [.. Rescored(window, rescorer, cancellationToken).Where(h => after is not { } position || h.IsAfter(position))];
        found.Sort((a, b) => a.CompareTo(b));
        int missing = request.Count + 1 - found.Count;
        if (missing > 0 && collector.TotalHits > window.Count)
        {
            // Beyond the window hits are in the order of their first scores.
            PageHit last = window[^1];
            var rest = new PageCollector(missing, SearchOrder.Relevance, after is { } position && !last.IsAfter(position) ? position : last.Position);
            searcher.Search(query, rest, cancellationToken);
            found.AddRange(rest.Drain());
        }

        return PageOf(collector.TotalHits, found, request);
    }

    private static IEnumerable<PageHit> Rescored(IReadOnlyList<PageHit> window, Rescorer rescorer, CancellationToken cancellationToken)
    {
        int[] docs = [.. window.Select(h => h.Doc).Order()];
        float[] bonuses = rescorer.Bonuses(docs, cancellationToken);
        return window.Select(h => h.WithScore(h.Score + bonuses[Array.BinarySearch(docs, h.Doc)]));
    }

    private static (int TotalHits, IReadOnlyList<ScoreDoc> Hits, string? Next) PageOf(int total, IReadOnlyList<PageHit> found, SearchRequest request)
    {
        string? next = found.Count > request.Count ? PageCursor.Encode(request, found[request.Count - 1].Position) : null;
        return (total, [.. found.Take(request.Count).Select(h => new ScoreDoc(h.Doc, h.Score))], next);
    }
}
