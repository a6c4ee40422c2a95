using MscText.Lucene;
using MscText.Search;

namespace MscText.Tests.Search;

public sealed class RecordHighlightTests
{
    private static readonly AbstractRecord s_record = new()
    {
        Id = "1",
        TitleEnglish = "Mesenchymal stem cells in sepsis",
        TitleChinese = "間充質幹細胞治療膿毒症",
        AbstractEnglish = "Sepsis kills. Stem cells may help in sepsis.",
        AbstractChinese = "脓毒症致命。干细胞可能有益。",
        Body = ["Nothing here.", "患者有 sepsis。"],
    };

    [Fact]
    public void A_query_is_marked_in_all_of_a_document_in_both_languages_and_scripts()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        index.AddOrUpdate(s_record);
        index.Commit();

        RecordHighlights found = index.Highlight(new SearchRequest { Query = "脓毒症" }, s_record);

        Assert.Equal(["sepsis"], Texts(s_record.TitleEnglish!, found.TitleEnglish));
        Assert.Equal(["膿毒症"], Texts(s_record.TitleChinese!, found.TitleChinese));
        Assert.Equal(["Sepsis", "sepsis"], Texts(s_record.AbstractEnglish!, found.AbstractEnglish));
        Assert.Equal(["脓毒症"], Texts(s_record.AbstractChinese!, found.AbstractChinese));
        Assert.Empty(found.Body[0]);
        Assert.Equal(["sepsis"], Texts(s_record.Body[1], found.Body[1]));
    }

    [Fact]
    public void An_empty_query_marks_nothing()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        index.AddOrUpdate(s_record);
        index.Commit();

        RecordHighlights found = index.Highlight(new SearchRequest { Query = "" }, s_record);

        Assert.Empty(found.TitleEnglish.Concat(found.TitleChinese).Concat(found.AbstractEnglish).Concat(found.AbstractChinese));
    }

    private static IEnumerable<string> Texts(string text, IEnumerable<TextSpan> spans) => spans.Select(s => s.Of(text).ToString());
}
