using System.Text;

namespace MscText.Terms;

/// <summary>Turns a stream with the byte order mark of UTF-16 into UTF-8; passes others on.</summary>
internal sealed class MarkedStream(Stream inner) : Stream
{
    private readonly byte[] _start = new byte[2];
    private int _startLength = -1;
    private int _startRead;
    private Stream? _transcoded;

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
        if (_startLength < 0)
        {
            _startLength = inner.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
            Encoding? encoding = _startLength < 2 ? null
                : _start is [0xFF, 0xFE] ? Encoding.Unicode
                : _start is [0xFE, 0xFF] ? Encoding.BigEndianUnicode
                : null;
            if (encoding is not null)
            {
                _startRead = _startLength;
                _transcoded = Encoding.CreateTranscodingStream(inner, encoding, Encoding.UTF8, leaveOpen: true);
            }
        }

        if (_startRead < _startLength)
        {
            int length = Math.Min(count, _startLength - _startRead);
            _start.AsSpan(_startRead, length).CopyTo(buffer.AsSpan(offset));
            _startRead += length;
            return length;
        }

        return (_transcoded ?? inner).Read(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
