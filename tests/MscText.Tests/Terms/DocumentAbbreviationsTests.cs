using MscText.Terms;

namespace MscText.Tests.Terms;

public class DocumentAbbreviationsTests
{
    private static readonly DocumentAbbreviations Document = new(AbbreviationFinder.Default.Find(
        "细胞外囊泡(EVs)来自间充质干细胞(mesenchymal stem cells, MSCs)。 Complete remission (CR) and, later, calorie restriction (CR)."));

    [Theory]
    [InlineData("EV", Language.Chinese, "细胞外囊泡")]
    [InlineData("EVs", Language.None, "细胞外囊泡")]
    [InlineData("MSC", Language.English, "mesenchymal stem cells")]
    [InlineData("MSC", Language.Chinese, "间充质干细胞")]
    [InlineData("MSCs", Language.Mixed, "mesenchymal stem cells")]
    [InlineData("CR", Language.English, "Complete remission")]
    public void Expands_singular_and_plural_as_the_document_defines_them_first(string shortForm, Language language, string longForm)
    {
        Assert.True(Document.TryExpand(shortForm, language, out AbbreviationDefinition? definition));
        Assert.Equal(longForm, definition.Long);
    }

    [Theory]
    [InlineData("EV", Language.English)]
    [InlineData("AML", Language.None)]
    [InlineData("ev", Language.None)]
    public void Does_not_expand_what_the_document_does_not_define(string shortForm, Language language) =>
        Assert.False(Document.TryExpand(shortForm, language, out _));
}
