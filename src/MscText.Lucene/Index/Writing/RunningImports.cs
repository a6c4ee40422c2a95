namespace MscText.Lucene;

/// <summary>
/// The imports of other indexes that run. They write files without any of the writer's locks, so a writer that closes ends them and waits
/// until they have removed what they wrote: later another writer may use the names. Thread-safe.
/// </summary>
internal sealed class RunningImports : IDisposable
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _closing = new();
    private int _count;
    private bool _closed;

    /// <summary>Begins an import. Follow with <see cref="End"/>.</summary>
    /// <param name="cancellationToken">The caller's.</param>
    /// <returns>What also ends the import when the writer closes; null where it is closed.</returns>
    public CancellationTokenSource? Begin(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return null;
            }

            CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, cancellationToken);
            _count++;
            return linked;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _count--;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Ends every import early, waits until that is done, and lets none begin.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
        }

        // Outside the lock, for what it calls may need that.
        _closing.Cancel();
        lock (_lock)
        {
            while (_count > 0)
            {
                Monitor.Wait(_lock);
            }
        }

        _closing.Dispose();
    }
}
