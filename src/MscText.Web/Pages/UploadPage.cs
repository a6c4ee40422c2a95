namespace MscText.Web;

/// <summary>The page that adds documents.</summary>
internal static class UploadPage
{
    public static void Write(HtmlWriter page, PageContext context, UploadPageModel model)
    {
        PageLayout.WriteHead(page, context, "Add documents");
        page.Write($"""
            <form action="{context.Link("/upload")}" method="post" enctype="multipart/form-data">
            <input type="hidden" name="{context.AntiforgeryField}" value="{context.AntiforgeryToken}">
            <label for="file">File</label> <input id="file" name="file" type="file">
            <button>Add</button>
            </form>
            <p>{model.Documents} documents</p>

            """);
        if (model.Count is { } count)
        {
            page.Write($"<p role=\"status\">{count} added, {model.Failed} could not be read.</p>\n");
        }

        if (model.Problem is { } problem)
        {
            page.Write($"<p role=\"alert\">{problem.Detail}</p>\n");
        }

        PageLayout.WriteEnd(page);
    }
}
