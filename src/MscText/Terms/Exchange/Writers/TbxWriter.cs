using System.Text;
using System.Xml;

namespace MscText.Terms;

/// <summary>Writes TBX-Basic of ISO 30042:2019 in the style DCA, data categories as attributes.</summary>
internal static class TbxWriter
{
    /// <summary>What a reference to a broader concept says.</summary>
    public const string BroaderText = "broader";

    private const string Namespace = "urn:iso:std:iso:30042:ed-2";

    /// <summary>Writes the concepts.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="concepts">The concepts.</param>
    /// <param name="ids">Their identifiers: a reference to anything else would not be valid.</param>
    public static void Write(Stream stream, IEnumerable<Concept> concepts, HashSet<string> ids)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("tbx", Namespace);
        xml.WriteAttributeString("type", "TBX-Basic");
        xml.WriteAttributeString("style", "dca");
        xml.WriteAttributeString("xml", "lang", null, "en");
        WriteHeader(xml);
        xml.WriteStartElement("text", Namespace);
        xml.WriteStartElement("body", Namespace);
        foreach (Concept concept in concepts)
        {
            WriteConcept(xml, concept, ids);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartElement("tbxHeader", Namespace);
        xml.WriteStartElement("fileDesc", Namespace);
        xml.WriteStartElement("titleStmt", Namespace);
        xml.WriteElementString("title", Namespace, "Biomedical terms in English and Chinese");
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc", Namespace);
        xml.WriteElementString("p", Namespace, "Exported from an MscText term dictionary.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteConcept(XmlWriter xml, Concept concept, HashSet<string> ids)
    {
        xml.WriteStartElement("conceptEntry", Namespace);
        xml.WriteAttributeString("id", XmlId(concept.Id));
        WriteCategory(xml, "descrip", "subjectField", concept.Type.ToString());
        foreach (string broader in concept.Broader.Where(ids.Contains))
        {
            xml.WriteStartElement("ref", Namespace);
            xml.WriteAttributeString("type", "crossReference");
            xml.WriteAttributeString("target", XmlId(broader));
            xml.WriteString(BroaderText);
            xml.WriteEndElement();
        }

        WriteLanguage(xml, "en", concept.English, concept.Abbreviations);
        WriteLanguage(xml, "zh-Hans", concept.Chinese, []);
        WriteLanguage(xml, "zh-Hant", concept.ChineseTraditional, []);
        xml.WriteEndElement();
    }

    private static void WriteLanguage(XmlWriter xml, string tag, IReadOnlyList<string> names, IReadOnlyList<string> abbreviations)
    {
        if (names.Count + abbreviations.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("langSec", Namespace);
        xml.WriteAttributeString("xml", "lang", null, tag);
        bool isPreferred = true;
        foreach ((string name, string type) in names.Select(n => (n, "fullForm")).Concat(abbreviations.Select(a => (a, "abbreviation"))))
        {
            xml.WriteStartElement("termSec", Namespace);
            xml.WriteElementString("term", Namespace, name);
            WriteCategory(xml, "termNote", "termType", type);
            WriteCategory(xml, "termNote", "administrativeStatus", isPreferred ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts");
            xml.WriteEndElement();
            isPreferred = false;
        }

        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, string element, string type, string value)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    // An identifier of XML begins with a letter or a line.
    private static string XmlId(string id) => char.IsAsciiLetter(id[0]) ? id : "_" + id;
}
