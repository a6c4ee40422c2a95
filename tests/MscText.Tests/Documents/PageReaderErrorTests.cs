using System.Text;
using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class PageReaderErrorTests
{
    private const string Page = "间充质干细胞的研究进展\nAdvances in mesenchymal stem cells\n摘要\n间充质干细胞是一种多能的细胞。它在治疗中有重要的作用,可以用于许多疾病的患者。\n";

    [Fact]
    public void A_missing_file_is_an_error_with_its_path()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "none.txt");

        DocumentReadResult result = PageReader.Default.Read(path);

        Assert.False(result.IsSuccess);
        Assert.Equal((DocumentReadErrorCode.NotFound, path), (result.Error.Code, result.Error.Name));
    }

    [Fact]
    public void A_folder_is_unreadable()
    {
        Assert.Equal(DocumentReadErrorCode.Unreadable, PageReader.Default.Read(Path.GetTempPath()).Error!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u3000\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_an_error(string text) =>
        Assert.Equal(DocumentReadErrorCode.Empty, PageReader.Default.Read(Utf8(text), "empty.txt").Error!.Code);

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("PK\u0003\u0004rest", "ZIP")]
    [InlineData("abc\0def", "no text")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005", "no text")]
    public void A_binary_file_is_an_error_that_says_what_it_is(string content, string expected)
    {
        DocumentReadError error = PageReader.Default.Read(Utf8(content), "file.txt").Error!;

        Assert.Equal(DocumentReadErrorCode.Binary, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "HTML")]
    [InlineData("\n<?xml version=\"1.0\"?><PubmedArticleSet/>", "XML")]
    [InlineData("{\"id\":\"1\"}", "JSON")]
    public void Markup_is_the_wrong_format(string content, string expected)
    {
        DocumentReadError error = PageReader.Default.Parse(content, "file.txt").Error!;

        Assert.Equal(DocumentReadErrorCode.WrongFormat, error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read()
    {
        using var stream = new EndlessStream();

        DocumentReadResult result = PageReader.Default.Read(stream, "big.txt");

        Assert.Equal(DocumentReadErrorCode.TooLarge, result.Error!.Code);
        Assert.Contains("MaximumBytes", result.Error.Remedy, StringComparison.Ordinal);
        Assert.InRange(stream.BytesRead, 0, 17 * 1024 * 1024);

        using var known = new MemoryStream(new byte[50 * 1024 * 1024]);
        Assert.Equal(DocumentReadErrorCode.TooLarge, PageReader.Default.Read(known, "big.txt").Error!.Code);
        Assert.Equal(0, known.Position);
    }

    [Fact]
    public void A_raised_limit_admits_a_large_file()
    {
        var text = new StringBuilder();
        while (text.Length < 2_000_000)
        {
            text.Append("Mesenchymal stem cells were given to the patients. ");
        }

        Stream stream = Utf8(text.ToString());

        Assert.Equal(DocumentReadErrorCode.TooLarge, new PageReader(new PageReaderOptions { MaximumBytes = 1_000_000 }).Read(stream, "large.txt").Error!.Code);
        Assert.True(new PageReader(new PageReaderOptions { MaximumBytes = 4_000_000 }).Read(stream, "large.txt").IsSuccess);
    }

    // With a rule whose work grows with the square of the length, one of these would take minutes.
    [Theory]
    [InlineData("见文献(10.5555/ab.1)。", 1)]
    [InlineData("stem cells 10.5555/ab.1 (", 1)]
    [InlineData("line\n", 50_000)]
    [InlineData("作者信息\n", 50_000)]
    [InlineData("《", 1)]
    [InlineData("Methods: ", 1)]
    public void A_large_page_of_repeated_patterns_is_read(string pattern, int fewest)
    {
        BilingualDocument document = PageReader.Default.Parse(string.Concat(Enumerable.Repeat(pattern, 50_000)), "large.txt").Document!;

        Assert.True(document.Labels.Count + document.Dropped.Count + document.Body.Count + (document.AbstractChinese is null ? 0 : 1) + (document.AbstractEnglish is null ? 0 : 1) >= fewest);
    }

    [Theory]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-16", true, null)]
    [InlineData("utf-16BE", true, null)]
    [InlineData("utf-16BE", false, "UTF-16BE")]
    [InlineData("utf-16", false, "UTF-16LE")]
    [InlineData("GB18030", false, "GB18030")]
    public void Text_in_other_encodings_gives_the_same_document(string encoding, bool mark, string? detected)
    {
        Encoding codec = Codec(encoding);
        byte[] bytes = [.. mark ? codec.GetPreamble() : [], .. codec.GetBytes(Page)];

        BilingualDocument document = PageReader.Default.Read(new MemoryStream(bytes), "page.txt").Document!;

        Assert.Equal(Page, document.Source);
        Assert.Equal("间充质干细胞的研究进展", document.TitleChinese!.Value.Text);
        Assert.Equal(0, document.TitleChinese.Value.Start);
        DocumentWarning? warning = document.Warnings.FirstOrDefault(w => w.Code == DocumentWarningCodes.EncodingDetected);
        Assert.Equal(detected is not null, warning is not null);
        Assert.Contains(detected ?? string.Empty, warning?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Big5_is_recognised()
    {
        const string Text = "間質幹細胞的研究進展\n摘要\n間質幹細胞是一種多能的細胞。這些細胞在治療中有重要的作用,可以用於許多疾病的患者。";

        BilingualDocument document = PageReader.Default.Read(new MemoryStream(Codec("big5").GetBytes(Text)), "page.txt").Document!;

        Assert.Equal(Text, document.Source);
        Assert.Contains("big5", document.Warnings.Single(w => w.Code == DocumentWarningCodes.EncodingDetected).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void English_in_windows_1252_keeps_its_letters()
    {
        byte[] bytes = [.. "The patient"u8, 0x92, .. "s caf"u8, 0xE9, .. " was closed."u8];

        Assert.Equal("The patient’s café was closed.", PageReader.Default.Read(new MemoryStream(bytes), "page.txt").Document!.Source);
    }

    [Fact]
    public void Invalid_bytes_become_a_sign_and_a_warning_with_its_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("摘要\n间充质干细胞"), 0xFF, 0xFE, 0xE4, .. Encoding.UTF8.GetBytes("是一种多能的细胞。")];

        BilingualDocument document = PageReader.Default.Read(new MemoryStream(bytes), "page.txt").Document!;

        Assert.Equal("摘要\n间充质干细胞\uFFFD是一种多能的细胞。", document.Source);
        DocumentWarning warning = document.Warnings.Single(w => w.Code == DocumentWarningCodes.InvalidBytes);
        Assert.Equal((new TextSpan(9, 1), 2), (warning.Place, warning.Line));
        Assert.DoesNotContain(document.Warnings, w => w.Code == DocumentWarningCodes.LostCharacters);
    }

    [Fact]
    public void Lost_and_control_characters_are_warned_of()
    {
        BilingualDocument document = PageReader.Default.Parse("间充质干细胞\uFFFD\uFFFD的研究\u0007进展", "page.txt").Document!;

        Assert.Equal(
            [(DocumentWarningCodes.LostCharacters, new TextSpan(6, 2)), (DocumentWarningCodes.ControlCharacters, new TextSpan(11, 1))],
            document.Warnings.Where(w => w.Place.Length > 0).Select(w => (w.Code, w.Place)));
    }

    private static Encoding Codec(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class EndlessStream : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
