using System.Globalization;

namespace MscText.Normalization;

/// <summary>
/// Tells line breaks that a program put in to wrap its lines from those that mean something. A paragraph counts as
/// wrapped where its lines but the last are about equally wide and no wider than a page, or where one ends inside a
/// hyphenated word.
/// </summary>
/// <remarks>
/// Widths leave spaces out and breaks are judged one by one from the characters beside them, so that normalising a
/// text again finds nothing more to join.
/// </remarks>
internal ref struct LineWrapping(ReadOnlySpan<char> text)
{
    // In columns; a Chinese character takes two.
    private const int NarrowestPage = 30;
    private const int WidestPage = 140;
    private const double NarrowestLine = 0.75;

    // Parts of compounds: a hyphen after these belongs to the word.
    private static readonly string[] CompoundParts =
    [
        "anti", "non", "self", "pre", "post", "pro", "intra", "inter", "co", "multi", "well", "high", "low", "long", "short",
        "cell", "half", "double", "single", "triple", "dose", "time", "drug", "beta", "alpha", "gamma", "meta", "large", "small",
        "all", "cross", "follow", "graft", "host", "down", "up", "x", "t", "b", "il", "age", "risk", "one", "two", "three",
    ];

    private readonly ReadOnlySpan<char> _text = text;
    private int _paragraphEnd = -1;
    private bool _isWrapped;

    /// <summary>How a break joins its lines.</summary>
    public enum Join
    {
        /// <summary>It stays.</summary>
        None,

        /// <summary>It goes without a trace.</summary>
        Nothing,

        /// <summary>It becomes a space.</summary>
        Space,

        /// <summary>It goes, and the hyphen before it.</summary>
        WithoutHyphen,
    }

    /// <summary>How to join the lines at a single break with only spaces around.</summary>
    /// <param name="before">Index of the last character of the line above.</param>
    /// <param name="after">Index of the first character of the line below.</param>
    public Join Decide(int before, int after)
    {
        if (!MayContinue(before, after))
        {
            return Join.None;
        }

        if (after >= _paragraphEnd)
        {
            Examine(before);
        }

        if (!_isWrapped)
        {
            return Join.None;
        }

        if (IsHyphenation(before, after))
        {
            return Join.WithoutHyphen;
        }

        if (_text[before] is '-' or '/' && before > 0 && char.IsLetterOrDigit(_text[before - 1]))
        {
            return Join.Nothing;
        }

        bool eastAsianBefore = IsWide(before);
        return eastAsianBefore && IsWide(after) ? Join.Nothing : Join.Space;
    }

    /// <summary>Whether the line above does not end a sentence and the line below does not start something.</summary>
    private readonly bool MayContinue(int before, int after)
    {
        char last = _text[before];
        if (last is '.' or '!' or '?' or '。' or '！' or '？' or '…' or ':' or '：' or ';' or '；' or '|' or '"' or '”' or '」')
        {
            return false;
        }

        char next = _text[after];
        return HanCharacters.IsHanAt(_text, after) || char.IsLetter(next) || next is '(' or '（'
            || (char.IsAsciiDigit(next) && !IsListNumber(after));
    }

    /// <summary>A number followed by a full stop, a bracket or 、 at the start of a line.</summary>
    private readonly bool IsListNumber(int index)
    {
        int i = index;
        while (i < _text.Length && (char.IsAsciiDigit(_text[i]) || _text[i] == '.'))
        {
            i++;
        }

        return i < _text.Length && (_text[i] is ')' or '）' or '、' or '．' or '\t' || (_text[i] == ' ' && _text[i - 1] == '.'));
    }

    private readonly bool IsHyphenation(int before, int after)
    {
        if (_text[before] != '-' || !char.IsAsciiLetterLower(_text[after]))
        {
            return false;
        }

        int start = before;
        while (start > 0 && char.IsAsciiLetter(_text[start - 1]))
        {
            start--;
        }

        int end = after;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        // A word of which a part is hyphenated anyway (graft-versus-host) keeps its hyphens.
        if (before - start < 2 || end - after < 2
            || (start > 0 && (_text[start - 1] == '-' || char.IsAsciiDigit(_text[start - 1])))
            || (end < _text.Length && (_text[end] == '-' || char.IsAsciiDigit(_text[end]))))
        {
            return false;
        }

        Span<char> part = stackalloc char[16];
        int length = _text[start..before].ToLowerInvariant(part);
        return length < 0 || !CompoundParts.Contains(part[..length].ToString());
    }

    private readonly bool IsWide(int index) => HanCharacters.IsHanAt(_text, index) || IsWideUnit(_text[index]);

    private static bool IsWideUnit(char unit) =>
        unit is (>= '\u2E80' and <= '\uA4CF') or (>= '\uFF01' and <= '\uFF60') or '“' or '”' or '‘' or '’' or '—'
        || char.IsSurrogate(unit);

    /// <summary>Measures the paragraph (up to empty lines) around a place.</summary>
    private void Examine(int place)
    {
        int start = ParagraphStart(place);
        int width = 0;
        int widest = 0;
        int narrowest = int.MaxValue;
        int lines = 0;
        bool hyphenated = false;
        int lastInk = -1;
        int i = start;
        for (; i <= _text.Length; i++)
        {
            if (i == _text.Length || _text[i] == '\n')
            {
                if (width == 0)
                {
                    break;
                }

                // The last line may be shorter than the others: it counts only as no wider than they.
                bool isLast = i == _text.Length || NextInk(i) < 0;
                widest = Math.Max(widest, width);
                narrowest = isLast ? narrowest : Math.Min(narrowest, width);
                hyphenated |= !isLast && IsHyphenation(lastInk, NextInk(i));
                lines++;
                width = 0;
                if (isLast)
                {
                    break;
                }
            }
            else if (!char.IsWhiteSpace(_text[i]))
            {
                width += IsWideUnit(_text[i]) && !char.IsLowSurrogate(_text[i]) ? 2 : IsZeroWidth(_text[i]) ? 0 : 1;
                lastInk = i;
            }
        }

        _paragraphEnd = Math.Min(i, _text.Length);
        bool even = lines >= 3 ? narrowest >= NarrowestLine * widest : narrowest >= 0.9 * widest;
        _isWrapped = lines >= 2 && widest <= WidestPage && ((even && widest >= NarrowestPage) || hyphenated);
    }

    private readonly int ParagraphStart(int place)
    {
        int start = place;
        bool ink = true;
        for (int i = place; i >= 0; i--)
        {
            if (_text[i] == '\n')
            {
                if (!ink)
                {
                    return start;
                }

                ink = false;
            }
            else if (!char.IsWhiteSpace(_text[i]))
            {
                start = i;
                ink = true;
            }
        }

        return start;
    }

    /// <summary>The first visible character of the line after a break, or -1 where that line is empty or missing.</summary>
    private readonly int NextInk(int lineBreak)
    {
        for (int i = lineBreak + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsZeroWidth(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;
}
