using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// The probability of each bead of a path: the share of all paths near it, weighted by their scores, that contain the bead
/// (the forward-backward algorithm over the lattice of beads). For a sentence without a counterpart it is the share of paths
/// in which it has none, wherever the other side stands.
/// </summary>
internal sealed class BeadPosteriors
{
    // Scores add up dependent evidence and so are too sure of themselves; this brings confidence down to the measured share
    // of right beads.
    private const double Temperature = 1.4;

    // A smaller share than this of a sum is lost in it.
    private const double Negligible = -37;

    private readonly BeadLattice _lattice;
    private readonly double _open;
    private readonly double _extend;
    private readonly double _switch;
    private readonly Sums _forward;
    private readonly double[] _forwardAll;
    private readonly Sums _backward;

    private BeadPosteriors(BeadLattice lattice, BeadPriors priors)
    {
        _lattice = lattice;
        _open = priors.NullOpen / Temperature;
        _extend = priors.NullExtend / Temperature;
        _switch = priors.NullSwitch / Temperature;
        _forward = new Sums(lattice.Count);
        _forwardAll = new double[lattice.Count];
        _backward = new Sums(lattice.Count);
        EnglishNulls = new double[lattice.Band.Rows];
        ChineseNulls = new double[lattice.Band.Columns];
    }

    /// <summary>The probability of each English sentence to have no counterpart.</summary>
    public double[] EnglishNulls { get; }

    /// <summary>The probability of each Chinese sentence to have no counterpart.</summary>
    public double[] ChineseNulls { get; }

    /// <summary>The lattice.</summary>
    public BeadLattice Lattice => _lattice;

    /// <summary>Sums up all paths inside a band.</summary>
    public static BeadPosteriors Within(
        Band band, EvidenceModel evidence, LengthModel lengths, BeadPriors priors, bool withThreads, CancellationToken cancellation)
    {
        var posteriors = new BeadPosteriors(
            BeadLattice.Build(evidence, lengths, priors, band, Temperature, withThreads, cancellation), priors);
        Both.Run(withThreads, posteriors.Forward, posteriors.Backward);
        posteriors.SumNulls();
        return posteriors;
    }

    /// <summary>A probability for each bead of a path inside the band.</summary>
    public double[] Read(IReadOnlyList<BeadSpan> path)
    {
        double[] result = new double[path.Count];
        for (int b = 0; b < result.Length; b++)
        {
            BeadSpan bead = path[b];
            double probability = bead switch
            {
                { ChineseCount: 0 } => EnglishNulls[bead.English],
                { EnglishCount: 0 } => ChineseNulls[bead.Chinese],
                _ => Math.Exp(LogProbability(
                    Array.FindIndex(_lattice.Shapes, s => s.English == bead.EnglishCount && s.Chinese == bead.ChineseCount),
                    _lattice.Place(bead.English, bead.Chinese),
                    _lattice.Place(bead.English + bead.EnglishCount, bead.Chinese + bead.ChineseCount))),
            };
            result[b] = Math.Clamp(probability, 0, 1);
        }

        return result;
    }

    /// <summary>The logarithm of the probability of a bead of a shape between two places.</summary>
    public double LogProbability(int shape, int from, int to) =>
        _forwardAll[from] + _lattice.Edges(shape)[to] + _backward.Paired[to] - _forwardAll[^1];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward()
    {
        Band band = _lattice.Band;
        Array.Fill(_forward.Paired, double.NegativeInfinity);
        _forward.Paired[0] = 0;
        for (int i = 0; i <= band.Rows; i++)
        {
            for (int s = 0; s < _lattice.Shapes.Length; s++)
            {
                BeadPriors.Shape shape = _lattice.Shapes[s];
                if (_lattice.TryColumns(i, shape.English, shape.Chinese, out int first, out int last))
                {
                    int to = _lattice.Place(i, first);
                    AddPaths(
                        _forward.Paired.AsSpan(to, last - first + 1),
                        _forwardAll.AsSpan(_lattice.Place(i - shape.English, first - shape.Chinese)),
                        _lattice.Edges(s)[to..]);
                }
            }

            for (int j = band.Low[i]; j <= band.High[i]; j++)
            {
                int at = _lattice.Place(i, j);
                (double english, double chinese) = (double.NegativeInfinity, double.NegativeInfinity);
                if (_lattice.Has(i - 1, j))
                {
                    int from = _lattice.Place(i - 1, j);
                    english = LogAdd(_forward.Paired[from] + _open, _forward.English[from] + _extend, _forward.Chinese[from] + _switch);
                }

                if (j > band.Low[i])
                {
                    int from = at - 1;
                    chinese = LogAdd(_forward.Paired[from] + _open, _forward.English[from] + _switch, _forward.Chinese[from] + _extend);
                }

                (_forward.English[at], _forward.Chinese[at]) = (english, chinese);
                _forwardAll[at] = LogAdd(_forward.Paired[at], english, chinese);
            }
        }
    }

    // Sums of what can follow a place, by the bead that came before it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward()
    {
        Band band = _lattice.Band;
        Array.Fill(_backward.Paired, double.NegativeInfinity);
        _backward.Paired[^1] = 0;
        for (int i = band.Rows; i >= 0; i--)
        {
            for (int s = 0; s < _lattice.Shapes.Length; s++)
            {
                BeadPriors.Shape shape = _lattice.Shapes[s];
                int row = i + shape.English;
                if (row <= band.Rows && _lattice.TryColumns(row, shape.English, shape.Chinese, out int first, out int last))
                {
                    int to = _lattice.Place(row, first);
                    AddPaths(
                        _backward.Paired.AsSpan(_lattice.Place(i, first - shape.Chinese), last - first + 1),
                        _backward.Paired.AsSpan(to),
                        _lattice.Edges(s)[to..]);
                }
            }

            for (int j = band.High[i]; j >= band.Low[i]; j--)
            {
                int at = _lattice.Place(i, j);
                double paired = _backward.Paired[at];
                double english = _lattice.Has(i + 1, j) ? _backward.English[_lattice.Place(i + 1, j)] : double.NegativeInfinity;
                double chinese = j < band.High[i] ? _backward.Chinese[at + 1] : double.NegativeInfinity;
                _backward.Paired[at] = LogAdd(paired, english + _open, chinese + _open);
                _backward.English[at] = LogAdd(paired, english + _extend, chinese + _switch);
                _backward.Chinese[at] = LogAdd(paired, english + _switch, chinese + _extend);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumNulls()
    {
        Band band = _lattice.Band;
        double total = _forwardAll[^1];
        for (int i = 0; i <= band.Rows; i++)
        {
            for (int j = band.Low[i]; j <= band.High[i]; j++)
            {
                int at = _lattice.Place(i, j);
                if (i > 0)
                {
                    EnglishNulls[i - 1] += Probability(_forward.English[at] + _backward.English[at] - total);
                }

                if (j > 0)
                {
                    ChineseNulls[j - 1] += Probability(_forward.Chinese[at] + _backward.Chinese[at] - total);
                }
            }
        }
    }

    private static double Probability(double log) => log > Negligible ? Math.Exp(log) : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPaths(Span<double> sums, ReadOnlySpan<double> paths, ReadOnlySpan<float> edges)
    {
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] = LogAdd(sums[k], paths[k] + edges[k]);
        }
    }

    private static double LogAdd(double a, double b, double c) => LogAdd(LogAdd(a, b), c);

    private static double LogAdd(double a, double b)
    {
        double high = a > b ? a : b;
        double difference = a > b ? b - a : a - b;

        // False for two infinities as well.
        return difference > Negligible ? high + Math.Log(1 + Math.Exp(difference)) : high;
    }

    /// <summary>Logarithms of sums over paths, place by place, by what the last bead is.</summary>
    private sealed class Sums(int count)
    {
        public double[] Paired { get; } = new double[count];

        public double[] English { get; } = new double[count];

        public double[] Chinese { get; } = new double[count];
    }
}
