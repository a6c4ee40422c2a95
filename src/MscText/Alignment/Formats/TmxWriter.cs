using System.Globalization;
using System.Xml;

namespace MscText.Alignment;

/// <summary>
/// Writes TMX 1.4b (<see href="https://www.gala-global.org/tmx-14b"/>), a unit a bead, the confidence as a property.
/// </summary>
internal sealed class TmxWriter() : AlignmentWriter("tmx")
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    public override void Write(AlignedDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);

        // The declaration by hand: the writer would name the encoding of a string, UTF-16.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(writer, Settings))
        {
            xml.WriteStartElement("tmx");
            xml.WriteAttributeString("version", "1.4");
            WriteHeader(xml);
            xml.WriteStartElement("body");
            foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
            {
                xml.WriteStartElement("tu");
                xml.WriteStartElement("prop");
                xml.WriteAttributeString("type", "x-confidence");
                xml.WriteString(bead.Confidence.ToString("0.000", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
                WriteVariant(xml, "en", Join(document.English, bead.English, " "));
                WriteVariant(xml, "zh", Join(document.Chinese, bead.Chinese, string.Empty));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", "MscText");
        xml.WriteAttributeString("creationtoolversion", typeof(TmxWriter).Assembly.GetName().Version?.ToString(3) ?? "0");
        xml.WriteAttributeString("segtype", "sentence");
        xml.WriteAttributeString("o-tmf", "MscText");
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", "en");
        xml.WriteAttributeString("datatype", "plaintext");
        xml.WriteEndElement();
    }

    private static void WriteVariant(XmlWriter xml, string language, string text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteElementString("seg", XmlText.Clean(text));
        xml.WriteEndElement();
    }
}
