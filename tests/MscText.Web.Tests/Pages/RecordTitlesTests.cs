using MscText.Search;

namespace MscText.Web.Tests;

public sealed class RecordTitlesTests
{
    [Fact]
    public void A_document_is_called_by_its_title_in_the_language_of_the_interface_or_the_other()
    {
        var record = new AbstractRecord { Id = "1", TitleEnglish = "A trial", TitleChinese = "试验" };

        Assert.Equal("A trial", RecordTitles.Of(Texts.English, record));
        Assert.Equal("试验", RecordTitles.Of(Texts.Chinese, record));
        Assert.Equal("试验", RecordTitles.Of(Texts.English, record with { TitleEnglish = " " }));
    }

    [Fact]
    public void Without_a_title_it_is_called_as_its_text_begins_and_else_by_its_id()
    {
        var record = new AbstractRecord { Id = "1" };
        string english = RecordTitles.Of(Texts.English, record with { AbstractEnglish = string.Join(' ', Enumerable.Repeat("word", 40)) });
        string chinese = RecordTitles.Of(Texts.English, record with { Body = [new string('病', 100)] });

        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 16)) + "…", english);
        Assert.Equal(new string('病', 40) + "…", chinese);
        Assert.Equal("1", RecordTitles.Of(Texts.English, record));
    }
}
