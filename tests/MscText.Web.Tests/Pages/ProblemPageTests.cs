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
}
