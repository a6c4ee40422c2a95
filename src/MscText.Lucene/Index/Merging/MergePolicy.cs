namespace MscText.Lucene;

/// <summary>
/// Chooses which segments of an index an <see cref="IndexWriter"/> merges. The kinds are <see cref="LogMergePolicy"/>, which keeps
/// documents in the order in which they were added, and <see cref="TieredMergePolicy"/>, which writes less and wins space back sooner.
/// Immutable.
/// </summary>
public abstract class MergePolicy
{
    private protected MergePolicy()
    {
    }

    /// <summary>
    /// The size from which a segment is not merged by itself any more, and which a merge does not pass, as nearly as can be foretold; in
    /// bytes. <see cref="IndexWriter.ForceMerge(int, CancellationToken)"/> does not heed it.
    /// </summary>
    public long MaxMergedSegmentBytes { get; init; } = 5L << 30;

    /// <summary>
    /// The share of deleted documents above which <see cref="IndexWriter.ForceMergeDeletes(CancellationToken)"/> writes a segment anew;
    /// 0 to 1.
    /// </summary>
    public double ForceMergeDeletesRatio { get; init; } = 0.1;

    /// <summary>The segments, as ascending positions, to merge next; or null.</summary>
    internal abstract IReadOnlyList<int>? FindMerge(IReadOnlyList<MergeCandidate> segments);

    /// <summary>The segments to merge next so that so many are left in the end; or null where that is so. None is merging.</summary>
    internal abstract IReadOnlyList<int>? FindForcedMerge(IReadOnlyList<MergeCandidate> segments, int maxSegments);

    internal virtual void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMergedSegmentBytes, 1L << 20, nameof(MaxMergedSegmentBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(ForceMergeDeletesRatio, nameof(ForceMergeDeletesRatio));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ForceMergeDeletesRatio, 1, nameof(ForceMergeDeletesRatio));
    }
}
