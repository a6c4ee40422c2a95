namespace MscText.Alignment;

/// <summary>Finds the best sequence of beads inside a band by dynamic programming. Memory: a byte a cell of the band.</summary>
internal static class BandedSearch
{
    private const int Ring = BeadScorer.MaxSide + 1;

    /// <summary>The best path, in order.</summary>
    public static List<BeadSpan> Find(
        EvidenceModel evidence, LengthModel lengths, BeadPriors.Shape[] shapes, Band band, CancellationToken cancellation)
    {
        var scorer = new BeadScorer(evidence, lengths);
        double[][] scores = new double[Ring][];
        byte[][] back = new byte[band.Rows + 1][];
        for (int i = 0; i <= band.Rows; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i > 0)
            {
                int last = Math.Min(band.Rows, i + BeadScorer.MaxSide - 1);
                scorer.PrepareRow(i - 1, Math.Max(0, band.Low[i] - BeadScorer.MaxSide), band.High[last]);
            }

            (scores[i % Ring], back[i]) = Row(scorer, shapes, band, scores, i);
        }

        return Trace(shapes, band, back);
    }

    private static (double[] Scores, byte[] Back) Row(BeadScorer scorer, BeadPriors.Shape[] shapes, Band band, double[][] scores, int i)
    {
        int low = band.Low[i];
        int width = band.High[i] - low + 1;
        double[] row = scores[i % Ring] is { } old && old.Length >= width ? old : new double[width + 16];
        byte[] back = new byte[width];
        for (int j = low; j <= band.High[i]; j++)
        {
            double best = i == 0 && j == 0 ? 0 : double.NegativeInfinity;
            byte choice = byte.MaxValue;
            for (int s = 0; s < shapes.Length; s++)
            {
                BeadPriors.Shape shape = shapes[s];
                int fromRow = i - shape.English;
                int fromColumn = j - shape.Chinese;
                if (fromRow < 0 || fromColumn < band.Low[fromRow] || fromColumn > band.High[fromRow])
                {
                    continue;
                }

                double before = (shape.English == 0 ? row : scores[fromRow % Ring])[fromColumn - band.Low[fromRow]];
                if (double.IsNegativeInfinity(before))
                {
                    continue;
                }

                double score = before + scorer.Score(fromRow, shape.English, fromColumn, shape.Chinese, shape.LogPrior);
                if (score > best)
                {
                    best = score;
                    choice = (byte)s;
                }
            }

            row[j - low] = best;
            back[j - low] = choice;
        }

        return (row, back);
    }

    private static List<BeadSpan> Trace(BeadPriors.Shape[] shapes, Band band, byte[][] back)
    {
        var path = new List<BeadSpan>();
        int i = band.Rows;
        int j = band.Columns;
        while (i > 0 || j > 0)
        {
            BeadPriors.Shape shape = shapes[back[i][j - band.Low[i]]];
            i -= shape.English;
            j -= shape.Chinese;
            path.Add(new BeadSpan(i, shape.English, j, shape.Chinese));
        }

        path.Reverse();
        return path;
    }
}
