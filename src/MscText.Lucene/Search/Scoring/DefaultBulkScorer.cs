namespace MscText.Lucene;

/// <summary>
/// Goes through a scorer document by document, and passes over ranges of documents none of which can score enough: from where all parts
/// of the query start a block to where the first of these blocks ends.
/// </summary>
internal sealed class DefaultBulkScorer(Scorer scorer) : BulkScorer
{
    private const int CancellationInterval = 1 << 14;

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        float minimum = float.NegativeInfinity;
        int boundedUpTo = -1;
        int untilCheck = CancellationInterval;
        int doc = scorer.NextDoc();
        while (doc != Scorer.NoMoreDocs)
        {
            if (--untilCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }

            if (collector.MinCompetitiveScore > minimum)
            {
                minimum = collector.MinCompetitiveScore;
                scorer.SetMinCompetitiveScore(minimum);
                boundedUpTo = doc - 1;
            }

            if (doc > boundedUpTo && !collector.CountsAll)
            {
                int next = NextWithBound(doc, minimum, out boundedUpTo);
                if (next == Scorer.NoMoreDocs)
                {
                    return;
                }

                if (next > doc)
                {
                    doc = scorer.Advance(next);
                    continue;
                }
            }

            if (live is null || live[doc])
            {
                collector.Collect(doc, needsScores ? scorer.Score() : 0f);
            }

            doc = scorer.NextDoc();
        }
    }

    /// <summary>The first document, from one on, that is in a range with a sufficient bound.</summary>
    private int NextWithBound(int doc, float minimum, out int upTo)
    {
        upTo = scorer.AdvanceShallow(doc);
        while (scorer.BlockMaxScore(upTo) < minimum)
        {
            if (upTo == Scorer.NoMoreDocs)
            {
                return Scorer.NoMoreDocs;
            }

            doc = upTo + 1;
            upTo = scorer.AdvanceShallow(doc);
        }

        return doc;
    }
}
