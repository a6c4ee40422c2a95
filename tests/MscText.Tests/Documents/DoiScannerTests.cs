using MscText.Documents;

namespace MscText.Tests.Documents;

public sealed class DoiScannerTests
{
    [Theory]
    [InlineData("doi: 10.5555/abc.15855. Epub 2023 Jun 4.", "10.5555/abc.15855")]
    [InlineData("DOI\uFF1A10.5555/S1234-5678 (24) 00089-1\uFF09\u3002", "10.5555/S1234-5678(24)00089-1")]
    [InlineData("(10.5555/S1234-5678(24)00089-1)", "10.5555/S1234-5678(24)00089-1")]
    [InlineData("\uFF0810.5555/bjh.18876\uFF09\u3002", "10.5555/bjh.18876")]
    [InlineData("https://doi.org/10.5555/a%28b%29c", "10.5555/a(b)c")]
    [InlineData("见10.5555/xb.2021.05.003一文", "10.5555/xb.2021.05.003")]
    [InlineData("10.5555/j. fjt. 2021. 0602", "10.5555/j.fjt.2021.0602")]
    [InlineData("10. 5555 / abc-12", "10.5555/abc-12")]
    [InlineData("\uFF11\uFF10\uFF0E5555\uFF0Fabc\uFF0D1", "10.5555/abc-1")]
    [InlineData("10.5555/abc.1, 10.5555/abc.2; 10.5555/abc.3.", "10.5555/abc.1 10.5555/abc.2 10.5555/abc.3")]
    [InlineData("10.5555/abc 2023;12(3):4-9", "10.5555/abc")]
    [InlineData("10.5555/abc. 2023 Jun", "10.5555/abc")]
    [InlineData("10.5555/abc (2024)", "10.5555/abc")]
    [InlineData("10.5/abc", "")]
    [InlineData("110.5555/abc", "")]
    [InlineData("10.5555/", "")]
    public void Finds_dois_with_their_plain_form(string text, string expected)
    {
        var unit = new PageUnit(text, new TextSpan(0, text.Length), 1, blankBefore: false);

        List<DocumentIdentifier> found = DoiScanner.Find(unit);

        Assert.Equal(expected, string.Join(' ', found));
        Assert.All(found, d => Assert.Equal(text.Substring(d.Source.Start, d.Source.Span.Length), d.Source.Text));
    }
}
