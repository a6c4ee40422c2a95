using System.Text;
using System.Xml;

namespace MscText.Documents;

/// <summary>Goes through an XML file record by record, and reads the texts of publications inside them.</summary>
internal static class XmlRecords
{
    // Longest text of one field; abstracts have some thousand characters.
    private const int MaximumText = 1_000_000;

    /// <summary>Reads the records of a file.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="element">Name of the element that holds a record, wherever it stands.</param>
    /// <param name="read">Reads one; called with the reader on its start, moves past its end.</param>
    /// <param name="remedy">What to do about a file that has no records.</param>
    /// <param name="cancellationToken">Ends the reading between records.</param>
    public static IEnumerable<DocumentReadResult> Read(
        Stream stream, string name, string element, Action<XmlReader, RecordBuilder> read, string remedy, CancellationToken cancellationToken)
    {
        using XmlReader xml = HardenedXml.Create(stream);
        int count = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Next(xml, name, element, read) is not { } result)
            {
                break;
            }

            count++;
            yield return result;
            if (!result.IsSuccess)
            {
                // After broken XML there is no telling where the next record begins.
                yield break;
            }
        }

        if (count == 0)
        {
            yield return DocumentReadResult.Failed(new DocumentReadError(
                DocumentReadErrorCode.WrongFormat, name, 0, $"The XML has no element \"{element}\".", remedy));
        }
    }

    /// <summary>
    /// The text of the element the reader is on, inner elements included, blanks joined to one; moves past it. A raised
    /// number is written with a caret, so that 10<sup>6</sup> does not become 106.
    /// </summary>
    public static string Text(XmlReader xml, Func<string, bool>? skips = null)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return string.Empty;
        }

        int depth = xml.Depth;
        bool isRaised = false;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (skips?.Invoke(xml.LocalName) == true)
                {
                    xml.Skip();
                    continue;
                }

                isRaised = xml.LocalName == "sup";
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Append(text, xml.Value, isRaised);
                isRaised = false;
            }

            xml.Read();
        }

        xml.Read();
        return text.ToString().Trim();
    }

    private static DocumentReadResult? Next(XmlReader xml, string name, string element, Action<XmlReader, RecordBuilder> read)
    {
        var record = new RecordBuilder();
        try
        {
            while (!xml.EOF && (xml.NodeType != XmlNodeType.Element || xml.LocalName != element))
            {
                xml.Read();
            }

            if (xml.EOF)
            {
                return null;
            }

            int line = xml.Line();
            read(xml, record);
            return DocumentReadResult.Of(record.Build(name, line));
        }
        catch (XmlException exception)
        {
            return DocumentReadResult.Failed(new DocumentReadError(
                DocumentReadErrorCode.InvalidRecord, name, exception.LineNumber, $"The XML is broken: {exception.Message}", "Export or download the file again."));
        }
    }

    private static void Append(StringBuilder text, string value, bool isRaised)
    {
        if (isRaised && value.AsSpan().Trim() is ['-' or '−' or '+' or (>= '0' and <= '9'), ..] && text.Length > 0 && char.IsAsciiDigit(text[^1]))
        {
            text.Append('^');
        }

        foreach (char c in value)
        {
            if (text.Length >= MaximumText)
            {
                throw new XmlException($"A text is longer than {MaximumText} characters.");
            }

            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }
}
