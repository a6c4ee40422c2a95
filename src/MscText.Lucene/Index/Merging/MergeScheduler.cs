namespace MscText.Lucene;

/// <summary>Runs merges, in threads of its own or in the thread that asks for it, and keeps what went wrong. Thread-safe.</summary>
/// <param name="maxThreads">How many merges run at once; 0 for those in the caller's thread only.</param>
/// <param name="run">Runs a merge. It takes care of its sources, whatever happens.</param>
/// <param name="drop">Gives up a merge that did not begin.</param>
internal sealed class MergeScheduler(int maxThreads, Action<MergeTask, CancellationToken> run, Action<MergeTask> drop) : IDisposable
{
    /// <summary>How many more merges than threads may wait before whoever makes new segments waits for them.</summary>
    private const int Backlog = 3;

    private readonly object _lock = new();
    private readonly Queue<MergeTask> _pending = [];
    private CancellationTokenSource _abort = new();
    private Exception? _failure;
    private int _running;
    private int _threads;
    private bool _closed;

    /// <summary>True where a merge failed and nobody was told yet.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>True where no merge begins any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _closed;
            }
        }
    }

    /// <summary>Tells of a merge that failed, once.</summary>
    /// <exception cref="MergeException">One failed.</exception>
    public void ThrowFailure()
    {
        if (HasFailed && Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            throw new MergeException(
                $"A merge of segments failed: {failure.Message} The index is unharmed, and the merge will be tried again.", failure);
        }
    }

    /// <summary>Takes merges; threads begin with them at once.</summary>
    public void Add(IReadOnlyList<MergeTask> merges)
    {
        lock (_lock)
        {
            if (_closed)
            {
                foreach (MergeTask merge in merges)
                {
                    drop(merge);
                }

                return;
            }

            foreach (MergeTask merge in merges)
            {
                _pending.Enqueue(merge);
            }

            while (_threads < maxThreads && _threads < _pending.Count + _running)
            {
                _threads++;
                new Thread(RunInThread) { IsBackground = true, Name = "Segment merge" }.Start();
            }
        }
    }

    /// <summary>Runs the merges that wait, where there are no threads to do it.</summary>
    public void RunHere()
    {
        if (maxThreads > 0)
        {
            return;
        }

        while (TryTake(out MergeTask? merge, out CancellationToken abort))
        {
            Run(merge, abort);
        }
    }

    /// <summary>Runs a merge in the caller's thread, at once.</summary>
    /// <param name="runMerge">Runs it.</param>
    /// <param name="merge">The merge.</param>
    /// <param name="cancellationToken">Ends it early by an exception.</param>
    /// <returns>What it gave; null where <see cref="Abort"/> ended it.</returns>
    public WriterSegment? RunNow(
        Func<MergeTask, CancellationToken, WriterSegment?> runMerge, MergeTask merge, CancellationToken cancellationToken)
    {
        CancellationTokenSource linked;
        lock (_lock)
        {
            if (_closed)
            {
                drop(merge);
                return null;
            }

            _running++;
            linked = CancellationTokenSource.CreateLinkedTokenSource(_abort.Token, cancellationToken);
        }

        try
        {
            return runMerge(merge, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            linked.Dispose();
            End();
        }
    }

    /// <summary>Waits while merges are far behind, so that the number of segments stays bounded.</summary>
    public void WaitForRoom()
    {
        lock (_lock)
        {
            while (maxThreads > 0 && _pending.Count + _running > maxThreads + Backlog)
            {
                Monitor.Wait(_lock);
            }
        }
    }

    /// <summary>Waits until no merge waits or runs.</summary>
    public void WaitUntilIdle(CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration wake = cancellationToken.Register(() =>
        {
            lock (_lock)
            {
                Monitor.PulseAll(_lock);
            }
        });
        lock (_lock)
        {
            while (_pending.Count + _running > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(_lock);
            }
        }
    }

    /// <summary>Ends every merge early and waits until that is done. Later ones can be added.</summary>
    public void Abort()
    {
        lock (_lock)
        {
            _abort.Cancel();
            while (_pending.TryDequeue(out MergeTask? merge))
            {
                drop(merge);
            }

            while (_running > 0)
            {
                Monitor.Wait(_lock);
            }

            _abort.Dispose();
            _abort = new CancellationTokenSource();
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Ends every merge early, waits until that is done, and takes no more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            Abort();
            _abort.Dispose();
        }
    }

    private void RunInThread()
    {
        while (true)
        {
            lock (_lock)
            {
                if (_pending.Count == 0)
                {
                    _threads--;
                    return;
                }
            }

            if (TryTake(out MergeTask? merge, out CancellationToken abort))
            {
                Run(merge, abort);
            }
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MergeTask? merge, out CancellationToken abort)
    {
        lock (_lock)
        {
            if (!_pending.TryDequeue(out merge))
            {
                abort = default;
                return false;
            }

            abort = _abort.Token;
            _running++;
            return true;
        }
    }

    private void Run(MergeTask merge, CancellationToken abort)
    {
        try
        {
            run(merge, abort);
        }
        catch (OperationCanceledException)
        {
            // As asked for by Abort, or because the segments are gone.
        }
#pragma warning disable CA1031 // Whatever it is, the next call of the writer tells it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, e, null);
        }
        finally
        {
            End();
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _running--;
            Monitor.PulseAll(_lock);
        }
    }
}
