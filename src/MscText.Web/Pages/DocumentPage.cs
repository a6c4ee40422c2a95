namespace MscText.Web;

/// <summary>The page of a document.</summary>
internal static class DocumentPage
{
    public static void Write(HtmlWriter page, PageContext context, DocumentPageModel model)
    {
        PageLayout.WriteHead(page, context, model.Record.TitleEnglish ?? model.Record.TitleChinese ?? model.Record.Id);
        page.Write($"<p lang=\"en\">{model.Record.AbstractEnglish}</p>\n<p lang=\"zh\">{model.Record.AbstractChinese}</p>\n");
        page.Write($"<p>{model.Checked?.Findings.Count ?? 0} findings</p>\n");
        PageLayout.WriteEnd(page);
    }
}
