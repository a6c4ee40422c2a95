namespace MscText.Lucene;

/// <summary>Receives the documents of one segment that match a query and are not deleted.</summary>
public abstract class LeafCollector
{
    /// <summary>
    /// The collector does not want documents that score less: the search may pass over them. Negative infinity (the default) asks for
    /// all. It may rise while documents are collected; it is never lowered.
    /// </summary>
    public float MinCompetitiveScore { get; protected set; } = float.NegativeInfinity;

    /// <summary>Called for every document, in ascending order; a few that score less than the minimum may be among them.</summary>
    /// <param name="doc">The number in the segment; add <see cref="LeafReaderContext.DocBase"/> for that in the reader.</param>
    /// <param name="score">Its score; 0 where the collector needs none.</param>
    public abstract void Collect(int doc, float score);

    /// <summary>
    /// Documents that score at least so much are to be collected one by one; those that score less only need to be counted with
    /// <see cref="CollectLess"/>, which is faster. At least <see cref="MinCompetitiveScore"/>; negative infinity (the default) asks for all.
    /// It may rise while documents are collected; it is never lowered.
    /// </summary>
    public float CollectFrom
    {
        get => Math.Max(field, MinCompetitiveScore);
        protected set;
    } = float.NegativeInfinity;

    /// <summary>
    /// Called for documents that match but score less than <see cref="CollectFrom"/>, unless they score less than
    /// <see cref="MinCompetitiveScore"/>; a few of them may be collected instead.
    /// </summary>
    /// <param name="count">How many there are.</param>
    public virtual void CollectLess(int count)
    {
    }

    /// <summary>True while every match is to be collected or counted, whatever it scores.</summary>
    internal bool CountsAll => MinCompetitiveScore == float.NegativeInfinity;

    /// <summary>True once no document of the segment is wanted any more, whatever it scores.</summary>
    internal bool IsDone => MinCompetitiveScore == float.PositiveInfinity;
}
