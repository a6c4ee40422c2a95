using System.Globalization;
using System.Text;

namespace MscText.Lucene;

/// <summary>The characters of Lucene's classic query syntax, and how texts and numbers are written in it.</summary>
internal static class QuerySyntax
{
    /// <summary>What Lucene's QueryParser.escape puts a backslash before.</summary>
    private const string Special = "\\+-!():^[]\"{}~*?|&/";

    /// <summary>White space of the syntax: blank, tab, line ends and the ideographic space.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u3000';

    /// <summary>A text as one term.</summary>
    public static string Escape(string text) => (text is "AND" or "OR" or "NOT" ? "\\" : "") + EscapeText(text);

    /// <summary>A part of a term.</summary>
    public static string EscapeText(string text)
    {
        StringBuilder result = new(text.Length + 4);
        foreach (char c in text)
        {
            AppendEscaped(result, c);
        }

        return result.ToString();
    }

    /// <summary>A text between quotes.</summary>
    public static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    /// <summary>A pattern with wildcards: what is escaped stays so, what has to be escaped becomes so.</summary>
    public static string EscapePattern(string pattern)
    {
        StringBuilder result = new(pattern.Length + 4);
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                result.Append('\\').Append(pattern[++i]);
            }
            else if (pattern[i] is '*' or '?')
            {
                result.Append(pattern[i]);
            }
            else
            {
                AppendEscaped(result, pattern[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>An end of a range: <c>*</c> where it is open.</summary>
    public static string RangeEnd(string? text) =>
        text is null ? "*"
        : text.Length == 0 || text is "TO" or "*" || text.Any(c => IsBlank(c) || c is ']' or '}' or '"' or '\\') ? Quote(text)
        : text;

    /// <summary>A number without an exponent, with at least one digit behind the point.</summary>
    public static string Format(float value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            text = value.ToString("F60", CultureInfo.InvariantCulture).TrimEnd('0');
            return text[^1] == '.' ? text + '0' : text;
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static void AppendEscaped(StringBuilder result, char c)
    {
        if (IsBlank(c) || Special.Contains(c, StringComparison.Ordinal))
        {
            result.Append('\\');
        }

        result.Append(c);
    }
}
