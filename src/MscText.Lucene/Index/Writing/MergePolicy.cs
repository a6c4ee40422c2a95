namespace MscText.Lucene;

/// <summary>
/// Chooses what to merge: neighbours whose sizes are of one order of magnitude, as Lucene's LogMergePolicy. Neighbours only, so that
/// documents keep the order in which they were added.
/// </summary>
internal static class MergePolicy
{
    /// <summary>Segments below this size count as of one size.</summary>
    private const long SmallestLevel = 2L << 20;

    /// <summary>Segments above this size are not merged by themselves.</summary>
    private const long LargestMerged = 2L << 30;

    /// <summary>The width of a level, in powers of the merge factor.</summary>
    private const double LevelSpan = 0.75;

    public static (int Start, int Count)? FindMerge(IReadOnlyList<long> sizes, int mergeFactor)
    {
        if (sizes.Count < mergeFactor)
        {
            return null;
        }

        double[] levels = [.. sizes.Select(s => Math.Log(Math.Max(SmallestLevel, s), mergeFactor))];
        for (int start = 0; start + mergeFactor <= sizes.Count; start++)
        {
            bool similar = true;
            double top = levels[start];
            double bottom = top;
            for (int i = start; i < start + mergeFactor && similar; i++)
            {
                top = Math.Max(top, levels[i]);
                bottom = Math.Min(bottom, levels[i]);
                similar = top - bottom <= LevelSpan && sizes[i] < LargestMerged;
            }

            if (similar)
            {
                return (start, mergeFactor);
            }
        }

        return null;
    }
}
