namespace MscText.Terms;

/// <summary>Counts what is read, reports it now and then, and stops when cancelled.</summary>
internal sealed class MonitoredStream(
    Stream inner, string name, IProgress<TermImportProgress>? progress, CancellationToken cancellationToken) : Stream
{
    private const int ReportEvery = 1 << 20;

    private readonly long? _total = inner.CanSeek ? inner.Length - inner.Position : null;
    private long _read;
    private long _reported;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
