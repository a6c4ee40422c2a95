namespace MscText.Lucene;

/// <summary>
/// Counts the documents of an index, deleted ones and those in memory included, and refuses more than the format has numbers for.
/// Thread-safe.
/// </summary>
/// <param name="limit">How many there may be.</param>
internal sealed class DocumentLimit(int limit)
{
    /// <summary>The most that Lucene reads: a little less than 2^31, so that an array can have an element a document.</summary>
    public const int Largest = int.MaxValue - 128;

    private long _count;

    /// <summary>Counts documents that are about to come.</summary>
    /// <exception cref="InvalidOperationException">There would be too many; they are not counted.</exception>
    public void Reserve(long documents)
    {
        long count = Interlocked.Add(ref _count, documents);
        if (count > limit)
        {
            Interlocked.Add(ref _count, -documents);
            throw new InvalidOperationException(
                $"The index would have {count} documents, and can have {limit}, deleted ones included until they are merged away. Delete "
                + "documents and merge, or divide them among several indexes.");
        }
    }

    /// <summary>Forgets documents that are gone or did not come.</summary>
    public void Release(long documents) => Interlocked.Add(ref _count, -documents);
}
