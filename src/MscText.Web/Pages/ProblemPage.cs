namespace MscText.Web;

/// <summary>The page shown in place of one that can't be.</summary>
internal static class ProblemPage
{
    public static void Write(HtmlWriter page, PageContext context, Problem problem)
    {
        Texts texts = Texts.For(context.Language);
        string title = ProblemTexts.TitleOf(texts, problem.Kind);
        PageFrame.Begin(page, context, title, SiteSection.None, () => new SearchForm(context).Write(page, string.Empty, null, isLarge: false));
        page.Write($"""
            <div class="error-page">
            <p class="status" aria-hidden="true">{problem.Status}</p>
            <h1>{title}</h1>
            <p>{texts[ProblemTexts.AdviceOf(problem.Kind)]}</p>

            """);
        // Of a failure nothing is told; and where the advice says all, the English details only disturb who reads Chinese.
        if (problem.Kind != ProblemKind.Failure && !(texts.IsChinese && problem.Kind is (ProblemKind.NotFound or ProblemKind.TooMany or ProblemKind.Forged)))
        {
            page.Write($"<p class=\"soft\" lang=\"en\">{problem.Detail}</p>\n");
        }

        page.Write($"<p><a href=\"{context.Link("/")}\">{texts[TextKey.ToStart]}</a></p>\n</div>\n");
        PageFrame.End(page, context);
    }
}
