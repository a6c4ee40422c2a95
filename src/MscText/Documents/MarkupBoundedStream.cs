using System.Xml;

namespace MscText.Documents;

/// <summary>
/// Ends with an error where markup does not go on: an XML parser keeps a tag with its attributes in memory, and no attribute
/// may hold a <c>&lt;</c>, so a limit on the bytes from one to the next bounds that memory.
/// </summary>
internal sealed class MarkupBoundedStream(Stream inner, int maximumRun) : Stream
{
    private long _run;

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
        int read = inner.Read(buffer);
        ReadOnlySpan<byte> block = buffer[..read];
        int first = block.IndexOf((byte)'<');
        if (_run + (first < 0 ? read : first) > maximumRun)
        {
            throw new XmlException($"A tag or text is longer than {maximumRun >> 20} MB.");
        }

        _run = first < 0 ? _run + read : read - block.LastIndexOf((byte)'<') - 1;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
