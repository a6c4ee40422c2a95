using MscText.Normalization;

namespace MscText.Tests.Normalization;

public sealed class ChineseConverterTests
{
    [Theory]
    [InlineData("t2s", "骨髓間充質幹細胞移植治療乾癟的後遺症", "骨髓间充质干细胞移植治疗干瘪的后遗症")]
    [InlineData("tw2s", "看著病人的著名學者", "看着病人的著名学者")]
    [InlineData("s2t", "干细胞干什么？皮肤很干燥", "幹細胞幹什麼？皮膚很乾燥")]
    [InlineData("s2t", "头发发白，皇后在后面发面", "頭髮發白，皇后在後面發麪")]
    [InlineData("s2t", "脏器移植后很脏", "臟器移植後很髒")]
    [InlineData("s2tw", "细胞里的标志物为了什么", "細胞裡的標誌物為了什麼")]
    [InlineData("s2twp", "软件和数据库里的信息", "軟體和資料庫裡的資訊")]
    [InlineData("s2hk", "细胞里的标志物为了什么", "細胞裏的標誌物為了什麼")]
    [InlineData("s2hkp", "屏幕里的光标", "屏幕裏的游標")]
    [InlineData("tw2s", "細胞裡的標誌物為了什麼", "细胞里的标志物为了什么")]
    [InlineData("tw2sp", "軟體和資料庫裡的資訊", "软件和数据库里的信息")]
    [InlineData("tw2t", "細胞裡的標誌物為了什麼", "細胞裏的標誌物爲了什麼")]
    [InlineData("hk2s", "細胞裏的標誌物為了什麼", "细胞里的标志物为了什么")]
    [InlineData("hk2t", "細胞裏的標誌物為了什麼", "細胞裏的標誌物爲了什麼")]
    [InlineData("t2tw", "細胞裏的標誌物爲了什麼", "細胞裡的標誌物為了什麼")]
    [InlineData("t2hk", "細胞裏的標誌物爲了什麼", "細胞裏的標誌物為了什麼")]
    [InlineData("t2jp", "醫學團體實驗與觀察", "医学団体実験与観察")]
    [InlineData("jp2t", "医学団体の実験", "醫學團體の實驗")]
    public void Converts_between_scripts_and_regions(string configuration, string text, string expected) =>
        Assert.Equal(expected, ChineseConverter.For(configuration).Convert(text));

    [Theory]
    [InlineData("t2s", "𠁞", "𠀾")]
    [InlineData("s2t", "𠀾", "𠁞")]
    [InlineData("t2s", "𠀀𠀁", "𠀀𠀁")]
    [InlineData("s2t", "\U0002F9D0", "\u8AED")]
    [InlineData("t2s", "\uF91B\uF9DE", "乱吏")]
    [InlineData("t2s", "⿰亻幹幹", "⿰亻幹干")]
    [InlineData("t2s", "⿲幹⿱幹後幹後", "⿲幹⿱幹後幹后")]
    [InlineData("t2s", "⿰幹", "⿰干")]
    [InlineData("t2s", "⿾幹後", "⿾幹后")]
    [InlineData("t2s", "\uD840幹\uDC00後\uD840", "\uD840干\uDC00后\uD840")]
    [InlineData("s2t", "CD34+ (p<0.05) IL-6 and TNF-α", "CD34+ (p<0.05) IL-6 and TNF-α")]
    [InlineData("tw2sp", "B肝疫苗", "乙肝疫苗")]
    [InlineData("s2twp", "", "")]
    [InlineData("s2t", "干细胞\r\n后来\0干燥\n", "幹細胞\r\n後來\0乾燥\n")]
    public void Leaves_alone_what_is_not_Chinese_text(string configuration, string text, string expected) =>
        Assert.Equal(expected, ChineseConverter.For(configuration).Convert(text));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("干细胞\r\n头发\n\n很干燥")]
    [InlineData("⿰\n干⿰干\n")]
    public void Converts_a_stream_line_by_line_and_keeps_line_ends(string text)
    {
        ChineseConverter converter = ChineseConverter.For("s2t");

        // More than one block, with lines across their ends.
        foreach (int repeat in (int[])[1, 9_000])
        {
            string input = string.Concat(Enumerable.Repeat(text, repeat));
            var output = new StringWriter();
            converter.Convert(new StringReader(input), output);

            Assert.Equal(string.Join('\n', input.Split('\n').Select(converter.Convert)), output.ToString());
        }
    }

    [Fact]
    public void A_stream_of_one_long_line_is_one_line()
    {
        string text = string.Concat(Enumerable.Repeat("干细胞很干燥", 20_000));
        var output = new StringWriter();

        ChineseConverter.For("s2t").Convert(new StringReader(text), output);

        Assert.Equal(ChineseConverter.For("s2t").Convert(text), output.ToString());
    }

    [Fact]
    public void A_stream_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(
            () => ChineseConverter.For("s2t").Convert(new StringReader("干"), new StringWriter(), new CancellationToken(canceled: true)));
}
