using System.Globalization;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// Cuts a query into pieces. Only what is clearly meant as syntax is one: a sentence with question marks, brackets, colons and dashes is
/// plain text.
/// </summary>
internal sealed class QueryLexer(string query)
{
    private const int MaxSlop = 100;
    private const int ShortestPattern = 2;

    private readonly string _text = QueryCharacters.Fold(query);
    private readonly List<QueryToken> _tokens = [];
    private readonly List<QueryProblem> _problems = [];
    private int _position;

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<QueryProblem> Problems => _problems;

    /// <summary>The pieces, in order.</summary>
    public IReadOnlyList<QueryToken> Read()
    {
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == ' ')
            {
                _position++;
            }
            else if (c is '(' or ')')
            {
                Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1);
            }
            else if (c == '"')
            {
                ReadQuote();
            }
            else if (!(AtStart() && TryReadMark()))
            {
                ReadText();
            }
        }

        return _tokens;
    }

    private bool AtStart() =>
        _position == 0
        || _text[_position - 1] is ' ' or '(' or ')'
        || (_tokens is [.., { Kind: QueryTokenKind.Field or QueryTokenKind.Minus } last] && last.Span.End == _position);

    private void Add(QueryTokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind, new TextSpan(_position, length)));
        _position += length;
    }

    private void Add(QueryNode node)
    {
        _tokens.Add(new QueryToken(QueryTokenKind.Node, node.Span, node));
        _position = node.Span.End;
    }

    private void ReadQuote()
    {
        if (_position > 0 && char.IsAsciiLetterOrDigit(_text[_position - 1]) && !AtStart())
        {
            // Inches and seconds: 5" needles.
            _position++;
            return;
        }

        int end = _text.IndexOf('"', _position + 1);
        if (end < 0)
        {
            _problems.Add(new QueryProblem(
                new TextSpan(_position, 1),
                "The quotation mark is not closed: the words are searched without it.",
                "引号没有成对：已按普通词检索。"));
            _position++;
            return;
        }

        var inner = TextSpan.FromBounds(_position + 1, end);
        if (inner.Of(_text).Trim(' ').IsEmpty)
        {
            _position = end + 1;
            return;
        }

        int after = end + 1;
        int slop = 0;
        if (after < _text.Length && _text[after] == '~')
        {
            int digits = after + 1;
            while (digits < _text.Length && char.IsAsciiDigit(_text[digits]) && digits - after <= 3)
            {
                digits++;
            }

            if (digits > after + 1)
            {
                slop = Math.Min(MaxSlop, int.Parse(_text.AsSpan(after + 1, digits - after - 1), NumberStyles.None, CultureInfo.InvariantCulture));
                after = digits;
            }
        }

        Add(new PhraseNode(TextSpan.FromBounds(_position, after), inner, slop));
    }

    /// <summary>Reads what only counts at the beginning of a word.</summary>
    private bool TryReadMark()
    {
        char c = _text[_position];
        char next = _position + 1 < _text.Length ? _text[_position + 1] : ' ';
        if (c == '-')
        {
            bool excludes = char.IsLetter(next) || next is '"' or '(' or '=';
            if (excludes)
            {
                Add(QueryTokenKind.Minus, 1);
            }

            return excludes;
        }

        int end = EndOfWord(_position);
        if (c == '=')
        {
            var word = TextSpan.FromBounds(_position + 1, end);
            bool isExact = char.IsLetter(next) && !word.Of(_text).Contains('=');
            if (isExact)
            {
                Add(new ExactNode(TextSpan.FromBounds(_position, end), word));
            }

            return isExact;
        }

        return TryReadOperator(end) || TryReadField(end) || TryReadPattern(end);
    }

    private bool TryReadOperator(int end)
    {
        QueryTokenKind kind = _text.AsSpan(_position, end - _position) switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Text,
        };
        if (kind == QueryTokenKind.Text)
        {
            return false;
        }

        Add(kind, end - _position);
        return true;
    }

    private bool TryReadField(int end)
    {
        int colon = _text.AsSpan(_position, end - _position).IndexOf(':');
        int value = _position + colon + 1;
        if (colon <= 0 || value >= _text.Length || _text[value] is ' ' or ')' or ':'
            || !QueryFields.TryGet(query.AsSpan(_position, colon), out QueryField field))
        {
            return false;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Field, new TextSpan(_position, colon + 1), Field: field));
        _position = value;
        if (field is QueryField.Year or QueryField.Doi or QueryField.Pmid or QueryField.Language && _text[value] is not ('"' or '('))
        {
            // Their values are no words: 2020..2025, 10.1000/182(a).
            int valueEnd = _text.AsSpan(value).IndexOf(' ') is >= 0 and int length ? value + length : _text.Length;
            Add(new TextNode(TextSpan.FromBounds(value, valueEnd)));
        }

        return true;
    }

    private bool TryReadPattern(int end)
    {
        ReadOnlySpan<char> word = _text.AsSpan(_position, end - _position).TrimEnd("?.,;:!。，；：！？、");
        int letters = 0;
        int stars = 0;
        int marks = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            bool beforeLetter = i + 1 < word.Length && char.IsLetter(word[i + 1]);
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
            if (c == '*')
            {
                // HLA-B*27 and 2*10 are no patterns.
                if (i + 1 < word.Length && !beforeLetter)
                {
                    return false;
                }

                stars++;
            }
            else if (c == '?')
            {
                marks += beforeLetter && i > 0 && char.IsLetter(word[i - 1]) ? 1 : 0;
            }
        }

        if (stars + marks > 0 && letters >= ShortestPattern && !word.ContainsAny("~/:=&"))
        {
            Add(new PatternNode(new TextSpan(_position, word.Length)));
            return true;
        }

        return TryReadFuzzy(word);
    }

    private bool TryReadFuzzy(ReadOnlySpan<char> word)
    {
        int tilde = word.IndexOf('~');
        ReadOnlySpan<char> edits = tilde < 0 ? [] : word[(tilde + 1)..];
        if (tilde < 2 || !char.IsLetter(word[tilde - 1]) || !(edits is "" or "1" or "2"))
        {
            return false;
        }

        int most = edits is "1" || (edits is "" && tilde < 6) ? 1 : FuzzyQuery.MaxSupportedEdits;
        Add(new FuzzyNode(new TextSpan(_position, word.Length), new TextSpan(_position, tilde), most));
        return true;
    }

    private void ReadText()
    {
        int end = _position + 1;
        while (end < _text.Length && _text[end] is not (' ' or '(' or ')' or '"'))
        {
            end++;
        }

        Add(QueryTokenKind.Text, end - _position);
    }

    private int EndOfWord(int start)
    {
        int end = start;
        while (end < _text.Length && _text[end] is not (' ' or '(' or ')' or '"'))
        {
            end++;
        }

        return end;
    }
}
