namespace MscText.Lucene.Tests.Index.Merging;

public class MergePolicyTests
{
    public static TheoryData<int, bool> Runs
    {
        get
        {
            TheoryData<int, bool> runs = [];
            for (int seed = 0; seed < 10; seed++)
            {
                runs.Add(seed, false);
                runs.Add(seed, true);
            }

            return runs;
        }
    }

    /// <summary>Flushes and deletions at random: what a policy has to keep whatever comes.</summary>
    [Theory]
    [MemberData(nameof(Runs))]
    public void Segments_stay_few_and_no_document_is_written_often(int seed, bool tiered)
    {
        const int Flushes = 2000;
        const long Largest = 400L << 20;
        Random random = new(seed);
        MergePolicy policy = tiered
            ? new TieredMergePolicy { MaxMergedSegmentBytes = Largest }
            : new LogMergePolicy { MaxMergedSegmentBytes = Largest };
        List<MergeCandidate> segments = [];
        long flushed = 0;
        long written = 0;
        for (int i = 0; i < Flushes; i++)
        {
            int docs = random.Next(1, 2000);
            long bytes = docs * 2048L;
            flushed += bytes;
            written += bytes;
            segments.Add(new MergeCandidate(bytes, docs, docs, false));
            if (random.Next(3) == 0)
            {
                Delete(segments, random);
            }

            while (policy.FindMerge(segments) is { } merge)
            {
                written += Apply(segments, merge, tiered, Largest);
            }
        }

        // Full segments, which stay, and ten or so of every smaller tier.
        long total = segments.Sum(s => s.ByteCount);
        Assert.InRange(segments.Count, 1, (2 * total / Largest) + 50);
        Assert.InRange(written / (double)flushed, 1, 5);
    }

    [Fact]
    public void Segments_that_are_merging_are_not_chosen_again()
    {
        foreach (MergePolicy policy in new MergePolicy[] { new TieredMergePolicy(), new LogMergePolicy() })
        {
            List<MergeCandidate> segments = [.. Enumerable.Repeat(new MergeCandidate(1000, 10, 10, true), 15)];
            Assert.Null(policy.FindMerge(segments));
            segments.AddRange(Enumerable.Repeat(new MergeCandidate(1000, 10, 10, false), 12));
            IReadOnlyList<int>? merge = policy.FindMerge(segments);
            Assert.NotNull(merge);
            Assert.All(merge, i => Assert.InRange(i, 15, 26));
        }
    }

    [Fact]
    public void Of_equal_segments_those_with_deletions_are_merged_first_by_tiers()
    {
        const long Size = 50L << 20;
        List<MergeCandidate> segments = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0
            ? new MergeCandidate(Size, 10_000, 4_000, false)
            : new MergeCandidate(Size, 10_000, 10_000, false))];
        IReadOnlyList<int> merge = new TieredMergePolicy().FindMerge([.. segments.OrderBy(s => s.LiveCount)])!;
        Assert.Equal(Enumerable.Range(0, 10), merge);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Forced_merges_end_at_the_number_asked_for(int maxSegments)
    {
        foreach (MergePolicy policy in new MergePolicy[] { new TieredMergePolicy(), new LogMergePolicy() })
        {
            Random random = new(maxSegments);
            List<MergeCandidate> segments = [.. Enumerable.Range(0, 25).Select(_ => new MergeCandidate(random.Next(1, 1 << 30), 10, 10, false))];
            while (policy.FindForcedMerge(segments, maxSegments) is { } merge)
            {
                Assert.True(merge.Count > 1);
                Apply(segments, merge, true, long.MaxValue);
            }

            Assert.Equal(maxSegments, segments.Count);
        }
    }

    private static long Apply(List<MergeCandidate> segments, IReadOnlyList<int> merge, bool tiered, long largest)
    {
        Assert.Equal(merge.Order().Distinct(), merge);
        if (!tiered)
        {
            Assert.Equal(Enumerable.Range(merge[0], merge.Count), merge);
        }

        long bytes = merge.Sum(i => segments[i].ByteCount);
        int docs = merge.Sum(i => segments[i].LiveCount);
        Assert.InRange(bytes, 0, largest);
        int place = merge[0];
        foreach (int i in merge.Reverse())
        {
            segments.RemoveAt(i);
        }

        segments.Insert(place, new MergeCandidate(bytes, docs, docs, false));
        return bytes;
    }

    private static void Delete(List<MergeCandidate> segments, Random random)
    {
        int i = random.Next(segments.Count);
        MergeCandidate segment = segments[i];
        int live = Math.Max(1, segment.LiveCount - random.Next(segment.LiveCount / 2 + 1));
        segments[i] = segment with { LiveCount = live, ByteCount = Math.Max(1, segment.ByteCount * live / segment.LiveCount) };
    }
}
