namespace MscText.Alignment;

/// <summary>
/// The probability of each bead of a path: the share of all paths near it, weighted by their scores, that contain the bead
/// (the forward-backward algorithm over the lattice of beads). For a sentence without a counterpart it is the share of paths
/// in which it has none, wherever the other side stands.
/// </summary>
internal sealed class BeadPosteriors
{
    // Paths that stray further than this from the best one have no weight to speak of.
    private const int HalfWidth = 6;

    // Scores add up dependent evidence and so are too sure of themselves; this brings confidence down to the measured share
    // of right beads.
    private const double Temperature = 1.5;

    // A null is only said where it is likelier than not.
    private const double NullThreshold = 0.5;

    // The logarithm of a probability that makes no difference.
    private const double Negligible = -20;

    // Steps of the decoded path that are no shapes.
    private const sbyte EnglishStep = -1;
    private const sbyte ChineseStep = -2;

    private readonly Band _band;
    private readonly BeadPriors.Shape[] _shapes;
    private readonly double _open;
    private readonly double _extend;
    private readonly double _switch;
    private readonly float[][] _edges;
    private readonly Sums[][] _forward;
    private readonly Sums[][] _backward;
    private readonly double[] _englishNulls;
    private readonly double[] _chineseNulls;

    private BeadPosteriors(Band band, BeadPriors priors, float[][] edges)
    {
        _band = band;
        _shapes = priors.Shapes;
        _open = priors.NullOpen / Temperature;
        _extend = priors.NullExtend / Temperature;
        _switch = priors.NullSwitch / Temperature;
        _edges = edges;
        _forward = Cells(band);
        _backward = Cells(band);
        _englishNulls = new double[band.Rows];
        _chineseNulls = new double[band.Columns];
    }

    /// <summary>A probability for each bead of the path.</summary>
    public static double[] Of(
        IReadOnlyList<BeadSpan> path, EvidenceModel evidence, LengthModel lengths, BeadPriors priors, CancellationToken cancellation) =>
        Near(path, evidence, lengths, priors, cancellation).Read(path);

    /// <summary>
    /// The path near another one of which the most can be expected to be right, and its probabilities. The single best path
    /// of a search may hold a bead that most other good paths deny; this one doesn't.
    /// </summary>
    public static (List<BeadSpan> Path, double[] Confidence) Decode(
        IReadOnlyList<BeadSpan> path, EvidenceModel evidence, LengthModel lengths, BeadPriors priors, CancellationToken cancellation)
    {
        BeadPosteriors posteriors = Near(path, evidence, lengths, priors, cancellation);
        List<BeadSpan> decoded = posteriors.Decode();
        return (decoded, posteriors.Read(decoded));
    }

    private static BeadPosteriors Near(
        IReadOnlyList<BeadSpan> path, EvidenceModel evidence, LengthModel lengths, BeadPriors priors, CancellationToken cancellation)
    {
        var band = Band.Around(path, evidence.Features.English.Length, evidence.Features.Chinese.Length, HalfWidth);
        var posteriors = new BeadPosteriors(band, priors, Edges(evidence, lengths, priors, band, cancellation));
        posteriors.Forward();
        posteriors.Backward();
        posteriors.SumNulls();
        return posteriors;
    }

    private double Total => _forward[_band.Rows][_band.Columns - _band.Low[_band.Rows]].All;

    private double[] Read(IReadOnlyList<BeadSpan> path)
    {
        double total = Total;
        double[] result = new double[path.Count];
        for (int b = 0; b < result.Length; b++)
        {
            BeadSpan bead = path[b];
            double probability = bead switch
            {
                { ChineseCount: 0 } => _englishNulls[bead.English],
                { EnglishCount: 0 } => _chineseNulls[bead.Chinese],
                _ => Math.Exp(Paired(bead) - total),
            };
            result[b] = Math.Clamp(probability, 0, 1);
        }

        return result;
    }

    private void SumNulls()
    {
        double total = Total;
        for (int i = 0; i <= _band.Rows; i++)
        {
            for (int j = _band.Low[i]; j <= _band.High[i]; j++)
            {
                if (i > 0)
                {
                    _englishNulls[i - 1] += Math.Exp(At(_forward, i, j).English + At(_backward, i, j).English - total);
                }

                if (j > 0)
                {
                    _chineseNulls[j - 1] += Math.Exp(At(_forward, i, j).Chinese + At(_backward, i, j).Chinese - total);
                }
            }
        }
    }

    private List<BeadSpan> Decode()
    {
        double total = Total;
        double[][] gains = new double[_band.Rows + 1][];
        sbyte[][] steps = new sbyte[_band.Rows + 1][];
        for (int i = 0; i <= _band.Rows; i++)
        {
            gains[i] = new double[_band.High[i] - _band.Low[i] + 1];
            steps[i] = new sbyte[gains[i].Length];
            for (int j = _band.Low[i]; j <= _band.High[i]; j++)
            {
                (gains[i][j - _band.Low[i]], steps[i][j - _band.Low[i]]) = BestStep(gains, i, j, total);
            }
        }

        return Trace(steps);
    }

    private (double Gain, sbyte Step) BestStep(double[][] gains, int i, int j, double total)
    {
        double best = i == 0 && j == 0 ? 0 : double.NegativeInfinity;
        sbyte step = 0;
        for (int s = 0; s < _shapes.Length; s++)
        {
            float edge = _edges[i][((j - _band.Low[i]) * _shapes.Length) + s];
            if (float.IsNegativeInfinity(edge))
            {
                continue;
            }

            int row = i - _shapes[s].English;
            int column = j - _shapes[s].Chinese;
            double log = At(_forward, row, column).All + edge + At(_backward, i, j).Paired - total;
            double gain = gains[row][column - _band.Low[row]] + (log < Negligible ? 0 : Math.Exp(log) * Worth(_shapes[s]));
            if (gain > best)
            {
                (best, step) = (gain, (sbyte)s);
            }
        }

        if (Has(i - 1, j) && gains[i - 1][j - _band.Low[i - 1]] + _englishNulls[i - 1] - NullThreshold is var english && english > best)
        {
            (best, step) = (english, EnglishStep);
        }

        if (Has(i, j - 1) && gains[i][j - 1 - _band.Low[i]] + _chineseNulls[j - 1] - NullThreshold is var chinese && chinese > best)
        {
            (best, step) = (chinese, ChineseStep);
        }

        return (best, step);
    }

    // Beads and sentences count the same.
    private static double Worth(BeadPriors.Shape shape) => 1 + ((shape.English + shape.Chinese) / 2.0);

    private List<BeadSpan> Trace(sbyte[][] steps)
    {
        var path = new List<BeadSpan>();
        for (int i = _band.Rows, j = _band.Columns; i > 0 || j > 0;)
        {
            int step = steps[i][j - _band.Low[i]];
            (int rows, int columns) = step switch
            {
                EnglishStep => (1, 0),
                ChineseStep => (0, 1),
                _ => (_shapes[step].English, _shapes[step].Chinese),
            };
            i -= rows;
            j -= columns;
            path.Add(new BeadSpan(i, rows, j, columns));
        }

        path.Reverse();
        return path;
    }

    private double Paired(BeadSpan bead)
    {
        int row = bead.English + bead.EnglishCount;
        int column = bead.Chinese + bead.ChineseCount;
        int shape = Array.FindIndex(_shapes, s => s.English == bead.EnglishCount && s.Chinese == bead.ChineseCount);
        return At(_forward, bead.English, bead.Chinese).All
            + _edges[row][((column - _band.Low[row]) * _shapes.Length) + shape]
            + At(_backward, row, column).Paired;
    }

    /// <summary>The score of each bead with both sides that ends in each cell, by shape.</summary>
    private static float[][] Edges(
        EvidenceModel evidence, LengthModel lengths, BeadPriors priors, Band band, CancellationToken cancellation)
    {
        var scorer = new BeadScorer(evidence, lengths);
        BeadPriors.Shape[] shapes = priors.Shapes;
        float[][] edges = new float[band.Rows + 1][];
        for (int i = 0; i <= band.Rows; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            scorer.PrepareFor(i, band);
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
                            : (float)((shapes[s].LogPrior + scorer.Score(fromRow, shapes[s].English, fromColumn, shapes[s].Chinese)) / Temperature);
                }
            }
        }

        return edges;
    }

    private void Forward()
    {
        for (int i = 0; i <= _band.Rows; i++)
        {
            for (int j = _band.Low[i]; j <= _band.High[i]; j++)
            {
                ref Sums cell = ref At(_forward, i, j);
                cell = Sums.None;
                cell.Paired = i == 0 && j == 0 ? 0 : double.NegativeInfinity;
                for (int s = 0; s < _shapes.Length; s++)
                {
                    float edge = _edges[i][((j - _band.Low[i]) * _shapes.Length) + s];
                    if (!float.IsNegativeInfinity(edge))
                    {
                        cell.Paired = LogAdd(cell.Paired, At(_forward, i - _shapes[s].English, j - _shapes[s].Chinese).All + edge);
                    }
                }

                if (Has(i - 1, j))
                {
                    Sums from = At(_forward, i - 1, j);
                    cell.English = LogAdd(from.Paired + _open, from.English + _extend, from.Chinese + _switch);
                }

                if (Has(i, j - 1))
                {
                    Sums from = At(_forward, i, j - 1);
                    cell.Chinese = LogAdd(from.Paired + _open, from.English + _switch, from.Chinese + _extend);
                }

                cell.All = LogAdd(cell.Paired, cell.English, cell.Chinese);
            }
        }
    }

    // Sums of what can follow a cell, by the bead that came before it.
    private void Backward()
    {
        for (int i = _band.Rows; i >= 0; i--)
        {
            for (int j = _band.High[i]; j >= _band.Low[i]; j--)
            {
                double paired = i == _band.Rows && j == _band.Columns ? 0 : double.NegativeInfinity;
                for (int s = 0; s < _shapes.Length; s++)
                {
                    int row = i + _shapes[s].English;
                    int column = j + _shapes[s].Chinese;
                    if (Has(row, column))
                    {
                        float edge = _edges[row][((column - _band.Low[row]) * _shapes.Length) + s];
                        paired = LogAdd(paired, edge + At(_backward, row, column).Paired);
                    }
                }

                double english = Has(i + 1, j) ? At(_backward, i + 1, j).English : double.NegativeInfinity;
                double chinese = Has(i, j + 1) ? At(_backward, i, j + 1).Chinese : double.NegativeInfinity;
                At(_backward, i, j) = new Sums
                {
                    Paired = LogAdd(paired, english + _open, chinese + _open),
                    English = LogAdd(paired, english + _extend, chinese + _switch),
                    Chinese = LogAdd(paired, english + _switch, chinese + _extend),
                };
            }
        }
    }

    private bool Has(int i, int j) => i >= 0 && i <= _band.Rows && j >= _band.Low[i] && j <= _band.High[i];

    private ref Sums At(Sums[][] cells, int i, int j) => ref cells[i][j - _band.Low[i]];

    private static Sums[][] Cells(Band band)
    {
        var cells = new Sums[band.Rows + 1][];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = new Sums[band.High[i] - band.Low[i] + 1];
        }

        return cells;
    }

    private static double LogAdd(double a, double b, double c) => LogAdd(LogAdd(a, b), c);

    private static double LogAdd(double a, double b)
    {
        double high = Math.Max(a, b);
        double low = Math.Min(a, b);
        return double.IsNegativeInfinity(low) ? high : high + Math.Log(1 + Math.Exp(low - high));
    }

    private struct Sums
    {
        public static readonly Sums None = new()
        {
            Paired = double.NegativeInfinity,
            English = double.NegativeInfinity,
            Chinese = double.NegativeInfinity,
            All = double.NegativeInfinity,
        };

        public double Paired;
        public double English;
        public double Chinese;
        public double All;
    }
}
