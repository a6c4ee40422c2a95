using System.Buffers;

namespace MscText.Segmentation;

/// <summary>Lines and the blocks they form: running text, list items, table rows.</summary>
internal static class LineRules
{
    private const string Bullets = "-–—•·*◦▪●○■□◆◇►▶√✓";

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\r\n\u2028\u2029\u0085\v\f");

    /// <summary>Position after the block that starts at a position, its line break included.</summary>
    public static int EndOfBlock(ReadOnlySpan<char> text, int start, LineBreakRule rule)
    {
        int end = EndOfLine(text, start);
        if (rule == LineBreakRule.EndsSentence)
        {
            return end;
        }

        while (end < text.Length && !IsTableRow(text[start..end]) && !IsBlank(text[start..end]))
        {
            int next = EndOfLine(text, end);
            ReadOnlySpan<char> line = text[end..next];
            if (IsBlank(line) || IsTableRow(line) || StartsItem(line))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Whether a line is a row of a table whose columns bars divide.</summary>
    public static bool IsTableRow(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.Trim();
        return trimmed.Length > 1 && trimmed[0] == '|' && trimmed[1..].Contains('|');
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int start)
    {
        int length = text[start..].IndexOfAny(s_lineEnds);
        if (length < 0)
        {
            return text.Length;
        }

        int at = start + length;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IsWhiteSpace();

    /// <summary>Whether a line starts with a bullet, or with a number or letter and its point or bracket.</summary>
    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimStart();
        if (Bullets.Contains(trimmed[0]))
        {
            return trimmed.Length > 1 && (trimmed[1] == ' ' || HanCharacters.IsHan(trimmed[1]));
        }

        int mark = trimmed[0] is '(' or '（' or '[' ? 1 : 0;
        int end = mark;
        while (end < trimmed.Length && end - mark < 4 && (char.IsAsciiDigit(trimmed[end]) || "一二三四五六七八九十.".Contains(trimmed[end])))
        {
            end++;
        }

        if (end == mark && end < trimmed.Length && char.IsAsciiLetter(trimmed[end]))
        {
            end++;
        }

        return end > mark && end < trimmed.Length
            && (trimmed[end] is ')' or '）' or ']' or '、' || (trimmed[end - 1] == '.' && trimmed[end] == ' '));
    }
}
