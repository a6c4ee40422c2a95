using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>Adding documents, where that is allowed, in a browser.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserUploadTests(BrowserSite site)
{
    [ChromiumFact]
    public async Task A_file_is_added_and_its_documents_are_found()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/upload");
        await visitor.Page.EvaluateAsync(
            """
            (() => {
              const files = new DataTransfer();
              const record = { id: "new-1", titleEn: "Zymurgy of a new sort", titleZh: "新型酿造学", abstractEn: "Yeast was grown.", abstractZh: "培养了酵母。" };
              files.items.add(new File([JSON.stringify(record) + "\nno record\n"], "new.jsonl"));
              document.getElementById("file").files = files.files;
            })()
            """,
            visitor.Patience);
        await visitor.ClickAsync(".check-form .primary", "document.querySelector('.done')");
        Assert.Contains("1 document was added.", await visitor.TextAsync(".done"), StringComparison.Ordinal);
        Assert.Contains("1 record could not be read.", await visitor.TextAsync(".problem"), StringComparison.Ordinal);
        await visitor.PictureAsync("upload-done");
        await visitor.ClickAsync(".done a", "document.querySelector('.document')");
        Assert.Equal("Zymurgy of a new sort", await visitor.TextAsync("#title"));
        await visitor.SearchAsync("zymurgy");
        Assert.Equal(1, await visitor.CountAsync(".hit"));
    }
}
