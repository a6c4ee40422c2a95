using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// The places inside a band (so many sentences of each side used up), numbered row by row, and the scores of all beads
/// between them, divided by a temperature.
/// </summary>
internal sealed class BeadLattice
{
    private readonly int[] _rowStart;
    private readonly float[][] _edges;

    private BeadLattice(Band band, BeadPriors.Shape[] shapes)
    {
        Band = band;
        Shapes = shapes;
        _rowStart = new int[band.Rows + 2];
        for (int i = 0; i <= band.Rows; i++)
        {
            _rowStart[i + 1] = _rowStart[i] + band.High[i] - band.Low[i] + 1;
        }

        _edges = new float[shapes.Length][];
        for (int s = 0; s < shapes.Length; s++)
        {
            _edges[s] = new float[Count];
        }
    }

    /// <summary>The band.</summary>
    public Band Band { get; }

    /// <summary>The shapes of the beads.</summary>
    public BeadPriors.Shape[] Shapes { get; }

    /// <summary>Number of places.</summary>
    public int Count => _rowStart[^1];

    /// <summary>Scores all beads of a band.</summary>
    public static BeadLattice Build(
        EvidenceModel evidence,
        LengthModel lengths,
        BeadPriors priors,
        Band band,
        double temperature,
        bool withThreads,
        CancellationToken cancellation)
    {
        var lattice = new BeadLattice(band, priors.Shapes);
        int half = band.Rows / 2;
        Both.Run(
            withThreads,
            () => lattice.Score(0, half, new BeadScorer(evidence, lengths), temperature, cancellation),
            () => lattice.Score(half + 1, band.Rows, new BeadScorer(evidence, lengths), temperature, cancellation));
        return lattice;
    }

    // The beads that end in these rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(int firstRow, int lastRow, BeadScorer scorer, double temperature, CancellationToken cancellation)
    {
        float factor = (float)(1 / temperature);
        for (int i = Math.Max(0, firstRow - BeadScorer.MaxSide + 1); i < firstRow; i++)
        {
            scorer.PrepareFor(i, Band);
        }

        for (int i = firstRow; i <= lastRow; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            scorer.PrepareFor(i, Band);
            for (int s = 0; s < Shapes.Length; s++)
            {
                BeadPriors.Shape shape = Shapes[s];
                if (TryColumns(i, shape.English, shape.Chinese, out int first, out int last))
                {
                    Span<float> edges = _edges[s].AsSpan(Place(i, first), last - first + 1);
                    for (int k = 0; k < edges.Length; k++)
                    {
                        float score = scorer.Score(i - shape.English, shape.English, first + k - shape.Chinese, shape.Chinese);
                        edges[k] = ((float)shape.LogPrior + score) * factor;
                    }
                }
            }
        }
    }

    /// <summary>Number of the place after so many sentences, which must be inside the band.</summary>
    public int Place(int english, int chinese) => _rowStart[english] + chinese - Band.Low[english];

    /// <summary>Whether a place is inside the band.</summary>
    public bool Has(int english, int chinese) =>
        english >= 0 && english <= Band.Rows && chinese >= Band.Low[english] && chinese <= Band.High[english];

    /// <summary>Scores of the beads of a shape, by the place where they end; only those of <see cref="TryColumns"/> hold.</summary>
    public ReadOnlySpan<float> Edges(int shape) => _edges[shape];

    /// <summary>In which columns of a row beads with so many sentences may end, so that they begin inside the band as well.</summary>
    public bool TryColumns(int row, int englishCount, int chineseCount, out int first, out int last)
    {
        (first, last) = (0, -1);
        int from = row - englishCount;
        if (from >= 0)
        {
            first = Math.Max(Band.Low[row], Band.Low[from] + chineseCount);
            last = Math.Min(Band.High[row], Band.High[from] + chineseCount);
        }

        return first <= last;
    }
}
