namespace MscText.Lucene;

/// <summary>
/// Counts the documents that match a query by the texts and numbers of their doc values. What was chosen in a field does not change the
/// counts of that field itself ("drill sideways" in Lucene): all of it is one pass over the matches of the query, in which a document that
/// fails one field's selection counts in that field alone. Thread-safe.
/// </summary>
/// <param name="searcher">What is searched. Its reader must stay open.</param>
public sealed class FacetSearcher(IndexSearcher searcher)
{
    private readonly IndexSearcher _searcher = searcher ?? throw new ArgumentNullException(nameof(searcher));

    /// <summary>Counts.</summary>
    /// <param name="query">What is searched, without the selections.</param>
    /// <param name="request">What is counted.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <exception cref="ArgumentException">A field has doc values of another kind, or a selected label is not that of a range.</exception>
    public FacetsResult Search(Query query, FacetRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(request);
        IndexReader reader = _searcher.Reader;
        reader.Acquire();
        try
        {
            TextFacet[] fields = [.. request.Fields.Select(f => new TextFacet(f, reader.OrdinalMaps.Get(reader, f.Field, cancellationToken)))];
            RangeFacet[] ranges = [.. request.Ranges.Select(r => new RangeFacet(r))];
            FacetCollector collector = new([.. fields, .. ranges]);
            _searcher.Search(query, collector, cancellationToken);
            return new FacetsResult(collector.TotalHits, [.. fields.Select(f => f.Result())], [.. ranges.Select(r => r.Result())]);
        }
        finally
        {
            reader.Release();
        }
    }
}
