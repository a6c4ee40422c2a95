using MscText.Checking;

namespace MscText.Web;

/// <summary>The page that checks texts.</summary>
internal static class CheckPage
{
    public static void Write(HtmlWriter page, PageContext context, CheckPageModel model)
    {
        PageLayout.WriteHead(page, context, "Check");
        page.Write($"""
            <form action="{context.Link("/check")}" method="post" enctype="multipart/form-data">
            <input type="hidden" name="{context.AntiforgeryField}" value="{context.AntiforgeryToken}">
            <label for="en">English</label> <textarea id="en" name="en" lang="en">{model.English}</textarea>
            <label for="zh">中文</label> <textarea id="zh" name="zh" lang="zh">{model.Chinese}</textarea>
            <label for="file">File</label> <input id="file" name="file" type="file">
            <button>Check</button>
            </form>

            """);
        if (model.Problem is { } problem)
        {
            page.Write($"<p role=\"alert\">{problem.Detail}</p>\n");
        }

        foreach (CheckedDocument document in model.Documents ?? [])
        {
            page.Write($"<h2>{document.Name}</h2>\n<ul>\n");
            foreach (Finding finding in document.Findings)
            {
                page.Write($"<li>{finding.Rule}: {finding.Message}</li>\n");
            }

            page.Markup("</ul>\n");
        }

        PageLayout.WriteEnd(page);
    }
}
