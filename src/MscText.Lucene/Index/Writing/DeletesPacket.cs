namespace MscText.Lucene;

/// <summary>
/// Deletions of a stretch of time. Each has its place in the sequence of all changes and concerns the documents before it. Immutable.
/// </summary>
internal sealed class DeletesPacket
{
    private readonly Lazy<KeyValuePair<Term, long>[]> _sorted;

    /// <param name="generation">The packet's number.</param>
    /// <param name="terms">Of every deleted term the last place; the packet takes the dictionary over.</param>
    /// <param name="queries">The deleted queries with their places; the packet takes the list over.</param>
    /// <param name="lastSequence">A place after every deletion of the packet.</param>
    /// <param name="byteCount">The memory taken.</param>
    public DeletesPacket(
        long generation, Dictionary<Term, long> terms, List<(Query Query, long Sequence)> queries, long lastSequence, long byteCount)
    {
        Generation = generation;
        Queries = queries;
        LastSequence = lastSequence;
        ByteCount = byteCount;

        // Only where it is looked at, and then once for all segments.
        _sorted = new(() => Sort(terms));
    }

    public long Generation { get; }

    public long LastSequence { get; }

    public long ByteCount { get; }

    /// <summary>The deleted terms in the order of the dictionary, so that neighbours are looked up in the same blocks.</summary>
    public IReadOnlyList<KeyValuePair<Term, long>> Terms => _sorted.Value;

    public IReadOnlyList<(Query Query, long Sequence)> Queries { get; }

    private static KeyValuePair<Term, long>[] Sort(Dictionary<Term, long> terms)
    {
        KeyValuePair<Term, long>[] sorted = [.. terms];
        Array.Sort(sorted, static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Key.Field, b.Key.Field);
            return order != 0 ? order : a.Key.Span.SequenceCompareTo(b.Key.Span);
        });
        return sorted;
    }
}
