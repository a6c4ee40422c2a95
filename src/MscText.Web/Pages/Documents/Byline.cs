using System.Globalization;
using MscText.Search;

namespace MscText.Web;

/// <summary>Authors, journal, year and identifiers of a document.</summary>
internal static class Byline
{
    /// <summary>Writes authors, journal and year in one line.</summary>
    /// <param name="page">Takes it.</param>
    /// <param name="texts">The texts of the interface.</param>
    /// <param name="record">The document.</param>
    /// <param name="maxAuthors">How many authors are named.</param>
    public static void Write(HtmlWriter page, Texts texts, AbstractRecord record, int maxAuthors)
    {
        if (record.Authors.Count == 0 && record.Journal is null && record.Year is null)
        {
            return;
        }

        page.Write($"<p class=\"by\">");
        string separator = string.Empty;
        for (int i = 0; i < Math.Min(maxAuthors, record.Authors.Count); i++)
        {
            page.Write($"{separator}<bdi lang=\"{LanguageTag.Of(record.Authors[i])}\">{record.Authors[i]}</bdi>");
            separator = texts[TextKey.ListSeparator];
        }

        if (record.Authors.Count > maxAuthors)
        {
            page.Write($" {texts[TextKey.AndOthers]}");
        }

        separator = record.Authors.Count > 0 ? " · " : string.Empty;
        if (record.Journal is { } journal)
        {
            page.Write($"{separator}<cite lang=\"{LanguageTag.Of(journal)}\">{journal}</cite>");
            separator = " · ";
        }

        if (record.Year is { } year)
        {
            page.Write($"{separator}<time datetime=\"{year.ToString("0000", CultureInfo.InvariantCulture)}\">{year}</time>");
        }

        page.Write($"</p>\n");
    }

    /// <summary>Writes the DOI and the PubMed identifier, as links where they are well formed.</summary>
    public static void WriteIdentifiers(HtmlWriter page, AbstractRecord record)
    {
        WriteIdentifier(page, "DOI", record.Doi, Links.Doi(record.Doi));
        WriteIdentifier(page, "PMID", record.Pmid, Links.PubMed(record.Pmid));
    }

    private static void WriteIdentifier(HtmlWriter page, string name, string? value, string? link)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        if (link is null)
        {
            page.Write($"<span class=\"id\" lang=\"en\">{name} <bdi>{value}</bdi></span>");
        }
        else
        {
            page.Write($"<a class=\"id\" lang=\"en\" href=\"{link}\" rel=\"noopener noreferrer external\">{name} <bdi>{value}</bdi></a>");
        }
    }
}
