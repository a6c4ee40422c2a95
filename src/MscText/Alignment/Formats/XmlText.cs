using System.Xml;

namespace MscText.Alignment;

/// <summary>Text for XML files.</summary>
internal static class XmlText
{
    /// <summary>XML 1.0 has no place for most control characters, lone surrogates and two noncharacters: each becomes U+FFFD.</summary>
    /// <returns>A text of the same length.</returns>
    public static string Clean(string text)
    {
        char[]? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            (clean ??= text.ToCharArray())[i] = '\uFFFD';
        }

        return clean is null ? text : new string(clean);
    }
}
