using MscText.Alignment;
using MscText.Search;

namespace MscText.Web.Tests;

public sealed class RecordTextsTests
{
    private static readonly AbstractRecord s_record = new()
    {
        Id = "r",
        AbstractEnglish = "One came. Two went. Three stayed.",
        AbstractChinese = "一个来了。两个走了。",
        Pairs = [new(new(0, 9), new(0, 5)), new(new(10, 9), new(5, 5)), new(new(20, 13), default)],
    };

    [Fact]
    public void Stored_beads_are_kept_with_their_sentences()
    {
        AlignedDocument document = RecordTexts.Aligned(s_record)!;

        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[]"], document.Beads.Select(b => b.ToString()));
        Assert.Equal(["One came.", "Two went.", "Three stayed."], document.English.Select(s => s.Text));
        Assert.All(document.English, s => Assert.Equal(s.Text, s.Span.Of(s_record.AbstractEnglish).ToString()));
    }

    [Theory]
    [InlineData(0, 9, 5, 5)]
    [InlineData(0, 9, 0, 11)]
    [InlineData(0, 90, 0, 5)]
    [InlineData(2, 7, 0, 5)]
    public void Beads_that_leave_text_out_or_lie_outside_are_not_trusted(int english, int englishLength, int chinese, int chineseLength) =>
        Assert.Null(RecordTexts.Aligned(s_record with { Pairs = [new(new(english, englishLength), new(chinese, chineseLength)), .. s_record.Pairs.Skip(1)] }));

    [Fact]
    public void Beads_out_of_order_are_not_trusted() =>
        Assert.Null(RecordTexts.Aligned(s_record with { Pairs = [s_record.Pairs[1], s_record.Pairs[0], s_record.Pairs[2]] }));

    [Fact]
    public void An_abstract_without_counterpart_and_the_other_text_are_parts_of_one_text()
    {
        AbstractRecord record = new() { Id = "r", AbstractChinese = "两个走了。", Body = ["One came.", " ", "Two 走了."] };
        IReadOnlyList<RecordText> parts = RecordTexts.Parts(record);
        string source = RecordTexts.Single(parts)!.Source;

        Assert.Equal(["两个走了。", "One came.", "Two 走了."], parts.Select(p => p.Text));
        Assert.All(parts, p => Assert.Equal(p.Text, p.Span.Of(source).ToString()));
        Assert.All(RecordTexts.Single(parts)!.Sentences, s => Assert.Equal(s.Text, s.Span.Of(source).ToString()));
        Assert.Null(RecordTexts.Single(RecordTexts.Parts(s_record)));
    }
}
