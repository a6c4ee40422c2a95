using System.Globalization;
using System.Text;

namespace MscText.DataCompiler;

/// <summary>Reads the text that a JavaScript module holds in one template literal.</summary>
internal static class JavaScriptText
{
    /// <summary>The value of the module's first template literal.</summary>
    /// <exception cref="DataSourceException">There is none, it is not closed, or it contains a substitution.</exception>
    public static string TemplateLiteral(string module, string name)
    {
        int start = module.IndexOf('`', StringComparison.Ordinal);
        if (start < 0)
        {
            throw new DataSourceException($"{name} holds no template literal.");
        }

        var text = new StringBuilder(module.Length);
        for (int i = start + 1; i < module.Length; i++)
        {
            char c = module[i];
            if (c == '`')
            {
                return text.ToString();
            }

            if (c == '$' && i + 1 < module.Length && module[i + 1] == '{')
            {
                break;
            }

            if (c == '\\' && i + 1 < module.Length)
            {
                i = Escape(module, i + 1, text);
            }
            else if (c == '\r')
            {
                // Template literals normalise line ends.
                i += i + 1 < module.Length && module[i + 1] == '\n' ? 1 : 0;
                text.Append('\n');
            }
            else
            {
                text.Append(c);
            }
        }

        throw new DataSourceException($"{name}: the template literal is not closed or contains a substitution.");
    }

    /// <summary>Appends the value of the escape whose first character after the backslash is at <paramref name="i"/>.</summary>
    /// <returns>Index of its last character.</returns>
    private static int Escape(string module, int i, StringBuilder text)
    {
        switch (module[i])
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'v': text.Append('\v'); break;
            case '0': text.Append('\0'); break;
            case '\n': break;
            case 'x':
                text.Append((char)int.Parse(module.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                return i + 2;
            case 'u' when module[i + 1] == '{':
                int end = module.IndexOf('}', i);
                text.Append(char.ConvertFromUtf32(
                    int.Parse(module.AsSpan(i + 2, end - i - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                return end;
            case 'u':
                text.Append((char)int.Parse(module.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                return i + 4;
            default: text.Append(module[i]); break;
        }

        return i;
    }
}
