using System.Text;
using MscText.Documents;

namespace MscText.Terms;

/// <summary>Turns a stream with the byte order mark of UTF-16 into UTF-8; passes others on.</summary>
internal sealed class MarkedStream(Stream inner) : ForwardStream
{
    private readonly byte[] _start = new byte[2];
    private int _startLength = -1;
    private int _startRead;
    private Stream? _transcoded;

    public override int Read(Span<byte> buffer)
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
            int length = Math.Min(buffer.Length, _startLength - _startRead);
            _start.AsSpan(_startRead, length).CopyTo(buffer);
            _startRead += length;
            return length;
        }

        return (_transcoded ?? inner).Read(buffer);
    }
}
