namespace MscText.Lucene;

/// <summary>
/// Merges segments of similar size wherever they stand, and rather those with many deletions, as Lucene's TieredMergePolicy: the index
/// may have so many segments a tier, and each tier's are larger than the last one's. Documents of different segments may change their
/// order.
/// </summary>
/// <remarks>
/// Sizes are those of the live documents. Of all ways to bring a group of segments together the one is taken whose result is most evenly
/// composed, with a slight preference for small results and one, by <see cref="DeletesWeight"/>, for deletions won back
/// (M. McCandless, LUCENE-854).
/// </remarks>
public sealed class TieredMergePolicy : MergePolicy
{
    /// <summary>How much a larger result counts against a merge; the power of its size.</summary>
    private const double SizeWeight = 0.05;

    /// <summary>How many segments a tier may have before some are merged; 2 or more. Fewer make searches faster and indexing slower.</summary>
    public double SegmentsPerTier { get; init; } = 10;

    /// <summary>How many segments are merged at once; 2 or more.</summary>
    public int MaxMergeAtOnce { get; init; } = 10;

    /// <summary>Segments below this size count as of this size, so that a tail of tiny ones does not stay; in bytes.</summary>
    public long FloorSegmentBytes { get; init; } = 2L << 20;

    /// <summary>How much deletions in segments favour their merge; 0 for not at all, 3 for much.</summary>
    public double DeletesWeight { get; init; } = 2;

    internal override void Validate()
    {
        base.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(SegmentsPerTier, 2, nameof(SegmentsPerTier));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMergeAtOnce, 2, nameof(MaxMergeAtOnce));
        ArgumentOutOfRangeException.ThrowIfLessThan(FloorSegmentBytes, 1, nameof(FloorSegmentBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(DeletesWeight, nameof(DeletesWeight));
    }

    internal override IReadOnlyList<int>? FindMerge(IReadOnlyList<MergeCandidate> segments)
    {
        // A segment of half the limit or more has no partner that it could be merged with usefully.
        int[] bySize = [.. Enumerable.Range(0, segments.Count)
            .Where(i => segments[i].ByteCount < MaxMergedSegmentBytes / 2)
            .OrderByDescending(i => segments[i].ByteCount)];
        int[] eligible = [.. bySize.Where(i => !segments[i].IsFixed)];
        if (eligible.Length < 2 || eligible.Length <= AllowedCount(bySize.Sum(i => segments[i].ByteCount), bySize.Length == 0 ? 0 : segments[bySize[^1]].ByteCount))
        {
            return null;
        }

        List<int>? best = null;
        double bestScore = double.MaxValue;
        int last = Math.Max(0, eligible.Length - MaxMergeAtOnce);
        for (int start = 0; start <= last; start++)
        {
            List<int> candidate = Fill(segments, eligible, start, out bool full);
            if (candidate.Count < 2)
            {
                continue;
            }

            double score = Score(segments, candidate, full);
            if (score < bestScore)
            {
                best = candidate;
                bestScore = score;
            }
        }

        best?.Sort();
        return best;
    }

    internal override IReadOnlyList<int>? FindForcedMerge(IReadOnlyList<MergeCandidate> segments, int maxSegments)
    {
        if (segments.Count <= maxSegments)
        {
            return null;
        }

        return [.. Enumerable.Range(0, segments.Count)
            .OrderBy(i => segments[i].ByteCount)
            .Take(segments.Count - maxSegments + 1)
            .Order()];
    }

    /// <summary>How many segments an index of a size may have: full tiers, each so many times larger, and a part of the last.</summary>
    private double AllowedCount(long totalBytes, long smallest)
    {
        double level = Floored(smallest);
        double left = totalBytes;
        double allowed = 0;
        while (true)
        {
            double count = left / level;
            if (count < SegmentsPerTier)
            {
                return allowed + Math.Ceiling(count);
            }

            allowed += SegmentsPerTier;
            left -= SegmentsPerTier * level;
            level *= MaxMergeAtOnce;
        }
    }

    /// <summary>The largest segments from one on that fit into a merged segment.</summary>
    private List<int> Fill(IReadOnlyList<MergeCandidate> segments, int[] eligible, int start, out bool full)
    {
        List<int> chosen = [];
        long total = 0;
        full = false;
        for (int i = start; i < eligible.Length && chosen.Count < MaxMergeAtOnce; i++)
        {
            long bytes = segments[eligible[i]].ByteCount;
            if (total + bytes > MaxMergedSegmentBytes)
            {
                // A smaller one may still fit.
                full = true;
                continue;
            }

            chosen.Add(eligible[i]);
            total += bytes;
        }

        return chosen;
    }

    /// <summary>Low is good.</summary>
    private double Score(IReadOnlyList<MergeCandidate> segments, List<int> candidate, bool full)
    {
        double live = 0;
        double floored = 0;
        double whole = 0;
        foreach (int i in candidate)
        {
            MergeCandidate segment = segments[i];
            live += segment.ByteCount;
            floored += Floored(segment.ByteCount);
            whole += segment.ByteCount / Math.Max(segment.LiveRatio, 1e-3);
        }

        // The largest one's share. A merge that is as large as allowed is good whatever it is made of: it is the last one.
        double skew = full ? 1.0 / MaxMergeAtOnce : Floored(segments[candidate[0]].ByteCount) / floored;
        double liveRatio = whole == 0 ? 1 : live / whole;
        return skew * Math.Pow(Math.Max(1, live), SizeWeight) * Math.Pow(liveRatio, DeletesWeight);
    }

    private double Floored(long bytes) => Math.Max(FloorSegmentBytes, bytes);
}
