using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MscText.Terms;

/// <summary>Values of tags in OBO 1.4: escapes, quotes, trailing modifiers, comments.</summary>
internal static class OboText
{
    /// <summary>The unquoted text at the beginning of a value, without a comment (<c>! …</c>) and modifiers (<c>{…}</c>).</summary>
    public static string Bare(string value, out string modifiers)
    {
        var text = new StringBuilder(value.Length);
        modifiers = "";
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                text.Append(Unescaped(value[++i]));
            }
            else if (value[i] == '!' && i > 0 && char.IsWhiteSpace(value[i - 1]))
            {
                break;
            }
            else if (value[i] == '{' && i > 0 && char.IsWhiteSpace(value[i - 1]) && value.IndexOf('=', i) > 0)
            {
                modifiers = value[i..];
                break;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>The text in quotes at the beginning of a value, and what follows; false where the quotes are not there or not closed.</summary>
    public static bool TryQuoted(string value, [NotNullWhen(true)] out string? text, out string rest)
    {
        var result = new StringBuilder(value.Length);
        text = null;
        rest = "";
        if (value.Length == 0 || value[0] != '"')
        {
            return false;
        }

        for (int i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                result.Append(Unescaped(value[++i]));
            }
            else if (value[i] == '"')
            {
                text = result.ToString();
                rest = value[(i + 1)..].Trim();
                return true;
            }
            else
            {
                result.Append(value[i]);
            }
        }

        return false;
    }

    /// <summary>The language that modifiers give: <c>{language="zh"}</c>, <c>{lang=zh-Hant}</c>; null where they give none.</summary>
    public static string? Language(string modifiers)
    {
        foreach (string part in modifiers.Trim().Trim('{', '}').Split(','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim() is "language" or "lang" or "xml:lang")
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    /// <summary>Whether a line goes on in the next one: it ends with a backslash that is not itself escaped.</summary>
    public static bool IsContinued(string line)
    {
        int backslashes = line.Length - line.AsSpan().TrimEnd('\\').Length;
        return backslashes % 2 == 1;
    }

    private static char Unescaped(char c) => c switch
    {
        'n' => '\n',
        't' => '\t',
        'W' => ' ',
        _ => c,
    };
}
