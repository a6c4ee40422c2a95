namespace MscText.Segmentation;

/// <summary>Finds where sentences or clauses end within one block of text.</summary>
internal ref struct SentenceEndFinder
{
    // A bracket that stays open for longer than this is taken for a slip and protects nothing.
    private const int LongestBracket = 400;

    private const string Opening = "(（[［【〔《〈{";
    private const string Closing = ")）]］】〕》〉}";

    private readonly ReadOnlySpan<char> _text;
    private readonly Language _language;
    private readonly SplitLevel _level;

    public SentenceEndFinder(ReadOnlySpan<char> text, Language language, SplitLevel level)
    {
        _text = text;
        _language = language;
        _level = level;
    }

    /// <summary>Position after the sentence that starts at a position, white space behind it not included.</summary>
    public readonly int Next(int start)
    {
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        int position = start;
        while (position < _text.Length)
        {
            char unit = _text[position];
            int next = position + 1;
            if (MayEnd(unit))
            {
                int end = Opening.Contains(unit) ? EndOfBracketed(start, position, out next) : EndAt(start, position, out next);
                if (end > position)
                {
                    return end;
                }
            }

            position = next;
        }

        return _text.Length;
    }

    private static bool MayEnd(char unit) =>
        unit < 128 ? unit is '.' or '!' or '?' or ';' or ',' or ':' or '(' or '[' or '{' or '-' : unit > 0x2000 && !HanCharacters.IsHan(unit);

    /// <summary>Where the sentence ends at a mark, or the mark's position if it does not end there.</summary>
    /// <param name="start">Start of the sentence.</param>
    /// <param name="position">Position of the mark.</param>
    /// <param name="next">Where to look on if it does not: behind all marks judged together.</param>
    private readonly int EndAt(int start, int position, out int next)
    {
        next = position + 1;
        switch (_text[position])
        {
            case '.' when next < _text.Length && _text[next] == '.':
                next = EndOfRun(position, ".");
                return EndOfEllipsis(start, position, next);
            case '…':
                next = EndOfRun(position, "…");
                return EndOfEllipsis(start, position, next);
            case '.':
                return PeriodRules.EndAt(_text, start, position, _language);
            case '。' or '｡' or '！' or '？' or '!' or '?':
                next = EndOfRun(position, "。｡！？!?…");
                return EndOfMarks(start, position, next);
            case '．':
                bool isDecimal = position > start && char.IsDigit(_text[position - 1]) && next < _text.Length && char.IsDigit(_text[next]);
                return isDecimal ? position : Trailing.Skip(_text, start, next);
            default:
                return ClauseRules.EndAt(_text, start, position, _level);
        }
    }

    private readonly int EndOfRun(int position, string marks)
    {
        while (position < _text.Length && marks.Contains(_text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Behind 。！？ and their ASCII forms.</summary>
    private readonly int EndOfMarks(int start, int position, int end)
    {
        bool isAscii = _text[end - 1] is '!' or '?';
        int closed = Trailing.Skip(_text, start, end);
        if (closed == _text.Length)
        {
            return closed;
        }

        char next = _text[closed];
        if (char.IsWhiteSpace(next))
        {
            // "Why?" he asked.
            int after = Trailing.SkipSpaces(_text, closed);
            return isAscii && closed > end && after < _text.Length && char.IsLower(_text[after]) ? position : closed;
        }

        if (Trailing.GoesOn(next))
        {
            return position;
        }

        if (isAscii)
        {
            // A question mark in place of a lost character: CD4?/CD8?细胞. Otherwise Chinese may follow at once.
            bool isLost = position > start && char.IsAsciiDigit(_text[position - 1]);
            return HanCharacters.IsHan(next) && !isLost ? closed : position;
        }

        // “什么？”的问题
        return closed > end && next == '的' ? position : closed;
    }

    private readonly int EndOfEllipsis(int start, int position, int end)
    {
        int closed = Trailing.Skip(_text, start, end);
        int next = Trailing.SkipSpaces(_text, closed);
        if (next == _text.Length)
        {
            return closed;
        }

        // …… is one ellipsis of Chinese; a single … and English dots end a sentence only before a capital.
        bool isEnd = HanCharacters.IsHan(_text[next])
            ? end - position > 1 && _text[next] is not ('等' or '的')
            : next > closed && char.IsUpper(_text[next]);
        return isEnd ? closed : position;
    }

    /// <summary>
    /// Looks past a bracket. Returns where the sentence ends if the bracket holds all of it, <c>(All were men.) They …</c>, otherwise
    /// the bracket's position.
    /// </summary>
    private readonly int EndOfBracketed(int start, int position, out int next)
    {
        int close = EndOfBracket(position);
        next = Math.Max(position + 1, close);
        if (close == position || position != start || _text[position] is '《' or '〈' || _text[close - 2] is not ('.' or '!' or '?' or '。' or '！' or '？'))
        {
            return position;
        }

        int end = Trailing.Skip(_text, start, close);
        int following = Trailing.SkipSpaces(_text, end);
        bool isEnd = following == _text.Length || HanCharacters.IsHan(_text[following])
            || (following > end && char.IsUpper(_text[following]));
        return isEnd ? end : position;
    }

    /// <summary>Position after the bracket that closes the one at a position; the position if none does.</summary>
    private readonly int EndOfBracket(int position)
    {
        char open = _text[position];
        char close = Closing[Opening.IndexOf(open)];
        int depth = 0;
        int limit = Math.Min(_text.Length, position + LongestBracket);
        for (int i = position; i < limit; i++)
        {
            char unit = _text[i];
            if (unit == open)
            {
                depth++;
            }
            else if (unit == close || (open is '(' && unit == '）') || (open is '（' && unit == ')'))
            {
                depth--;
                if (depth == 0)
                {
                    return i + 1;
                }
            }
        }

        return position;
    }
}
