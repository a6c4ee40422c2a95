namespace MscText.Lucene;

/// <summary>
/// Knows which threads run code of the caller in the middle of a change: they read a token stream or report progress. Such code must not
/// call the writer, which would wait for the change and so for ever. Thread-safe.
/// </summary>
internal sealed class CallbackGuard : IDisposable
{
    private readonly ThreadLocal<bool> _inside = new();

    /// <summary>Refuses calls of such code.</summary>
    /// <exception cref="InvalidOperationException">This thread runs it.</exception>
    public void ThrowIfInside()
    {
        if (_inside.Value)
        {
            throw new InvalidOperationException(
                "A token stream or a progress callback called the writer that is running it. It would wait for itself for ever: do that "
                + "when the writer's method has returned.");
        }
    }

    /// <summary>Begins to run such code in this thread. Follow with <see cref="Exit"/>.</summary>
    public void Enter() => _inside.Value = true;

    public void Exit() => _inside.Value = false;

    /// <summary>The same receiver of progress, guarded.</summary>
    public IProgress<WriterProgress>? Watch(IProgress<WriterProgress>? progress) => progress is null ? null : new Watched(this, progress);

    public void Dispose() => _inside.Dispose();

    private sealed class Watched(CallbackGuard guard, IProgress<WriterProgress> progress) : IProgress<WriterProgress>
    {
        public void Report(WriterProgress value)
        {
            guard.Enter();
            try
            {
                progress.Report(value);
            }
            finally
            {
                guard.Exit();
            }
        }
    }
}
