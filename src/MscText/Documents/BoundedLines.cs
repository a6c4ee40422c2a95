namespace MscText.Documents;

/// <summary>The lines of a stream as bytes, one in memory at a time, none longer than a limit.</summary>
internal sealed class BoundedLines(Stream stream, int maximumBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The line without its end; valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>The number of the line, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line is longer than the limit; its bytes were passed over.</summary>
    public bool IsTooLong { get; private set; }

    public bool MoveNext()
    {
        IsTooLong = false;
        Current = default;
        int searched = 0;
        while (true)
        {
            int lineEnd = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (lineEnd >= 0)
            {
                Emit(searched + lineEnd);
                _start += searched + lineEnd + 1;
                return true;
            }

            searched = _end - _start;
            if (_atEnd)
            {
                if (searched == 0)
                {
                    Number += IsTooLong ? 1 : 0;
                    return IsTooLong;
                }

                Emit(searched);
                _start = _end;
                return true;
            }

            if (searched > maximumBytes)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private void Emit(int length)
    {
        Number++;
        IsTooLong |= length > maximumBytes;
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
        line = line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        if (Number == 1 && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            line = line[3..];
        }

        Current = IsTooLong ? default : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }
}
