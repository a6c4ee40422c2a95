namespace MscText.Web.Tests;

public sealed class ProblemPageTests
{
    [Fact]
    public void Every_kind_of_problem_has_a_page_in_both_languages()
    {
        foreach (ProblemKind kind in Enum.GetValues<ProblemKind>())
        {
            string english = PageRenderer.Render(ProblemPage.Write, new Problem(kind, "The detail."));
            string chinese = PageRenderer.Render(ProblemPage.Write, new Problem(kind, "The detail."), InterfaceLanguage.Chinese);

            Assert.Contains($"<h1>{ProblemTexts.TitleOf(Texts.English, kind)}</h1>", english, StringComparison.Ordinal);
            Assert.Contains($"<h1>{ProblemTexts.TitleOf(Texts.Chinese, kind)}</h1>", chinese, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"zh-Hans\"", chinese, StringComparison.Ordinal);
            Assert.Contains("href=\"/\"", english, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_failure_tells_no_details()
    {
        string page = PageRenderer.Render(ProblemPage.Write, new Problem(ProblemKind.Failure, "NullReferenceException at Secret.Method"));

        Assert.DoesNotContain("Secret", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)ProblemKind.TooLarge, (int)InterfaceLanguage.Chinese, true)]
    [InlineData((int)ProblemKind.NotFound, (int)InterfaceLanguage.English, true)]
    [InlineData((int)ProblemKind.NotFound, (int)InterfaceLanguage.Chinese, false)]
    public void English_details_are_told_to_who_reads_English_or_needs_them(int kind, int language, bool told) =>
        Assert.Equal(told, PageRenderer.Render(ProblemPage.Write, new Problem((ProblemKind)kind, "The detail."), (InterfaceLanguage)language).Contains("The detail.", StringComparison.Ordinal));
}
