using System.Text;

namespace MscText.Tests.Terms;

/// <summary>A beginning, then one character for ever, or up to a limit.</summary>
internal sealed class EndlessStream(string start, string filler, long limit = long.MaxValue) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private readonly byte _filler = (byte)filler[0];

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Span<byte> target = buffer.AsSpan(offset, (int)Math.Min(count, limit - BytesRead));
        if (BytesRead < _start.Length)
        {
            target = target[..Math.Min(target.Length, _start.Length - (int)BytesRead)];
            _start.AsSpan((int)BytesRead, target.Length).CopyTo(target);
        }
        else
        {
            target.Fill(_filler);
        }

        BytesRead += target.Length;
        return target.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
