namespace MscText.Web.Benchmarks;

/// <summary>How long requests took. Not thread-safe.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public void Add(Latencies other) => _milliseconds.AddRange(other._milliseconds);

    /// <summary>The time within which a share of the requests was answered, in milliseconds; 0 without requests.</summary>
    public double Quantile(double share)
    {
        if (_milliseconds.Count == 0)
        {
            return 0;
        }

        _milliseconds.Sort();
        return _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
    }
}
