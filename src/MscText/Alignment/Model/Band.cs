namespace MscText.Alignment;

/// <summary>Which numbers of Chinese sentences (from 0 to all of them) may be used up after each number of English ones.</summary>
internal sealed class Band
{
    private Band(int[] low, int[] high, int columns)
    {
        Low = low;
        High = high;
        Columns = columns;
    }

    /// <summary>Lowest count of Chinese sentences per row.</summary>
    public int[] Low { get; }

    /// <summary>Highest count of Chinese sentences per row, inclusive.</summary>
    public int[] High { get; }

    /// <summary>Number of Chinese sentences.</summary>
    public int Columns { get; }

    /// <summary>Number of English sentences.</summary>
    public int Rows => Low.Length - 1;

    /// <summary>A band around the diagonal.</summary>
    public static Band Diagonal(int rows, int columns, int halfWidth)
    {
        int[] low = new int[rows + 1];
        int[] high = new int[rows + 1];
        for (int i = 0; i <= rows; i++)
        {
            int center = rows == 0 ? 0 : (int)((long)i * columns / rows);
            low[i] = Math.Max(0, center - halfWidth);
            high[i] = Math.Min(columns, center + halfWidth + (columns / Math.Max(1, rows)));
        }

        (low[0], high[rows]) = (0, columns);
        if (rows == 0)
        {
            high[0] = columns;
        }

        return new Band(low, high, columns);
    }

    /// <summary>
    /// A band along places that belong together: between two of them a path may go straight on from the one or straight to
    /// the other, and jump anywhere between.
    /// </summary>
    public static Band Along(IReadOnlyList<(int English, int Chinese)> places, int rows, int columns, int halfWidth)
    {
        int[] low = new int[rows + 1];
        int[] high = new int[rows + 1];
        (int English, int Chinese) from = (0, 0);
        for (int k = 0; k <= places.Count; k++)
        {
            (int English, int Chinese) to = k < places.Count ? places[k] : (rows, columns);
            for (int i = from.English; i <= to.English; i++)
            {
                int onward = Math.Clamp(from.Chinese + i - from.English, from.Chinese, to.Chinese);
                int toward = Math.Clamp(to.Chinese - (to.English - i), from.Chinese, to.Chinese);
                low[i] = Math.Max(0, Math.Min(onward, toward) - halfWidth);
                high[i] = Math.Min(columns, Math.Max(onward, toward) + halfWidth);
            }

            from = to;
        }

        (low[0], high[rows]) = (0, columns);
        return new Band(low, high, columns);
    }

    /// <summary>A band around a path.</summary>
    public static Band Around(IReadOnlyList<BeadSpan> path, int rows, int columns, int halfWidth)
    {
        int[] low = new int[rows + 1];
        int[] high = new int[rows + 1];
        Array.Fill(low, columns);
        foreach (BeadSpan bead in path)
        {
            for (int i = bead.English; i <= bead.English + bead.EnglishCount; i++)
            {
                low[i] = Math.Min(low[i], bead.Chinese);
                high[i] = Math.Max(high[i], bead.Chinese + bead.ChineseCount);
            }
        }

        for (int i = 0; i <= rows; i++)
        {
            low[i] = Math.Max(0, low[i] - halfWidth);
            high[i] = Math.Min(columns, high[i] + halfWidth);
        }

        (low[0], high[rows]) = (0, columns);
        return new Band(low, high, columns);
    }

    /// <summary>Whether a path comes so near the edge that a better one may lie outside.</summary>
    public bool IsTight(IReadOnlyList<BeadSpan> path)
    {
        foreach (BeadSpan bead in path)
        {
            int i = bead.English;
            if ((Low[i] > 0 && bead.Chinese - Low[i] < BeadScorer.MaxSide)
                || (High[i] < Columns && High[i] - bead.Chinese < BeadScorer.MaxSide))
            {
                return true;
            }
        }

        return false;
    }
}
