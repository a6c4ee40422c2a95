namespace MscText.Web.Tests;

public sealed class LinksTests
{
    [Theory]
    [InlineData("10.5555/abc.2020.17", "https://doi.org/10.5555/abc.2020.17")]
    [InlineData("10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2", "https://doi.org/10.1002/%28SICI%291097-0258%2819980815%2917%3A15%3C1661%3A%3AAID-SIM968%3E3.0.CO%3B2-2")]
    [InlineData("10.5555/a/b?c#d", "https://doi.org/10.5555/a/b%3Fc%23d")]
    [InlineData("10.5555/\"><img src=x onerror=alert(1)>", "https://doi.org/10.5555/%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://example.org/10.5555/x", null)]
    [InlineData("10.5555", null)]
    [InlineData("10.5555/", null)]
    [InlineData("10.a/b", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_a_DOI_leads_to_the_resolver(string? doi, string? link) => Assert.Equal(link, Links.Doi(doi));

    [Theory]
    [InlineData("31234567", "https://pubmed.ncbi.nlm.nih.gov/31234567/")]
    [InlineData("3123/../x", null)]
    [InlineData("１２３", null)]
    [InlineData("1234567890", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_digits_lead_to_PubMed(string? pmid, string? link) => Assert.Equal(link, Links.PubMed(pmid));
}
