using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Watches how much memory of its own (not pages of mapped files, which the system can drop) this process holds; Linux only.
/// </summary>
internal sealed class MemorySampler : IDisposable
{
    private const int PageSize = 4096;
    private const int IntervalMilliseconds = 50;

    private readonly Timer? _timer;
    private long _peak;

    public MemorySampler() => _timer = File.Exists("/proc/self/statm") ? new Timer(_ => Sample(), null, 0, IntervalMilliseconds) : null;

    /// <summary>The most bytes held so far.</summary>
    public long Peak => Interlocked.Read(ref _peak);

    public void Dispose() => _timer?.Dispose();

    /// <summary>The peak of all resident bytes, pages of mapped files included.</summary>
    public static double PeakResident()
    {
        string? line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        return line is null ? 0 : double.Parse(line.AsSpan(6).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
    }

    private void Sample()
    {
        string[] parts = File.ReadAllText("/proc/self/statm").Split(' ');
        long own = (long.Parse(parts[1], CultureInfo.InvariantCulture) - long.Parse(parts[2], CultureInfo.InvariantCulture)) * PageSize;
        long peak = Peak;
        while (own > peak && Interlocked.CompareExchange(ref _peak, own, peak) is var seen && seen != peak)
        {
            peak = seen;
        }
    }
}
