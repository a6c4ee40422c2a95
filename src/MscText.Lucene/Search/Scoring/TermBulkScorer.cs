using System.Numerics;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// Collects the documents of one term block by block: passes over blocks whose best document is not good enough, and scores the others
/// as a whole.
/// </summary>
internal sealed class TermBulkScorer(TermScorer term) : BulkScorer
{
    private const int CheckEvery = 128;

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        PostingsEnum postings = term.Postings;
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        scores.Clear();
        for (int read = 1, block = 0; ; read++, block++)
        {
            if (!collector.CountsAll && !SkipBlocks(collector.MinCompetitiveScore, ref block))
            {
                return;
            }

            if (!postings.NextBlock())
            {
                return;
            }

            ReadOnlySpan<int> docs = postings.BlockDocs;
            if (needsScores)
            {
                term.Similarity.Score(docs, postings.BlockFreqs, scores);
            }

            Collect(collector, live, docs, scores);
            if (read % CheckEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Gives the documents of a block that score enough to a collector, and counts the others where it counts.</summary>
    internal static void Collect(LeafCollector collector, LiveDocs? live, ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        float from = collector.CollectFrom;
        int less = 0;
        int i = 0;
        for (; i + 8 <= docs.Length; i += 8)
        {
            uint mask = Vector256.GreaterThanOrEqual(Vector256.Create(scores.Slice(i, 8)), Vector256.Create(from)).ExtractMostSignificantBits();
            if (live is not null)
            {
                mask = Live(live, docs.Slice(i, 8), collector.CountsAll ? 0xFF : mask, mask, ref less);
            }
            else
            {
                less += 8 - BitOperations.PopCount(mask);
            }

            for (; mask != 0; mask &= mask - 1)
            {
                int k = i + BitOperations.TrailingZeroCount(mask);
                collector.Collect(docs[k], scores[k]);
                from = collector.CollectFrom;
            }
        }

        for (; i < docs.Length; i++)
        {
            if (live is null || live[docs[i]])
            {
                if (scores[i] >= from)
                {
                    collector.Collect(docs[i], scores[i]);
                    from = collector.CollectFrom;
                }
                else
                {
                    less++;
                }
            }
        }

        if (less > 0 && collector.CountsAll)
        {
            collector.CollectLess(less);
        }
    }

    /// <summary>Takes deleted documents out of a mask of eight, and counts those that live and are not in it.</summary>
    private static uint Live(LiveDocs live, ReadOnlySpan<int> docs, uint asked, uint mask, ref int less)
    {
        uint alive = 0;
        for (; asked != 0; asked &= asked - 1)
        {
            int k = BitOperations.TrailingZeroCount(asked);
            alive |= (live[docs[k]] ? 1u : 0u) << k;
        }

        less += BitOperations.PopCount(alive & ~mask);
        return alive & mask;
    }

    /// <summary>Goes to the next block with a document that may score enough.</summary>
    /// <returns>False where there is none.</returns>
    private bool SkipBlocks(float minimum, ref int block)
    {
        TermBounds bounds = term.Bounds;
        if (bounds.Impacts is not { } impacts)
        {
            return term.MaxScore >= minimum;
        }

        int first = block;
        while (block < impacts.LastDocs.Length && bounds.OfBlock(block) < minimum)
        {
            block++;
        }

        if (block == impacts.LastDocs.Length)
        {
            return false;
        }

        if (block > first)
        {
            term.Postings.SeekBlock(impacts, block);
        }

        return true;
    }
}
