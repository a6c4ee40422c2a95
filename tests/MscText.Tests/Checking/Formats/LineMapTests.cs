using MscText.Checking;

namespace MscText.Tests.Checking;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("ab\ncd\n", 0, 2, 1, 1, 1, 3)]
    [InlineData("ab\ncd\n", 3, 2, 2, 1, 2, 3)]
    [InlineData("ab\r\ncd", 4, 1, 2, 1, 2, 2)]
    [InlineData("a\r\rb", 3, 1, 3, 1, 3, 2)]
    [InlineData("ab\ncd", 1, 3, 1, 2, 2, 2)]
    [InlineData("", 0, 0, 1, 1, 1, 1)]
    [InlineData("a\n", 2, 0, 2, 1, 2, 1)]
    public void Offsets_become_lines_and_columns(string text, int start, int length, int line, int column, int endLine, int endColumn) =>
        Assert.Equal(new LinePosition(line, column, endLine, endColumn), new LineMap(text).Of(new TextSpan(start, length)));

    [Fact]
    public void The_column_of_every_offset_leads_back_to_it()
    {
        const string text = "一行\r\n\r\n二\n\n三\r四𠮷五";
        var map = new LineMap(text);
        string[] lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        for (int i = 0; i < text.Length; i++)
        {
            LinePosition position = map.Of(new TextSpan(i, 1));
            string line = lines[position.Line - 1];
            Assert.True(position.Column <= line.Length ? line[position.Column - 1] == text[i] : text[i] is '\r' or '\n');
        }
    }
}
