using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// The snapshot that searches see. A newer one takes its place at once; searches that run go on with the one they have. Thread-safe.
/// </summary>
/// <param name="open">Opens the first reader, when the first search asks for it.</param>
internal sealed class SnapshotSource(Func<IndexReader> open) : IDisposable
{
    private readonly Lock _opening = new();
    private IndexSnapshot? _current;
    private bool _disposed;

    /// <summary>The current snapshot. Waits for nothing but the first opening.</summary>
    public SnapshotLease Acquire()
    {
        while (true)
        {
            IndexSnapshot? current = Volatile.Read(ref _current);
            if (current is null)
            {
                Open();
            }
            else if (current.TryAcquire())
            {
                return new SnapshotLease(current);
            }
        }
    }

    /// <summary>Opens a newer reader where there is one.</summary>
    /// <param name="newer">Gives the reader that follows the one that is given (null for none); null where nothing changed.</param>
    public void Refresh(Func<IndexReader?, IndexReader?> newer)
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(AbstractIndex));
            if (newer(_current?.Reader) is { } reader)
            {
                Interlocked.Exchange(ref _current, new IndexSnapshot(reader))?.Release();
            }
        }
    }

    public void Dispose()
    {
        lock (_opening)
        {
            if (!_disposed)
            {
                _disposed = true;
                Interlocked.Exchange(ref _current, null)?.Release();
            }
        }
    }

    private void Open()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(AbstractIndex));
            _current ??= new IndexSnapshot(open());
        }
    }
}
