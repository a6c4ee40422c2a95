using MscText.Documents;

namespace MscText.Terms;

/// <summary>Counts what is read, reports it now and then, and stops when cancelled.</summary>
internal sealed class MonitoredStream(
    Stream inner, string name, IProgress<TermImportProgress>? progress, CancellationToken cancellationToken) : ForwardStream
{
    private const int ReportEvery = 1 << 20;

    private readonly long? _total = inner.CanSeek ? inner.Length - inner.Position : null;
    private long _read;
    private long _reported;

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int read = inner.Read(buffer);
        _read += read;
        if (progress is not null && (_read - _reported >= ReportEvery || (read == 0 && _read > _reported)))
        {
            _reported = _read;
            progress.Report(new TermImportProgress(name, _read, _total));
        }

        return read;
    }
}
