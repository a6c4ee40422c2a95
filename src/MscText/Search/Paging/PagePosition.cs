namespace MscText.Search;

/// <summary>
/// Where a hit stands in the order of a search, without regard to the document numbers of an index, which change: by year where years
/// order the hits, then score, the highest first, then id in the order of its UTF-8 bytes.
/// </summary>
/// <param name="Year">What the year counts as, the highest first; 0 where hits are in the order of their scores alone.</param>
/// <param name="Score">The score.</param>
/// <param name="Id">The id of the document.</param>
internal readonly record struct PagePosition(long Year, float Score, string Id)
{
    /// <summary>What a year counts as: without one a document comes last.</summary>
    public static long YearKey(SearchOrder order, long? year) => (order, year) switch
    {
        (SearchOrder.Relevance, _) => 0,
        (_, null) => long.MinValue,
        (SearchOrder.Newest, _) => year.Value,
        _ => -year.Value,
    };
}
