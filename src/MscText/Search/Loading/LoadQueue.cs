using System.Threading.Channels;

namespace MscText.Search;

/// <summary>
/// What one thread of a <see cref="BulkLoader"/> has to add. Records go through in batches, so that threads don't wake each other
/// for every one of them.
/// </summary>
internal sealed class LoadQueue
{
    private const int BatchSize = 32;
    private const int QueuedBatches = 3;

    private readonly Channel<List<AbstractRecord>> _batches = Channel.CreateBounded<List<AbstractRecord>>(
        new BoundedChannelOptions(QueuedBatches) { SingleReader = true, SingleWriter = true });

    private List<AbstractRecord> _batch = [];

    /// <summary>The batches in their order, until <see cref="Complete"/>.</summary>
    public IAsyncEnumerable<List<AbstractRecord>> ReadAllAsync(CancellationToken cancellationToken) =>
        _batches.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Adds a record; waits while the thread is far behind.</summary>
    public ValueTask AddAsync(AbstractRecord record, CancellationToken cancellationToken)
    {
        _batch.Add(record);
        return _batch.Count == BatchSize ? SendAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    /// <summary>Hands over what was added, be it little.</summary>
    public ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        List<AbstractRecord> batch = _batch;
        _batch = new List<AbstractRecord>(BatchSize);
        return _batches.Writer.WriteAsync(batch, cancellationToken);
    }

    /// <summary>Lets the thread end once it has added what was sent.</summary>
    public void Complete() => _batches.Writer.TryComplete();
}
