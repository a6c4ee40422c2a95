namespace MscText.Web;

/// <summary>The page shown in place of one that can't be.</summary>
internal static class ProblemPage
{
    public static void Write(HtmlWriter page, PageContext context, Problem problem)
    {
        PageLayout.WriteHead(page, context, problem.Title);
        page.Write($"<p>{problem.Detail}</p>\n");
        PageLayout.WriteEnd(page);
    }
}
