using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>Cuts a query into tokens as the grammar of Lucene's classic parser does: the longest token that is possible.</summary>
internal sealed class QueryLexer(string text)
{
    /// <summary>What ends a term, and cannot start one.</summary>
    private const string NotInTerms = "+-!():^[]\"{}~*?\\";

    private int _position;
    private bool _inRange;

    public QueryToken Next()
    {
        while (_position < text.Length && QuerySyntax.IsBlank(text[_position]))
        {
            _position++;
        }

        if (_position == text.Length)
        {
            return new QueryToken(QueryTokenKind.End, _position, _position, "");
        }

        return _inRange ? NextInRange() : NextOutside();
    }

    /// <summary>Takes the backslashes out; <c>\u</c> and four hexadecimal digits are a code unit.</summary>
    public static string Unescape(QueryToken token)
    {
        if (!token.Text.Contains('\\', StringComparison.Ordinal))
        {
            return token.Text;
        }

        StringBuilder result = new(token.Text.Length);
        for (int i = 0; i < token.Text.Length; i++)
        {
            char c = token.Text[i];
            if (c != '\\')
            {
                result.Append(c);
                continue;
            }

            if (++i == token.Text.Length)
            {
                throw Error(
                    token.Start, token.End - token.Start, $"'{token.Text}' ends with a backslash, which takes a next character as it is.", "Double it, or leave it out.");
            }

            if (token.Text[i] != 'u')
            {
                result.Append(token.Text[i]);
                continue;
            }

            string digits = token.Text.Substring(i + 1, Math.Min(4, token.Text.Length - i - 1));
            if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                throw Error(
                    token.Start,
                    token.End - token.Start,
                    $"'\\u' is followed by '{digits}', which is not four hexadecimal digits.",
                    "Write four digits, or double the backslash.");
            }

            result.Append((char)code);
            i += 4;
        }

        return result.ToString();
    }

    public static QuerySyntaxException Error(int position, int length, string problem, string remedy) =>
        new(new QueryParseError(position, length, problem, remedy));

    private static bool IsTermStart(char c) => !QuerySyntax.IsBlank(c) && !NotInTerms.Contains(c, StringComparison.Ordinal);

    private QueryToken NextOutside()
    {
        char c = text[_position];
        switch (c)
        {
            case '+' or '-' or '!' when _position + 1 < text.Length && QuerySyntax.IsBlank(text[_position + 1]):
                // An operator that stands alone is a word.
                return Take(QueryTokenKind.Term, 1);
            case '+':
                return Take(QueryTokenKind.Plus, 1);
            case '-':
                return Take(QueryTokenKind.Minus, 1);
            case '!':
                return Take(QueryTokenKind.Not, 1);
            case '(':
                return Take(QueryTokenKind.Open, 1);
            case ')':
                return Take(QueryTokenKind.Close, 1);
            case ':':
                return Take(QueryTokenKind.Colon, 1);
            case '^':
                return TakeNumber(QueryTokenKind.Boost);
            case '~':
                return TakeNumber(QueryTokenKind.Tilde);
            case '"':
                return TakeQuoted();
            case '[' or '{':
                _inRange = true;
                return Take(c == '[' ? QueryTokenKind.RangeStartInclusive : QueryTokenKind.RangeStartExclusive, 1);
            case ']' or '}':
                throw Error(_position, 1, $"'{c}' ends a range that was not begun.", $"Begin it with '[' or '{{', or write '\\{c}' for the character.");
            default:
                return TakeTerm();
        }
    }

    private QueryToken TakeTerm()
    {
        int start = _position;
        if (text[start] == '/')
        {
            throw Error(start, 1, "A word starts with '/': regular expressions are not supported.", "Write '\\/' for a slash.");
        }

        int end = start;
        int firstWildcard = -1;
        while (end < text.Length)
        {
            char c = text[end];
            if (c == '\\')
            {
                if (end + 1 == text.Length)
                {
                    throw Error(end, 1, "The text ends with a backslash, which takes a next character as it is.", "Double it, or leave it out.");
                }

                end += 2;
            }
            else if (c is '*' or '?')
            {
                firstWildcard = firstWildcard < 0 ? end : firstWildcard;
                end++;
            }
            else if (IsTermStart(c) || (end > start && c is '+' or '-'))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        string word = text[start..end];
        QueryTokenKind kind =
            firstWildcard >= 0 ? WithWildcard(firstWildcard, start, end)
            : word is "AND" or "&&" ? QueryTokenKind.And
            : word is "OR" or "||" ? QueryTokenKind.Or
            : word == "NOT" ? QueryTokenKind.Not
            : QueryTokenKind.Term;
        return Take(kind, end - start);
    }

    private QueryTokenKind WithWildcard(int first, int start, int end) =>
        first < end - 1 || text[first] == '?' ? QueryTokenKind.Wildcard
        : first == start ? QueryTokenKind.Star
        : QueryTokenKind.Prefix;

    /// <summary>A sign and a number: digits, and perhaps a point and digits. Only <c>~</c> can do without.</summary>
    private QueryToken TakeNumber(QueryTokenKind kind)
    {
        int start = _position;
        int end = Digits(start + 1);
        if (end < text.Length && text[end] == '.' && end > start + 1 && Digits(end + 1) is var fraction && fraction > end + 1)
        {
            end = fraction;
        }

        if (end == start + 1 && kind == QueryTokenKind.Boost)
        {
            throw Error(start, 1, "'^' is not followed by a number.", "Write a boost such as '^2' or '^0.5', or '\\^' for the character.");
        }

        string number = text[(start + 1)..end];
        int word = kind == QueryTokenKind.Tilde ? EndOfTerm(end) : end;
        _position = word;

        // As in Lucene, what else stands directly behind a '~' belongs to it, and is then no number.
        return new QueryToken(kind, start, word, word == end ? number : "");
    }

    private int EndOfTerm(int position)
    {
        while (position < text.Length && (IsTermStart(text[position]) || text[position] is '+' or '-' || (text[position] == '\\' && position + 1 < text.Length)))
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        return position;
    }

    private int Digits(int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private QueryToken TakeQuoted()
    {
        int start = _position;
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                _position = i + 1;
                return new QueryToken(QueryTokenKind.Quoted, start, i + 1, text[(start + 1)..i]);
            }
        }

        throw Error(start, text.Length - start, "A quotation mark begins a phrase that does not end.", "Add the second '\"', or write '\\\"' for the character.");
    }

    private QueryToken NextInRange()
    {
        char c = text[_position];
        if (c is ']' or '}')
        {
            _inRange = false;
            return Take(c == ']' ? QueryTokenKind.RangeEndInclusive : QueryTokenKind.RangeEndExclusive, 1);
        }

        int start = _position;
        int end = start;
        while (end < text.Length && !QuerySyntax.IsBlank(text[end]) && text[end] is not (']' or '}'))
        {
            end++;
        }

        if (c == '"' && QuotedEnd(start) is var quoted && quoted >= end)
        {
            _position = quoted;
            return new QueryToken(QueryTokenKind.RangeQuoted, start, quoted, text[(start + 1)..(quoted - 1)]);
        }

        return Take(text[start..end] == "TO" ? QueryTokenKind.RangeTo : QueryTokenKind.RangeText, end - start);
    }

    /// <summary>Behind the text in quotes, which is not empty; -1 where there is none.</summary>
    private int QuotedEnd(int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i > start + 1 ? i + 1 : -1;
            }
        }

        return -1;
    }

    private QueryToken Take(QueryTokenKind kind, int length)
    {
        int start = _position;
        _position += length;
        return new QueryToken(kind, start, _position, text.Substring(start, length));
    }
}
