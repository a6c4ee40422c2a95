namespace MscText.Checking;

/// <summary>The lines of a text; a line ends with CRLF, LF or CR.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (int i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length;)
        {
            int next = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
            _starts.Add(next);
            int more = text.AsSpan(next).IndexOfAny('\r', '\n');
            i = more < 0 ? -1 : next + more;
        }
    }

    public LinePosition Of(TextSpan span)
    {
        (int line, int column) = Of(span.Start);
        (int endLine, int endColumn) = Of(span.End);
        return new LinePosition(line, column, endLine, endColumn);
    }

    private (int Line, int Column) Of(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
