namespace MscText.Lucene;

/// <summary>
/// Merges neighbours whose sizes are of one order of magnitude, as Lucene's LogByteSizeMergePolicy, so that the number of segments grows
/// with the logarithm of the documents. Neighbours only: documents keep the order in which one thread added them.
/// </summary>
public sealed class LogMergePolicy : MergePolicy
{
    /// <summary>Segments below this size count as of one size.</summary>
    private const long SmallestLevel = 2L << 20;

    /// <summary>The width of a level, in powers of the merge factor.</summary>
    private const double LevelSpan = 0.75;

    /// <summary>How many neighbouring segments of similar size are merged into one: 2 or more; <see cref="int.MaxValue"/> for never.</summary>
    public int MergeFactor { get; init; } = 10;

    internal override void Validate()
    {
        base.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(MergeFactor, 2, nameof(MergeFactor));
    }

    internal override IReadOnlyList<int>? FindMerge(IReadOnlyList<MergeCandidate> segments)
    {
        if (segments.Count < MergeFactor)
        {
            return null;
        }

        double[] levels = [.. segments.Select(s => Math.Log(Math.Max(SmallestLevel, s.ByteCount), MergeFactor))];
        for (int start = 0; start + MergeFactor <= segments.Count; start++)
        {
            bool similar = true;
            double top = levels[start];
            double bottom = top;
            long total = 0;
            for (int i = start; i < start + MergeFactor && similar; i++)
            {
                top = Math.Max(top, levels[i]);
                bottom = Math.Min(bottom, levels[i]);
                total += segments[i].ByteCount;
                similar = top - bottom <= LevelSpan && total <= MaxMergedSegmentBytes && !segments[i].IsFixed;
            }

            if (similar)
            {
                return [.. Enumerable.Range(start, MergeFactor)];
            }
        }

        return null;
    }

    internal override IReadOnlyList<int>? FindForcedMerge(IReadOnlyList<MergeCandidate> segments, int maxSegments)
    {
        if (segments.Count <= maxSegments)
        {
            return null;
        }

        // The last ones are the smallest where segments were merged before.
        int first = maxSegments - 1;
        return [.. Enumerable.Range(first, segments.Count - first)];
    }
}
