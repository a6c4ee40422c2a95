using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Finds the best sequence of small beads inside a band by dynamic programming: where about the sentences of one side stand on
/// the other. Memory: two bytes a cell of the band.
/// </summary>
internal sealed class BandedSearch
{
    private const int Ring = BeadScorer.MaxSide + 1;

    private readonly BeadScorer _scorer;
    private readonly BeadPriors _priors;
    private readonly Band _band;
    private readonly Scores[][] _rows = new Scores[Ring][];
    private readonly Step[][] _steps;

    private BandedSearch(BeadScorer scorer, BeadPriors priors, Band band)
    {
        _scorer = scorer;
        _priors = priors;
        _band = band;
        _steps = new Step[band.Rows + 1][];
    }

    /// <summary>The best path, in order.</summary>
    public static List<BeadSpan> Find(
        EvidenceModel evidence, LengthModel lengths, BeadPriors priors, Band band, CancellationToken cancellation)
    {
        var search = new BandedSearch(new BeadScorer(evidence, lengths), priors, band);
        for (int i = 0; i <= band.Rows; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            search._scorer.PrepareFor(i, band);
            search.Row(i);
        }

        return search.Trace();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(int i)
    {
        int low = _band.Low[i];
        int width = _band.High[i] - low + 1;
        Scores[] row = _rows[i % Ring] is { } old && old.Length >= width ? old : new Scores[width + 16];
        _rows[i % Ring] = row;
        Step[] steps = _steps[i] = new Step[width];
        for (int j = low; j <= _band.High[i]; j++)
        {
            Scores cell = Scores.None;
            byte shape = byte.MaxValue;
            if (i == 0 && j == 0)
            {
                cell.Paired = 0;
            }
            else
            {
                (cell.Paired, shape) = BestPair(i, j);
            }

            NullState englishFrom = default;
            NullState chineseFrom = default;
            if (i > 0 && j >= _band.Low[i - 1] && j <= _band.High[i - 1])
            {
                Scores before = _rows[(i - 1) % Ring][j - _band.Low[i - 1]];
                (cell.EnglishNull, englishFrom) = Best(
                    before.Paired + _priors.NullOpen, before.EnglishNull + _priors.NullExtend, before.ChineseNull + _priors.NullSwitch);
            }

            if (j > low)
            {
                Scores before = row[j - 1 - low];
                (cell.ChineseNull, chineseFrom) = Best(
                    before.Paired + _priors.NullOpen, before.EnglishNull + _priors.NullSwitch, before.ChineseNull + _priors.NullExtend);
            }

            (cell.Best, NullState best) = Best(cell.Paired, cell.EnglishNull, cell.ChineseNull);
            row[j - low] = cell;
            steps[j - low] = new Step(shape, best, englishFrom, chineseFrom);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double Score, byte Shape) BestPair(int i, int j)
    {
        double best = double.NegativeInfinity;
        byte choice = byte.MaxValue;
        for (int s = 0; s < _priors.Anchors.Length; s++)
        {
            BeadPriors.Shape shape = _priors.Anchors[s];
            int fromRow = i - shape.English;
            int fromColumn = j - shape.Chinese;
            if (fromRow < 0 || fromColumn < _band.Low[fromRow] || fromColumn > _band.High[fromRow])
            {
                continue;
            }

            double before = _rows[fromRow % Ring][fromColumn - _band.Low[fromRow]].Best;
            if (double.IsNegativeInfinity(before))
            {
                continue;
            }

            double score = before + shape.LogPrior + _scorer.Score(fromRow, shape.English, fromColumn, shape.Chinese);
            if (score > best)
            {
                best = score;
                choice = (byte)s;
            }
        }

        return (best, choice);
    }

    private static (double Score, NullState State) Best(double paired, double english, double chinese) =>
        paired >= english && paired >= chinese ? (paired, NullState.Paired)
        : english >= chinese ? (english, NullState.English) : (chinese, NullState.Chinese);

    private List<BeadSpan> Trace()
    {
        var path = new List<BeadSpan>();
        int i = _band.Rows;
        int j = _band.Columns;
        NullState state = _steps[i][j - _band.Low[i]].Best;
        while (i > 0 || j > 0)
        {
            Step step = _steps[i][j - _band.Low[i]];
            BeadPriors.Shape shape = state switch
            {
                NullState.English => new BeadPriors.Shape(1, 0, 0),
                NullState.Chinese => new BeadPriors.Shape(0, 1, 0),
                _ => _priors.Anchors[step.Shape],
            };
            i -= shape.English;
            j -= shape.Chinese;
            path.Add(new BeadSpan(i, shape.English, j, shape.Chinese));
            state = state switch
            {
                NullState.English => step.EnglishFrom,
                NullState.Chinese => step.ChineseFrom,
                _ => _steps[i][j - _band.Low[i]].Best,
            };
        }

        path.Reverse();
        return path;
    }

    /// <summary>What the last bead before a cell is.</summary>
    private enum NullState : byte
    {
        Paired,
        English,
        Chinese,
    }

    /// <summary>The best scores of paths to a cell, by their last bead.</summary>
    private struct Scores
    {
        public static readonly Scores None = new()
        {
            Paired = double.NegativeInfinity,
            EnglishNull = double.NegativeInfinity,
            ChineseNull = double.NegativeInfinity,
            Best = double.NegativeInfinity,
        };

        public double Paired;
        public double EnglishNull;
        public double ChineseNull;
        public double Best;
    }

    /// <summary>How the best paths came to a cell, packed.</summary>
    private readonly struct Step(byte shape, NullState best, NullState englishFrom, NullState chineseFrom)
    {
        private readonly byte _states = (byte)((int)best | ((int)englishFrom << 2) | ((int)chineseFrom << 4));

        public byte Shape { get; } = shape;

        public NullState Best => (NullState)(_states & 3);

        public NullState EnglishFrom => (NullState)((_states >> 2) & 3);

        public NullState ChineseFrom => (NullState)((_states >> 4) & 3);
    }
}
