namespace MscText.Web.Tests;

/// <summary>What axe-core says about every page and state: light and dark, wide and narrow.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserAccessibilityTests(BrowserSite site)
{
    [AxeFact]
    public async Task No_page_has_a_serious_finding()
    {
        await using Visitor visitor = await site.VisitAsync();
        string attack = Uri.EscapeDataString(Library.Attack);
        foreach ((string name, string path) in new[]
        {
            ("start", "/"), ("hits", "/search?q=randomized+trial"), ("hits-zh", "/search?q=%E8%82%9D%E7%BB%86%E8%83%9E%E7%99%8C&ui=zh"),
            ("filtered", "/search?q=trial&journal=Invented+Reports&from=2015&languages=both&ui=en"), ("empty", "/search?q=nowhere+to+be+found&from=2000"),
            ("hostile", $"/search?q={attack}"), ("document", "/documents/wrong?q=dose"), ("document-hant", "/documents/taiwan?script=hant"), ("notes", "/documents/notes%2Fward%207?ui=zh"), ("document-zh", "/documents/wrong?ui=en"),
            ("notes-en", "/documents/notes%2Fward%207?script=hant&ui=en"), ("check", "/check"), ("upload", "/upload"), ("missing", "/documents/none"), ("check-zh", "/check?ui=zh"), ("missing-zh", "/documents/none"),
        })
        {
            await visitor.OpenAsync(path);
            await AssertAccessible(visitor, name);
        }
    }

    [AxeFact]
    public async Task No_state_of_a_page_has_a_serious_finding()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("trial");
        await visitor.Page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true", visitor.Patience);
        await AssertAccessible(visitor, "details", isState: true);

        await visitor.OpenAsync("/check");
        await visitor.Page.EvaluateAsync("document.getElementById('en').value = 'The dose was 5 mg. Nobody died.'; void document.querySelector('#check-form .primary').click()", visitor.Patience);
        await visitor.WaitForAsync("document.querySelector('.problem')");
        await AssertAccessible(visitor, "check-problem", isState: true);

        await visitor.Page.EvaluateAsync("document.getElementById('zh').value = '剂量为50 mg。'; void document.querySelector('#check-form .primary').click()", visitor.Patience);
        await visitor.WaitForAsync("document.querySelector('.report')");
        await AssertAccessible(visitor, "check-result", isState: true);

        await visitor.Page.ResizeAsync(360, 740, visitor.Patience);
        await visitor.SearchAsync("trial");
        await visitor.ClickAsync(".filters-open", "document.getElementById('filters').checkVisibility()");
        Assert.Empty(await AxeCore.CheckAsync(visitor.Page, visitor.Patience));
    }

    // Both themes and both widths each time; states, which are more than one page, in every combination.
    private static async Task AssertAccessible(Visitor visitor, string name, bool isState = false)
    {
        (string, int)[] looks = isState ? [("light", 1200), ("dark", 1200), ("dark", 360), ("light", 360)] : [("light", 1200), ("dark", 360)];
        foreach ((string theme, int width) in looks)
        {
            await visitor.Page.PreferAsync(theme, visitor.Patience);
            await visitor.Page.ResizeAsync(width, 800, visitor.Patience);
            await visitor.PictureAsync($"{name}-{theme}-{width}");
            IReadOnlyList<string> found = await AxeCore.CheckAsync(visitor.Page, visitor.Patience);
            Assert.True(found.Count == 0, $"{name}, {theme}, {width} pixels wide: {string.Join("\n", found)}");
        }

        await visitor.Page.PreferAsync("light", visitor.Patience);
        await visitor.Page.ResizeAsync(1200, 800, visitor.Patience);
    }
}
