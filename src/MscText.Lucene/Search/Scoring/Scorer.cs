namespace MscText.Lucene;

/// <summary>Goes through the documents of a segment that match, in ascending order. Not thread-safe.</summary>
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

    /// <summary>The score of the current document.</summary>
    public abstract float Score();
}
