namespace MscText.Lucene.Benchmarks;

/// <summary>What the two engines measured, a pair a run.</summary>
internal sealed class Samples
{
    private readonly List<double> _ours = [];
    private readonly List<double> _lucene = [];

    public void Add(double? ours, double? lucene)
    {
        if (ours is { } a)
        {
            _ours.Add(a);
        }

        if (lucene is { } b)
        {
            _lucene.Add(b);
        }
    }

    public double? Ours => Median(_ours);

    public double? Lucene => Median(_lucene);

    /// <summary>The median of the runs' ratios, ours to Lucene's.</summary>
    public double? Ratio => _ours.Count == _lucene.Count ? Median([.. _ours.Zip(_lucene, (a, b) => a / b)]) : null;

    private static double? Median(List<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
