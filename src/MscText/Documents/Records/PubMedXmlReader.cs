using System.Globalization;
using System.Xml;

namespace MscText.Documents;

/// <summary>
/// Reads PubMed's XML (<c>PubmedArticleSet</c>, the citation format of the National Library of Medicine), with the other
/// language from <c>OtherAbstract Language="chi"</c> and <c>VernacularTitle</c>.
/// </summary>
/// <remarks>
/// Articles are streamed: one is in memory at a time. The XML is not trusted: document types are passed over, nothing outside
/// the file is fetched, sizes are bounded. Broken XML is an error with its line and ends the reading; what came before stands.
/// </remarks>
public sealed class PubMedXmlReader : IDocumentReader
{
    private PubMedXmlReader()
    {
    }

    /// <summary>The reader.</summary>
    public static PubMedXmlReader Default { get; } = new();

    /// <inheritdoc/>
    public IEnumerable<DocumentReadResult> ReadAll(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return XmlRecords.Read(
            stream, name, "PubmedArticle", (xml, record) => xml.ReadChildren(record, Visit), "Export it from PubMed as XML.", cancellationToken);
    }

    private static bool Visit(XmlReader xml, RecordBuilder record)
    {
        switch (xml.LocalName)
        {
            case "MedlineCitation" or "Article" or "Journal" or "JournalIssue" or "Pagination" or "MeshHeadingList" or "MeshHeading"
                or "KeywordList" or "AuthorList" or "PubmedData" or "ArticleIdList":
                xml.ReadChildren(record, Visit);
                return true;
            case "PMID" when record.Id is null:
                record.Id = XmlRecords.Text(xml);
                record.Add(RecordField.PubMedId, record.Id);
                return true;
            case "ArticleTitle" or "VernacularTitle":
                record.Add(RecordField.Title, WithoutBrackets(XmlRecords.Text(xml)));
                return true;
            case "Abstract":
                ReadAbstract(xml, record, RecordField.Abstract);
                return true;
            case "OtherAbstract" when xml.GetAttribute("Language") is "chi":
                ReadAbstract(xml, record, RecordField.AbstractChinese);
                return true;
            case "OtherAbstract" when xml.GetAttribute("Language") is ("eng" or null) && xml.GetAttribute("Type") != "plain-language-summary":
                ReadAbstract(xml, record, RecordField.Abstract);
                return true;
            case "DescriptorName" or "Keyword":
                record.Add(xml.LocalName == "Keyword" ? RecordField.Keyword : RecordField.MeshHeading, XmlRecords.Text(xml));
                return true;
            case "Author":
                ReadAuthor(xml, record);
                return true;
            case "Title" or "Volume" or "Issue" or "MedlinePgn" or "ELocationID" or "ArticleId" or "PubDate":
                ReadPublication(xml, record);
                return true;
            default:
                return false;
        }
    }

    private static void ReadPublication(XmlReader xml, RecordBuilder record)
    {
        switch (xml.LocalName)
        {
            case "PubDate":
                var date = new List<string>();
                xml.ReadChildren(date, static (part, texts) =>
                {
                    texts.Add(XmlRecords.Text(part));
                    return true;
                });
                record.Add(RecordField.Date, string.Join(' ', date));
                if (date.Count > 0 && int.TryParse(date[0].AsSpan(0, Math.Min(4, date[0].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                {
                    record.Year = year;
                }

                break;
            case "ELocationID" when xml.GetAttribute("EIdType") != "doi":
            case "ArticleId" when xml.GetAttribute("IdType") != "doi":
                xml.Skip();
                break;
            default:
                RecordField field = xml.LocalName switch
                {
                    "Title" => RecordField.Journal,
                    "Volume" => RecordField.Volume,
                    "Issue" => RecordField.Issue,
                    "MedlinePgn" => RecordField.Pages,
                    _ => RecordField.Doi,
                };
                record.Add(field, XmlRecords.Text(xml));
                break;
        }
    }

    private static void ReadAbstract(XmlReader xml, RecordBuilder record, RecordField field) => xml.ReadChildren((record, field), static (part, state) =>
    {
        if (part.LocalName != "AbstractText")
        {
            return false;
        }

        string? label = part.GetAttribute("Label");
        AbstractSectionKind kind = part.GetAttribute("NlmCategory") switch
        {
            "BACKGROUND" => AbstractSectionKind.Background,
            "OBJECTIVE" => AbstractSectionKind.Objective,
            "METHODS" => AbstractSectionKind.Methods,
            "RESULTS" => AbstractSectionKind.Results,
            "CONCLUSIONS" => AbstractSectionKind.Conclusions,
            _ => AbstractSectionKind.None,
        };
        state.record.AddSection(state.field, label, kind, XmlRecords.Text(part));
        return true;
    });

    private static void ReadAuthor(XmlReader xml, RecordBuilder record)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var affiliations = new List<string>();
        xml.ReadChildren((names, affiliations), static (part, state) =>
        {
            switch (part.LocalName)
            {
                case "LastName" or "ForeName" or "CollectiveName":
                    state.names[part.LocalName] = XmlRecords.Text(part);
                    return true;
                case "AffiliationInfo":
                    part.ReadChildren(state.affiliations, static (inner, list) =>
                    {
                        if (inner.LocalName != "Affiliation")
                        {
                            return false;
                        }

                        list.Add(XmlRecords.Text(inner));
                        return true;
                    });
                    return true;
                default:
                    return false;
            }
        });
        string name = names.GetValueOrDefault("CollectiveName") ?? $"{names.GetValueOrDefault("LastName")} {names.GetValueOrDefault("ForeName")}";
        record.Add(RecordField.Author, name.Trim());
        foreach (string affiliation in affiliations)
        {
            record.Add(RecordField.Affiliation, affiliation);
        }
    }

    // The English title of an article in another language stands in square brackets: "[Stem cells in sepsis]."
    private static string WithoutBrackets(string title) => title switch
    {
        ['[', .. string inner, ']', '.'] => inner,
        ['[', .. string inner, ']'] => inner,
        _ => title,
    };
}
