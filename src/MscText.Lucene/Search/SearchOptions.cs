namespace MscText.Lucene;

/// <summary>How <see cref="IndexSearcher"/> orders and counts the hits of a query.</summary>
public sealed record SearchOptions
{
    /// <summary>Hits by score, counted exactly up to 1,000.</summary>
    public static SearchOptions Default { get; } = new();

    /// <summary>Hits by score, and how many match exactly: every match is visited.</summary>
    public static SearchOptions CountAll { get; } = new() { TotalHitsThreshold = int.MaxValue };

    /// <summary>
    /// Up to how many matches are counted exactly. Beyond them, documents that cannot be among the hits that are wanted are passed over
    /// without being counted, which makes common words cheap. The hits are the same whatever it is. Default: 1,000, as in Lucene 8.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int TotalHitsThreshold
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1000;

    /// <summary>
    /// The keys that order the hits, the first deciding; empty (the default) for the score. Hits that are equal keep the order of the index.
    /// </summary>
    public IReadOnlyList<SortField> Sort { get; init; } = [];

    /// <summary>
    /// The last hit of the page before, found with the same query and order in the same reader: only hits that come after it are given.
    /// They are counted all the same. Default: null, from the first.
    /// </summary>
    public ScoreDoc? After { get; init; }
}
