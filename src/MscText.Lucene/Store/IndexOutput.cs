namespace MscText.Lucene;

/// <summary>A file being written: buffered, with the running checksum of everything written. Files are written once, from start to end.</summary>
internal abstract class IndexOutput(string name, int bufferSize = 1 << 16) : DataOutput(bufferSize), IDisposable
{
    private long _flushed;
    private uint _checksum;
    private bool _closed;

    public string Name { get; } = name;

    public override long Position => _flushed + Count;

    /// <summary>The CRC-32 of everything written so far.</summary>
    public uint Checksum
    {
        get
        {
            FlushBuffer();
            return _checksum;
        }
    }

    public override void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Buffer.Length - Count)
        {
            FlushBuffer();
            if (bytes.Length >= Buffer.Length)
            {
                Emit(bytes);
                return;
            }
        }

        bytes.CopyTo(Buffer.AsSpan(Count));
        Count += bytes.Length;
    }

    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            try
            {
                FlushBuffer();
            }
            finally
            {
                Close();
            }
        }
    }

    protected override void MakeRoom(int count)
    {
        FlushBuffer();
        if (Buffer.Length < count)
        {
            Buffer = new byte[count];
        }
    }

    protected abstract void Write(ReadOnlySpan<byte> bytes);

    protected abstract void Close();

    private void FlushBuffer()
    {
        if (Count > 0)
        {
            int count = Count;
            Count = 0;
            Emit(Buffer.AsSpan(0, count));
        }
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        _checksum = Crc32.Append(_checksum, bytes);
        _flushed += bytes.Length;
        Write(bytes);
    }
}
