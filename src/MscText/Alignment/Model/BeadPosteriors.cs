namespace MscText.Alignment;

/// <summary>
/// The probability of each bead of a path: the share of all paths near it, weighted by their scores, that contain the bead
/// (the forward-backward algorithm over the lattice of beads).
/// </summary>
internal static class BeadPosteriors
{
    // Paths that stray further than this from the best one have no weight to speak of.
    private const int HalfWidth = 6;

    // Scores add up dependent evidence and so are too sure of themselves; this brings confidence down to the measured share
    // of right beads.
    private const double Temperature = 1.5;

    /// <summary>A probability for each bead of the path.</summary>
    public static double[] Of(
        IReadOnlyList<BeadSpan> path,
        EvidenceModel evidence,
        LengthModel lengths,
        BeadPriors.Shape[] shapes,
        CancellationToken cancellation)
    {
        int rows = evidence.Features.English.Length;
        var band = Band.Around(path, rows, evidence.Features.Chinese.Length, HalfWidth);
        float[][] edges = Edges(evidence, lengths, shapes, band, cancellation);
        double[][] forward = Cells(band);
        double[][] backward = Cells(band);
        Forward(shapes, band, edges, forward);
        Backward(shapes, band, edges, backward);
        double total = forward[rows][band.Columns - band.Low[rows]];
        double[] result = new double[path.Count];
        for (int b = 0; b < result.Length; b++)
        {
            BeadSpan bead = path[b];
            int row = bead.English + bead.EnglishCount;
            int column = bead.Chinese + bead.ChineseCount;
            int shape = Array.FindIndex(shapes, s => s.English == bead.EnglishCount && s.Chinese == bead.ChineseCount);
            double log = forward[bead.English][bead.Chinese - band.Low[bead.English]]
                + edges[row][((column - band.Low[row]) * shapes.Length) + shape]
                + backward[row][column - band.Low[row]]
                - total;
            result[b] = Math.Clamp(Math.Exp(log), 0, 1);
        }

        return result;
    }

    /// <summary>The score of each bead that ends in each cell, by shape.</summary>
    private static float[][] Edges(
        EvidenceModel evidence, LengthModel lengths, BeadPriors.Shape[] shapes, Band band, CancellationToken cancellation)
    {
        var scorer = new BeadScorer(evidence, lengths);
        float[][] edges = new float[band.Rows + 1][];
        for (int i = 0; i <= band.Rows; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i > 0)
            {
                int last = Math.Min(band.Rows, i + BeadScorer.MaxSide - 1);
                scorer.PrepareRow(i - 1, Math.Max(0, band.Low[i] - BeadScorer.MaxSide), band.High[last]);
            }

            float[] row = edges[i] = new float[(band.High[i] - band.Low[i] + 1) * shapes.Length];
            for (int j = band.Low[i]; j <= band.High[i]; j++)
            {
                for (int s = 0; s < shapes.Length; s++)
                {
                    int fromRow = i - shapes[s].English;
                    int fromColumn = j - shapes[s].Chinese;
                    row[((j - band.Low[i]) * shapes.Length) + s] =
                        fromRow < 0 || fromColumn < band.Low[fromRow] || fromColumn > band.High[fromRow]
                            ? float.NegativeInfinity
                            : (float)(scorer.Score(fromRow, shapes[s].English, fromColumn, shapes[s].Chinese, shapes[s].LogPrior) / Temperature);
                }
            }
        }

        return edges;
    }

    private static void Forward(BeadPriors.Shape[] shapes, Band band, float[][] edges, double[][] forward)
    {
        for (int i = 0; i <= band.Rows; i++)
        {
            for (int j = band.Low[i]; j <= band.High[i]; j++)
            {
                double sum = i == 0 && j == 0 ? 0 : double.NegativeInfinity;
                for (int s = 0; s < shapes.Length; s++)
                {
                    float edge = edges[i][((j - band.Low[i]) * shapes.Length) + s];
                    if (!float.IsNegativeInfinity(edge))
                    {
                        int from = i - shapes[s].English;
                        sum = LogAdd(sum, forward[from][j - shapes[s].Chinese - band.Low[from]] + edge);
                    }
                }

                forward[i][j - band.Low[i]] = sum;
            }
        }
    }

    private static void Backward(BeadPriors.Shape[] shapes, Band band, float[][] edges, double[][] backward)
    {
        foreach (double[] row in backward)
        {
            Array.Fill(row, double.NegativeInfinity);
        }

        backward[band.Rows][band.Columns - band.Low[band.Rows]] = 0;
        for (int i = band.Rows; i >= 0; i--)
        {
            for (int j = band.High[i]; j >= band.Low[i]; j--)
            {
                double after = backward[i][j - band.Low[i]];
                for (int s = 0; s < shapes.Length && !double.IsNegativeInfinity(after); s++)
                {
                    float edge = edges[i][((j - band.Low[i]) * shapes.Length) + s];
                    if (!float.IsNegativeInfinity(edge))
                    {
                        int from = i - shapes[s].English;
                        ref double cell = ref backward[from][j - shapes[s].Chinese - band.Low[from]];
                        cell = LogAdd(cell, after + edge);
                    }
                }
            }
        }
    }

    private static double[][] Cells(Band band)
    {
        double[][] cells = new double[band.Rows + 1][];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = new double[band.High[i] - band.Low[i] + 1];
        }

        return cells;
    }

    private static double LogAdd(double a, double b)
    {
        double high = Math.Max(a, b);
        return double.IsNegativeInfinity(high) ? high : high + Math.Log(Math.Exp(a - high) + Math.Exp(b - high));
    }
}
