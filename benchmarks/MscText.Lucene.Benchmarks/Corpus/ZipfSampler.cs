namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Ranks of words as running text has them: Zipf–Mandelbrot (Mandelbrot 1953) in a kernel vocabulary, a steeper power law beyond
/// (Ferrer i Cancho and Solé 2001). The number of distinct words then grows as Heaps' law with the exponent 1 / tail exponent.
/// </summary>
internal sealed class ZipfSampler
{
    public const int RankCount = 1 << 22;

    private const int Kernel = 8192;
    private const double Shift = 2.7;
    private const int GuideSize = 1 << 14;

    private readonly double[] _cumulative = new double[Kernel];
    private readonly ushort[] _guide = new ushort[GuideSize + 1];
    private readonly double _tailPower;

    public ZipfSampler(double tailExponent)
    {
        double sum = 0;
        for (int i = 0; i < Kernel; i++)
        {
            sum += 1 / (i + 1 + Shift);
            _cumulative[i] = sum;
        }

        double total = sum + 1 / (tailExponent - 1);
        for (int i = 0; i < Kernel; i++)
        {
            _cumulative[i] /= total;
        }

        int rank = 0;
        for (int i = 0; i <= GuideSize; i++)
        {
            while (rank < Kernel - 1 && _cumulative[rank] <= (double)i / GuideSize)
            {
                rank++;
            }

            _guide[i] = (ushort)rank;
        }

        _tailPower = -1 / (tailExponent - 1);
    }

    public int Next(ref SplitMix random)
    {
        double u = random.NextDouble();
        if (u < _cumulative[^1])
        {
            int rank = _guide[(int)(u * GuideSize)];
            while (_cumulative[rank] <= u)
            {
                rank++;
            }

            return rank;
        }

        double rest = 1 - random.NextDouble();
        return (int)Math.Min(Kernel * Math.Pow(rest, _tailPower), RankCount - 1);
    }
}
