using MscText.Documents;
using MscText.Testing;

namespace MscText.Tests.Documents;

/// <summary>The documents the project was conceived from, by their names, numbers and counts.</summary>
public sealed class OriginalSeedsTests
{
    [SeedsFact]
    public void The_labelled_page_has_all_its_fields()
    {
        BilingualDocument page = Read("000");

        Assert.Equal("labelled-page", page.Shape.Name());
        Assert.Equal(25, page.TitleChinese!.Value.Text.Length);
        Assert.EndsWith("AML.", page.TitleEnglish!.Value.Text, StringComparison.Ordinal);
        Assert.Equal(8, page.Authors.Count);
        Assert.Equal("Saadh Mohamed J", page.Authors[0].Name.Text);
        Assert.Equal("Soleimani Samarkhazan Hamed", page.Authors[^1].Name.Text);
        Assert.Equal(2, page.Affiliations.Count);
        AssertPublication(page, "J Cancer Res Clin Oncol", 2025, "151", "6", "193", "10.1007/s00432-025-06244-4");
        AssertAbstract(page.AbstractEnglish, 1806, "Mesenchymal", "microenvironment.");
        AssertAbstract(page.AbstractChinese, 526, "间充质干细胞", "复杂关系。");
        Assert.Equal([DroppedReason.ImageAddress, .. Enumerable.Repeat(DroppedReason.Advertisement, 6)], page.Dropped.Select(d => d.Reason));
        Assert.Equal(5, page.Labels.Count);
        Assert.Empty(page.Body);
        Assert.Empty(page.Warnings);
    }

    [SeedsFact]
    public void The_page_without_headings_has_affiliations_citation_and_both_abstracts()
    {
        BilingualDocument page = Read("001");

        Assert.Equal("bare-abstracts", page.Shape.Name());
        Assert.Null(page.TitleEnglish);
        Assert.Null(page.TitleChinese);
        Assert.Empty(page.Authors);
        Assert.Equal(2, page.Affiliations.Count);
        Assert.All(page.Affiliations, a => Assert.EndsWith("Lanzhou University, Lanzhou, China.", a.Text, StringComparison.Ordinal));
        AssertPublication(page, "Cancer Sci", 2023, "114", "8", "3287-3300", "10.1111/cas.15855");
        Assert.Equal("2023 Jun 4", page.Publication.ElectronicDate!.Value.Text);
        AssertAbstract(page.AbstractEnglish, 1755, "Acute", "AML.");
        AssertAbstract(page.AbstractChinese, 705, "急性髓系白血病", "治疗靶点。");
        Assert.Empty(page.Body);
        Assert.Equal([DocumentWarningCodes.NoTitle], page.Warnings.Select(w => w.Code));
    }

    [SeedsFact]
    public void The_titled_page_has_titles_authors_and_both_abstracts()
    {
        BilingualDocument page = Read("002");

        Assert.Equal("titled-page", page.Shape.Name());
        Assert.Equal(34, page.TitleChinese!.Value.Text.Length);
        Assert.EndsWith("liver cirrhosis therapy.", page.TitleEnglish!.Value.Text, StringComparison.Ordinal);
        Assert.Equal(5, page.Authors.Count);
        Assert.Equal("Hajizadeh-Saffar Ensiyeh", page.Authors[^1].Name.Text);
        Assert.Equal(2, page.Affiliations.Count);
        AssertPublication(page, "Stem Cell Res Ther", 2025, "16", "1", "421", "10.1186/s13287-025-04535-8");
        AssertAbstract(page.AbstractEnglish, 2266, "Liver", "fail.");
        AssertAbstract(page.AbstractChinese, 665, "肝硬化", "希望。");
        Assert.Empty(page.Body);
        Assert.Empty(page.Warnings);
    }

    [SeedsFact]
    public void The_article_has_its_sections_tables_lists_and_references()
    {
        BilingualDocument article = Read("003");

        Assert.Equal("long-article", article.Shape.Name());
        Assert.Null(article.AbstractChinese);
        Assert.Equal(
            "一、 1.1、 1.2、 1.3、 1.4、 二、 2.1、 2.2、 2.2.1、 2.2.2、 2.2.3、 2.2.4、 2.2.5、 三、 四、",
            string.Join(' ', article.Body.Where(b => b.Kind == BodyBlockKind.Heading && b.Marker is not null).Select(b => b.Marker!.Value.Text)));
        Assert.Equal(15, article.Body.Count(b => b.Kind == BodyBlockKind.Heading && b.Marker is null));
        Assert.Equal(14, article.Body.Count(b => b.Kind == BodyBlockKind.ListItem));
        TextTable[] tables = [.. article.Tables];
        Assert.Equal([(6, 3), (6, 4)], tables.Select(t => (t.Rows.Count, t.Rows[0].Cells.Count)));
        Assert.All(tables, t => Assert.True(t.HasHeader && t.Caption is not null && t.Rows.All(r => r.Cells.Count == t.Rows[0].Cells.Count)));
        Assert.Equal(
            [
                "10.1200/JCO.24.02356", "10.1016/j.leukres.2023.106872", "10.1038/s41409-024-02232-5", "10.1158/1078-0432.CCR-23-3456", "10.1111/bjh.18876",
                "10.1182/blood.2023019876", "10.1016/S2352-3026(24)00089-1",
            ],
            article.References.Where(r => r.Doi is not null).Select(r => r.Doi!.Value));
        Assert.Equal(
            ["Journal of Clinical Oncology", "Leukemia Research", "Bone Marrow Transplantation", "Clinical Cancer Research", "British Journal of Haematology", "Blood", "Lancet Haematology"],
            article.References.Where(r => r.Journal is not null).Select(r => r.Journal!.Value.Text));
        Assert.Equal([2025, 2023, 2024, 2024, null, 2023, 2024, 2024], article.References.Select(r => r.Year));
        Assert.Equal(["NCT05432187"], article.References.SelectMany(r => r.TrialIds).Select(t => t.Value));
        Assert.All(article.References, r => Assert.NotNull(r.Title));
        Assert.Equal([(104, DroppedReason.Disclaimer), (105, DroppedReason.Contact)], article.Dropped.Select(d => (d.Line, d.Reason)));
        Assert.Equal([(1, DocumentWarningCodes.NoTitle), (68, DocumentWarningCodes.DoiRepaired)], article.Warnings.Select(w => (w.Line, w.Code)));
        Assert.Null(article.Publication.Doi);
    }

    [SeedsFact]
    public void The_code_switched_text_has_its_headings_and_paragraphs()
    {
        BilingualDocument text = Read("004");

        Assert.Equal("code-switched", text.Shape.Name());
        Assert.Equal(22, text.Body.Count);
        Assert.Equal([1, 6, 11, 16], text.Body.Index().Where(b => b.Item.Kind == BodyBlockKind.Heading).Select(b => b.Index));
        Assert.Equal(14, text.Body.Count(b => b.Language == Language.Mixed));
        Assert.Null(text.AbstractEnglish);
        Assert.Null(text.AbstractChinese);
        Assert.Empty(text.Dropped);
    }

    [SeedsFact]
    public void Every_text_stands_where_its_span_says_and_nothing_vanishes()
    {
        string[] files = Directory.GetFiles(EvalData.OriginalSeeds!, "*.txt");

        Assert.Equal(5, files.Length);
        Assert.All(files, file =>
        {
            BilingualDocument document = PageReader.Default.Read(file).Document!;
            DocumentAssert.SpansAreExact(document);
            DocumentAssert.NothingVanishes(document);
        });
    }

    private static BilingualDocument Read(string number)
    {
        DocumentReadResult result = PageReader.Default.Read(Directory.GetFiles(EvalData.OriginalSeeds!, number + "_*.txt").Single());
        Assert.True(result.IsSuccess, result.Error?.ToString());
        return result.Document;
    }

    private static void AssertPublication(BilingualDocument document, string journal, int year, string volume, string issue, string pages, string doi)
    {
        PublicationInfo publication = document.Publication;
        Assert.Equal(
            (journal, year, volume, issue, pages, doi),
            (publication.Journal?.Text, publication.Year, publication.Volume?.Text, publication.Issue?.Text, publication.Pages?.Text, publication.Doi?.Value));
    }

    private static void AssertAbstract(DocumentAbstract? summary, int length, string start, string end)
    {
        Assert.NotNull(summary);
        Assert.Equal(length, summary.Text.Length);
        Assert.StartsWith(start, summary.Text, StringComparison.Ordinal);
        Assert.EndsWith(end, summary.Text, StringComparison.Ordinal);
        Assert.Single(summary.Sections);
    }
}
