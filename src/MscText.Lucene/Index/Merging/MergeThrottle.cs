using System.Diagnostics;

namespace MscText.Lucene;

/// <summary>Lets all merges together write so many bytes a second. Thread-safe.</summary>
internal sealed class MergeThrottle(long bytesPerSecond)
{
    private const int LongestWait = 100;

    private readonly Lock _lock = new();

    // When, by the clock of Stopwatch, what was written so far is paid for.
    private long _paid = Stopwatch.GetTimestamp();

    /// <summary>Waits until bytes may be written.</summary>
    /// <exception cref="OperationCanceledException">The merge is to end.</exception>
    public void Wait(int bytes, CancellationToken cancellationToken)
    {
        long due;
        lock (_lock)
        {
            due = Math.Max(_paid, Stopwatch.GetTimestamp());
            _paid = due + (long)(Stopwatch.Frequency * ((double)bytes / bytesPerSecond));
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due).TotalMilliseconds;
            if (left <= 0)
            {
                return;
            }

            cancellationToken.WaitHandle.WaitOne((int)Math.Ceiling(Math.Min(left, LongestWait)));
        }
    }
}
