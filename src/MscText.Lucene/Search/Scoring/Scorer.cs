namespace MscText.Lucene;

/// <summary>
/// Goes through the documents of a segment that match, in ascending order. Not thread-safe. The members about bounds have defaults that
/// promise nothing, so that a scorer without them is only slower.
/// </summary>
internal abstract class Scorer
{
    public const int NoMoreDocs = PostingsEnum.NoMoreDocs;

    /// <summary>The current document; -1 before the first.</summary>
    public abstract int DocId { get; }

    /// <summary>An estimate of the number of documents.</summary>
    public abstract long Cost { get; }

    public abstract int NextDoc();

    /// <summary>Goes to the first document at or behind a target, which lies behind the current one.</summary>
    public abstract int Advance(int target);

    /// <summary>
    /// Whether a document that is not before the last one asked for matches. Looks no further than that document, but leaves
    /// <see cref="DocId"/> and what follows without meaning where it does not match: not together with the other ways to move.
    /// </summary>
    public virtual bool AdvanceExact(int target) => (DocId < target ? Advance(target) : DocId) == target;

    /// <summary>The score of the current document.</summary>
    public abstract float Score();

    /// <summary>
    /// No document of the segment scores more. Without knowledge: positive infinity.
    /// </summary>
    public virtual float MaxScore => float.PositiveInfinity;

    /// <summary>
    /// Prepares <see cref="BlockMaxScore"/> for the block of documents that holds a target, without moving to it. Targets do not go back,
    /// and none is before the current document.
    /// </summary>
    /// <returns>The last document of the block.</returns>
    public virtual int AdvanceShallow(int target) => NoMoreDocs;

    /// <summary>No document from the last target of <see cref="AdvanceShallow"/> up to this one scores more.</summary>
    /// <param name="upTo">The last document in question.</param>
    public virtual float BlockMaxScore(int upTo) => MaxScore;

    /// <summary>From now on documents that score less may be left out. The minimum never goes down.</summary>
    public virtual void SetMinCompetitiveScore(float minimum)
    {
    }
}
