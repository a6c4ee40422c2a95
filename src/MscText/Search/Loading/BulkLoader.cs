namespace MscText.Search;

/// <summary>
/// Adds records on several threads. All records of one id go through one thread, so that of two with the same id the later one stays.
/// </summary>
/// <param name="add">Adds one record; called by several threads at once.</param>
/// <param name="threads">How many, 1 or more.</param>
internal sealed class BulkLoader(Action<AbstractRecord> add, int threads)
{
    private const int ReportInterval = 100;
    private long _added;

    /// <summary>Adds all records.</summary>
    /// <param name="records">The records, read one after the other.</param>
    /// <param name="progress">Told now and then, and at the end.</param>
    /// <param name="cancellationToken">Ends the load by an exception; what was added stays added.</param>
    /// <returns>How many records were added.</returns>
    public async Task<long> LoadAsync(
        IAsyncEnumerable<AbstractRecord> records, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        LoadQueue[] queues = [.. Enumerable.Range(0, threads).Select(_ => new LoadQueue())];
        Task[] workers = [.. queues.Select(q => Task.Run(() => WorkAsync(q, progress, stop), CancellationToken.None))];
        try
        {
            await ReadAsync(records, queues, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            Array.ForEach(queues, q => q.Complete());
            await Task.WhenAll(workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A worker that failed is the cause; that reading was cancelled is only what followed.
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested
                && Array.Find(workers, w => w.IsFaulted) is { } failed)
            {
                await failed.ConfigureAwait(false);
            }

            throw;
        }

        Array.ForEach(queues, q => q.Complete());
        Task all = Task.WhenAll(workers);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await (Array.Find(workers, w => w.IsFaulted) ?? all).ConfigureAwait(false);
        progress?.Report(new IndexProgress(_added));
        return _added;
    }

    private async Task ReadAsync(IAsyncEnumerable<AbstractRecord> records, LoadQueue[] queues, CancellationToken stop)
    {
        IAsyncEnumerator<AbstractRecord> source = records.GetAsyncEnumerator(stop);
        await using (source.ConfigureAwait(false))
        {
            while (true)
            {
                ValueTask<bool> next = source.MoveNextAsync();
                if (!(next.IsCompleted ? await next.ConfigureAwait(false) : await SendAndWaitAsync(queues, next.AsTask(), stop).ConfigureAwait(false)))
                {
                    break;
                }

                AbstractRecord record = source.Current;
                await queues[ThreadOf(record.Id)].AddAsync(record, stop).ConfigureAwait(false);
            }
        }

        await SendAllAsync(queues, stop).ConfigureAwait(false);
    }

    /// <summary>Where the source takes its time, records don't wait for a batch to be full.</summary>
    private static async Task<bool> SendAndWaitAsync(LoadQueue[] queues, Task<bool> next, CancellationToken stop)
    {
        try
        {
            await SendAllAsync(queues, stop).ConfigureAwait(false);
        }
        catch
        {
            // A source cannot be disposed while it runs.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await next.ConfigureAwait(false);
    }

    private static async ValueTask SendAllAsync(LoadQueue[] queues, CancellationToken stop)
    {
        foreach (LoadQueue queue in queues)
        {
            await queue.SendAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(LoadQueue queue, IProgress<IndexProgress>? progress, CancellationTokenSource stop)
    {
        try
        {
            await foreach (List<AbstractRecord> batch in queue.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                foreach (AbstractRecord record in batch)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    add(record);
                    long added = Interlocked.Increment(ref _added);
                    if (added % ReportInterval == 0)
                    {
                        progress?.Report(new IndexProgress(added));
                    }
                }
            }
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    // FNV-1a: the same in every process, unlike string.GetHashCode, so that the same load makes the same segments.
    private int ThreadOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % (uint)threads);
    }
}
