namespace MscText.Lucene;

/// <summary>Goes through a scorer document by document.</summary>
internal sealed class DefaultBulkScorer(Scorer scorer) : BulkScorer
{
    private const int CancellationInterval = 1 << 14;

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        float minimum = collector.MinCompetitiveScore;
        scorer.SetMinCompetitiveScore(minimum);
        int untilCheck = CancellationInterval;
        for (int doc = scorer.NextDoc(); doc != Scorer.NoMoreDocs; doc = scorer.NextDoc())
        {
            if (--untilCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }

            if (live is not null && !live[doc])
            {
                continue;
            }

            collector.Collect(doc, needsScores ? scorer.Score() : 0f);
            if (collector.MinCompetitiveScore > minimum)
            {
                minimum = collector.MinCompetitiveScore;
                if (collector.IsDone)
                {
                    return;
                }

                scorer.SetMinCompetitiveScore(minimum);
            }
        }
    }
}
