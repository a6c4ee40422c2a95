namespace MscText.Lucene;

/// <summary>
/// Receives the documents that match a query, segment by segment, in ascending order. Used by one search at a time, on one thread.
/// </summary>
/// <seealso cref="MultiCollector"/>
public abstract class Collector
{
    /// <summary>True where <see cref="LeafCollector.Collect"/> uses the score: without, searching is faster.</summary>
    public abstract bool NeedsScores { get; }

    /// <summary>Called before the documents of a segment, also where none will match.</summary>
    /// <param name="context">The segment.</param>
    /// <returns>What receives its documents; null where none of them is wanted.</returns>
    public abstract LeafCollector? GetLeafCollector(LeafReaderContext context);
}
