using System.Text;

namespace MscText.Terms;

/// <summary>
/// Splits lines into records of fields, as RFC 4180 has it: a field in quotes may hold delimiters, line ends, and quotes
/// doubled. A quote inside a field that does not begin with one stands for itself. The delimiter is the comma, semicolon or
/// tab that the first line has most of.
/// </summary>
internal sealed class DelimitedRecords(IEnumerator<(int Number, string Text)> lines)
{
    private const int LongestRecord = 1 << 20;

    private static readonly char[] s_delimiters = ['\t', ',', ';'];

    private char? _delimiter;
    private string _line = "";
    private int _at;

    /// <summary>The line where the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>The fields of the record.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>The column after a closing quote where something else than a delimiter stands; 0 where all is well.</summary>
    public int FaultColumn { get; private set; }

    /// <summary>Moves to the next record; empty lines are none.</summary>
    /// <exception cref="TermFileException">A quote is not closed.</exception>
    public bool MoveNext()
    {
        do
        {
            if (!lines.MoveNext())
            {
                return false;
            }

            (Line, _line) = lines.Current;
        }
        while (_line.Length == 0);

        _delimiter ??= s_delimiters.MaxBy(d => _line.Count(c => c == d));
        Fields.Clear();
        FaultColumn = 0;
        _at = 0;
        while (true)
        {
            Fields.Add(_at < _line.Length && _line[_at] == '"' ? ReadQuoted() : ReadPlain());
            if (_at == _line.Length)
            {
                return true;
            }

            _at++;
        }
    }

    private string ReadPlain()
    {
        int start = _at;
        int end = _line.IndexOf(_delimiter!.Value, _at);
        _at = end < 0 ? _line.Length : end;
        return _line[start.._at];
    }

    private string ReadQuoted()
    {
        var field = new StringBuilder();
        _at++;
        while (true)
        {
            int quote = _line.IndexOf('"', _at);
            if (quote < 0)
            {
                field.Append(_line, _at, _line.Length - _at).Append('\n');
                if (field.Length > LongestRecord || !lines.MoveNext())
                {
                    throw new TermFileException(Line, "A quote that opens in this record is not closed.", "Close it, or double a quote that is part of a name.");
                }

                _line = lines.Current.Text;
                _at = 0;
                continue;
            }

            field.Append(_line, _at, quote - _at);
            _at = quote + 1;
            if (_at == _line.Length || _line[_at] != '"')
            {
                break;
            }

            field.Append('"');
            _at++;
        }

        if (_at < _line.Length && _line[_at] != _delimiter)
        {
            FaultColumn = _at + 1;
            ReadPlain();
        }

        return field.ToString();
    }
}
