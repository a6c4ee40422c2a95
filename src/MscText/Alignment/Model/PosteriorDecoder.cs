using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Finds the path of which the most can be expected to be right. The single best path of a search may hold a bead that most
/// other good paths deny; this one doesn't.
/// </summary>
internal sealed class PosteriorDecoder
{
    // A null is only said where it is likelier than not.
    private const double NullThreshold = 0.55;

    // The logarithm of a probability that makes no difference.
    private const double Negligible = -20;

    // Steps of the path that are no shapes.
    private const sbyte EnglishStep = -1;
    private const sbyte ChineseStep = -2;

    private readonly BeadPosteriors _posteriors;
    private readonly BeadLattice _lattice;
    private readonly double[] _gains;
    private readonly sbyte[] _steps;

    private PosteriorDecoder(BeadPosteriors posteriors)
    {
        _posteriors = posteriors;
        _lattice = posteriors.Lattice;
        _gains = new double[_lattice.Count];
        _steps = new sbyte[_lattice.Count];
    }

    /// <summary>The path.</summary>
    public static List<BeadSpan> Decode(BeadPosteriors posteriors)
    {
        var decoder = new PosteriorDecoder(posteriors);
        Array.Fill(decoder._gains, double.NegativeInfinity);
        decoder._gains[0] = 0;
        for (int i = 0; i <= decoder._lattice.Band.Rows; i++)
        {
            decoder.Row(i);
        }

        return decoder.Trace();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int i)
    {
        for (int s = 0; s < _lattice.Shapes.Length; s++)
        {
            BeadPriors.Shape shape = _lattice.Shapes[s];
            if (_lattice.TryColumns(i, shape.English, shape.Chinese, out int first, out int last))
            {
                int from = _lattice.Place(i - shape.English, first - shape.Chinese);
                int to = _lattice.Place(i, first);
                double worth = Worth(shape);
                for (int k = 0; k <= last - first; k++)
                {
                    double log = _posteriors.LogProbability(s, from + k, to + k);
                    Take(to + k, _gains[from + k] + (log < Negligible ? 0 : Math.Exp(log) * worth), (sbyte)s);
                }
            }
        }

        Band band = _lattice.Band;
        for (int j = band.Low[i]; j <= band.High[i]; j++)
        {
            int at = _lattice.Place(i, j);
            if (_lattice.Has(i - 1, j))
            {
                Take(at, _gains[_lattice.Place(i - 1, j)] + _posteriors.EnglishNulls[i - 1] - NullThreshold, EnglishStep);
            }

            if (j > band.Low[i])
            {
                Take(at, _gains[at - 1] + _posteriors.ChineseNulls[j - 1] - NullThreshold, ChineseStep);
            }
        }
    }

    private void Take(int place, double gain, sbyte step)
    {
        if (gain > _gains[place])
        {
            (_gains[place], _steps[place]) = (gain, step);
        }
    }

    // Beads and sentences count the same.
    private static double Worth(BeadPriors.Shape shape) => 1 + ((shape.English + shape.Chinese) / 2.0);

    private List<BeadSpan> Trace()
    {
        var path = new List<BeadSpan>();
        for (int i = _lattice.Band.Rows, j = _lattice.Band.Columns; i > 0 || j > 0;)
        {
            int step = _steps[_lattice.Place(i, j)];
            (int rows, int columns) = step switch
            {
                EnglishStep => (1, 0),
                ChineseStep => (0, 1),
                _ => (_lattice.Shapes[step].English, _lattice.Shapes[step].Chinese),
            };
            i -= rows;
            j -= columns;
            path.Add(new BeadSpan(i, rows, j, columns));
        }

        path.Reverse();
        return path;
    }
}
