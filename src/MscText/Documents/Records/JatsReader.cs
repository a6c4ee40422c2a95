using System.Globalization;
using System.Xml;

namespace MscText.Documents;

/// <summary>
/// Reads articles in JATS (Journal Article Tag Suite, ANSI/NISO Z39.96), one or several a file: what stands in
/// <c>front</c>, with the other language from <c>trans-title</c> and <c>trans-abstract</c>. The body is passed over.
/// </summary>
/// <remarks>As <see cref="PubMedXmlReader"/>: streamed, bounded, nothing outside the file is fetched.</remarks>
public sealed class JatsReader : IDocumentReader
{
    private JatsReader()
    {
    }

    /// <summary>The reader.</summary>
    public static JatsReader Default { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return XmlRecords.Read(
            stream, name, "article", (xml, record) => xml.ReadChildren(record, Visit), "Check that the file is an article in JATS.", cancellationToken);
    }

    private static bool Visit(XmlReader xml, RecordBuilder record)
    {
        switch (xml.LocalName)
        {
            case "front" or "journal-meta" or "journal-title-group" or "article-meta" or "title-group" or "trans-title-group" or "contrib-group" or "kwd-group":
                xml.ReadChildren(record, Visit);
                return true;
            case "article-title" or "trans-title":
                record.Add(RecordField.Title, XmlRecords.Text(xml, IsFootnote));
                return true;
            case "abstract" or "trans-abstract":
                ReadAbstract(xml, record);
                return true;
            case "contrib":
                ReadContributor(xml, record);
                return true;
            case "article-id" when xml.GetAttribute("pub-id-type") is "pmid":
                record.Id = XmlRecords.Text(xml);
                record.Add(RecordField.PubMedId, record.Id);
                return true;
            case "article-id" when xml.GetAttribute("pub-id-type") is "doi":
                string doi = XmlRecords.Text(xml);
                record.Id ??= doi;
                record.Add(RecordField.Doi, doi);
                return true;
            case "pub-date":
                ReadDate(xml, record);
                return true;
            case "journal-title" or "volume" or "issue" or "elocation-id" or "kwd" or "aff":
                record.Add(
                    xml.LocalName switch
                    {
                        "journal-title" => RecordField.Journal,
                        "volume" => RecordField.Volume,
                        "issue" => RecordField.Issue,
                        "elocation-id" => RecordField.Pages,
                        "kwd" => RecordField.Keyword,
                        _ => RecordField.Affiliation,
                    },
                    XmlRecords.Text(xml, static name => name == "label"));
                return true;
            default:
                return false;
        }
    }

    private static bool IsFootnote(string element) => element is "fn" or "xref";

    /// <summary>Paragraphs, and sections with their titles as labels.</summary>
    private static void ReadAbstract(XmlReader xml, RecordBuilder record)
    {
        // Others are teasers, key points and descriptions of pictures.
        if (xml.GetAttribute("abstract-type") is not (null or "" or "section" or "structured"))
        {
            xml.Skip();
            return;
        }

        RecordField field = LanguageOf(xml.XmlLang);
        xml.ReadChildren((record, field), static (part, state) =>
        {
            switch (part.LocalName)
            {
                case "p":
                    state.record.Add(state.field, XmlRecords.Text(part, IsFootnote));
                    return true;
                case "sec":
                    ReadSection(part, state.record, state.field);
                    return true;
                default:
                    return false;
            }
        });
    }

    private static void ReadSection(XmlReader xml, RecordBuilder record, RecordField field)
    {
        string? title = null;
        var paragraphs = new List<string>();
        xml.ReadChildren(paragraphs, (part, list) =>
        {
            switch (part.LocalName)
            {
                case "title":
                    title = XmlRecords.Text(part, IsFootnote).TrimEnd(':', '\uFF1A', '.', '\u3002');
                    return true;
                case "p":
                    list.Add(XmlRecords.Text(part, IsFootnote));
                    return true;
                default:
                    return false;
            }
        });
        foreach (string paragraph in paragraphs)
        {
            record.AddSection(field, title, AbstractSectionKind.None, paragraph);
        }
    }

    private static RecordField LanguageOf(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("chi", StringComparison.OrdinalIgnoreCase) ? RecordField.AbstractChinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? RecordField.AbstractEnglish
        : RecordField.Abstract;

    private static void ReadContributor(XmlReader xml, RecordBuilder record)
    {
        if (xml.GetAttribute("contrib-type") is not (null or "author"))
        {
            xml.Skip();
            return;
        }

        bool found = false;
        Read(xml);

        void Read(XmlReader at) => at.ReadChildren(record, (part, _) =>
        {
            switch (part.LocalName)
            {
                case "name-alternatives":
                    Read(part);
                    return true;
                case "name" or "collab" or "string-name" when !found:
                    found = true;
                    record.Add(RecordField.Author, NameOf(part));
                    return true;
                default:
                    return false;
            }
        });
    }

    private static string NameOf(XmlReader xml)
    {
        if (xml.LocalName != "name")
        {
            return XmlRecords.Text(xml, IsFootnote);
        }

        var parts = new List<string>();
        xml.ReadChildren(parts, static (part, list) =>
        {
            if (part.LocalName is not ("surname" or "given-names"))
            {
                return false;
            }

            list.Add(XmlRecords.Text(part));
            return true;
        });
        string separator = parts.Exists(p => p.Length > 0 && HanCharacters.IsHan(p[0])) ? string.Empty : " ";
        return string.Join(separator, parts);
    }

    private static void ReadDate(XmlReader xml, RecordBuilder record)
    {
        var parts = new List<(string Name, string Text)>();
        xml.ReadChildren(parts, static (part, list) =>
        {
            list.Add((part.LocalName, XmlRecords.Text(part)));
            return true;
        });
        string? text = parts.Find(p => p.Name == "year").Text;
        if (record.Year is null && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            record.Year = year;
            record.Add(RecordField.Date, string.Join('-', parts.Select(p => p.Text).Reverse()));
        }
    }
}
