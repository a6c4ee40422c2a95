using System.Buffers;
using System.Text;
using System.Xml;

namespace MscText.Documents;

/// <summary>
/// Reads XML that is not trusted: nothing outside the file is fetched, a document type is passed over, entities it would
/// declare are errors, and nesting, tags and texts are bounded, so that memory is.
/// </summary>
internal static class HardenedXml
{
    /// <summary>Deepest nesting of elements.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Longest stretch of bytes from one <c>&lt;</c> to the next: a tag with its attributes and the text after it.</summary>
    public const int MaximumRunBytes = 16 * 1024 * 1024;

    /// <summary>A forward reader; <see cref="IXmlLineInfo"/> tells its place.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <returns>
    /// A reader that throws <see cref="XmlException"/> at what is not well-formed or beyond a limit. A comment or processing
    /// instruction does not appear; white space does.
    /// </returns>
    public static XmlReader Create(Stream stream)
    {
        // Ignore rather than Prohibit: files of MeSH and JATS name a document type, which we neither need nor fetch.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        return new BoundedXmlReader(XmlReader.Create(new MarkupBoundedStream(stream, MaximumRunBytes), settings), MaximumDepth);
    }

    /// <summary>The line that a reader has reached, counted from 1.</summary>
    public static int Line(this XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>The text of the element the reader is on, inner elements included, and moves past it.</summary>
    /// <param name="reader">On the start of an element.</param>
    /// <param name="maximumLength">UTF-16 code units kept; what goes beyond is cut off by one unit more, so that a caller can tell.</param>
    public static string ReadText(this XmlReader reader, int maximumLength)
    {
        var text = new StringBuilder();
        reader.AppendText(text, maximumLength, static _ => true);
        return text.ToString();
    }

    /// <summary>As <see cref="ReadText"/>, into a buffer, and only of the inner elements that are wanted.</summary>
    public static void AppendText(this XmlReader reader, StringBuilder text, int maximumLength, Func<string, bool> wants)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        char[] buffer = ArrayPool<char>.Shared.Rent(256);
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && !wants(reader.LocalName))
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                int read;
                while (text.Length <= maximumLength && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
                {
                    text.Append(buffer, 0, Math.Min(read, maximumLength + 1 - text.Length));
                }
            }

            reader.Read();
        }

        ArrayPool<char>.Shared.Return(buffer);
        reader.Read();
    }

    /// <summary>
    /// Goes through the child elements of the one the reader is on, and moves past it. What the visitor leaves alone, by
    /// returning false with the reader where it was, is skipped.
    /// </summary>
    public static void ReadChildren<T>(this XmlReader reader, T state, Func<XmlReader, T, bool> visit)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (!visit(reader, state))
            {
                reader.Skip();
            }
        }

        reader.Read();
    }
}
