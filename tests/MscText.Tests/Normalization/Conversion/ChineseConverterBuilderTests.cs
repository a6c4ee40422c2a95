using System.Buffers;
using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ChineseConverterBuilderTests
{
    [Theory]
    [InlineData("s2twp", "激活", "活化", "激活了MSC，激光激活", "活化了MSC，雷射活化")]
    [InlineData("s2t", "干细", "干細", "干细胞", "干細胞")]
    [InlineData("t2s", "著", "着", "隨著", "随着")]
    [InlineData("tw2sp", "整合素", "整合素", "整合素與軟體", "整合素与软件")]
    [InlineData("s2t", "𠀀干", "X", "𠀀干𠀀", "X𠀀")]
    [InlineData("s2t", "IL-6", "", "IL-6干扰", "干擾")]
    [InlineData("s2t", "\uF91B后", "亂后", "亂后", "亂后")]
    public void Phrases_of_ones_own_go_before_the_dictionaries(
        string configuration, string phrase, string replacement, string text, string expected)
    {
        ChineseConverter converter = ChineseConverter.CreateBuilder(configuration).AddPhrase(phrase, replacement).Build();

        Assert.Equal(expected, converter.Convert(text));
        Assert.Equal(expected, converter.ConvertWithMap(text).Text);
    }

    [Fact]
    public void The_longest_of_them_counts()
    {
        ChineseConverter converter = ChineseConverter.CreateBuilder("s2t")
            .AddPhrases([new("细胞", "A"), new("细胞治疗", "B"), new("细", "C")]).Build();

        Assert.Equal("CBA治癒", converter.Convert("细细胞治疗细胞治愈"));
    }

    [Fact]
    public void They_meet_the_text_from_left_to_right()
    {
        // 头发 begins before 发长 and takes its first character along.
        ChineseConverter converter = ChineseConverter.CreateBuilder("s2t").AddPhrase("发长", "X").Build();

        Assert.Equal("頭髮長，X", converter.Convert("头发长，发长"));
    }

    [Fact]
    public void A_converter_keeps_its_own_phrases()
    {
        ChineseConverterBuilder builder = ChineseConverter.CreateBuilder("s2t").AddPhrase("干", "A");
        ChineseConverter first = builder.Build();
        ChineseConverter second = builder.AddPhrase("干", "B").Build();

        Assert.Equal("A", first.Convert("干"));
        Assert.Equal("B", second.Convert("干"));
        Assert.Equal("幹", ChineseConverter.For("s2t").Convert("干"));
    }

    [Theory]
    [InlineData(true, "𣨼")]
    [InlineData(false, "殢")]
    public void Rare_characters_can_be_left_out(bool include, string expected) =>
        Assert.Equal(expected, ChineseConverter.CreateBuilder("t2s").IncludeRareCharacters(include).Build().Convert("殢"));

    [Fact]
    public void The_map_tells_where_phrases_came_from()
    {
        NormalizedText converted = ChineseConverter.For("s2twp").ConvertWithMap("用计算机程序和软件");

        Assert.Equal("用計算機程式和軟體", converted.Text);
        converted = ChineseConverter.For("s2twp").ConvertWithMap("老挝的以太网接口");
        Assert.Equal("寮國的乙太網路介面", converted.Text);
        Assert.Equal("以太网", converted.OriginalOf(new TextSpan(4, 2)));
        Assert.Equal("接口", converted.OriginalOf(new TextSpan(7, 2)));
    }

    [Fact]
    public void A_configuration_that_is_not_there_is_named_in_the_error()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ChineseConverter.For("s2x"));

        Assert.Contains("'s2x'", error.Message, StringComparison.Ordinal);
        Assert.Contains("s2twp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_phrase_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChineseConverter.CreateBuilder("s2t").AddPhrase("", "x"));

    [Fact]
    public void Text_that_stays_the_same_is_the_same_instance()
    {
        string text = string.Concat("IL-6 and", " TNF-α");

        Assert.Same(text, ChineseConverter.For("s2twp").Convert(text));
    }

    [Fact]
    public void Converts_into_a_buffer()
    {
        var buffer = new ArrayBufferWriter<char>();
        ChineseConverter converter = ChineseConverter.For("s2t");

        converter.Convert("干细胞", buffer);
        converter.Convert("很干燥", buffer);

        Assert.Equal("幹細胞很乾燥", buffer.WrittenSpan);
    }

    [Fact]
    public void One_converter_serves_many_threads()
    {
        ChineseConverter converter = ChineseConverter.For("s2twp");
        string text = string.Concat(Enumerable.Repeat("软件激活了干细胞的信息，", 200));
        string expected = converter.Convert(text);

        Parallel.For(0, 64, _ => Assert.Equal(expected, converter.Convert(text)));
    }
}
