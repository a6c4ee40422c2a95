using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>Documents, queries and files that try to run scripts.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserInjectionTests(BrowserSite site)
{
    [ChromiumFact]
    public async Task Hostile_documents_and_queries_are_shown_as_text()
    {
        await using Visitor visitor = await site.VisitAsync();
        string attack = Uri.EscapeDataString(Library.Attack);
        foreach (string path in new[]
        {
            "/search?q=" + attack, "/search?q=harmless", "/search?q=harmless&journal=" + attack, $"/documents/{attack}?q={attack}", $"/documents/{attack}?script=hant",
            "/documents/none" + attack, $"/search?q=x&without={attack}&without=2", "/search?q=title%3A%22" + attack,
        })
        {
            await visitor.OpenAsync(path);
            Assert.True(await visitor.HoldsAsync("window.taken === undefined"), path);
            Assert.Equal(0, await visitor.CountAsync("img, main script, [onerror], [style], iframe, a[href^='javascript' i]"));
            Assert.DoesNotContain('\u202E', await visitor.ValueAsync("document.documentElement.outerHTML"));
        }

        await visitor.OpenAsync("/documents/" + attack);
        Assert.Contains("<img src=x onerror=\"window.taken = 2\">", await visitor.TextAsync("#title"), StringComparison.Ordinal);
        Assert.Equal("https://doi.org", await visitor.ValueAsync("new URL(document.querySelector('.tools a.id').href).origin"));
        Assert.All(visitor.Page.Requests, r => Assert.StartsWith("http://127.0.0.1:", r, StringComparison.Ordinal));
        Assert.DoesNotContain(visitor.Page.Errors, e => e.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Hostile_texts_and_file_names_of_a_check_are_shown_as_text()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/check");
        await visitor.Page.EvaluateAsync(
            $$"""
            (() => {
              const attack = {{System.Text.Json.JsonSerializer.Serialize(Library.Attack)}};
              const files = new DataTransfer();
              files.items.add(new File(["The dose was 5 mg. " + attack + "\n\n剂量为50 mg。" + attack], attack.replace(/\//g, "") + ".txt"));
              document.getElementById("file").files = files.files;
            })()
            """,
            visitor.Patience);
        await visitor.ClickAsync("#check-form .primary", "document.querySelector('.report')");
        Assert.Contains("<img src=x", await visitor.TextAsync("#report-title"), StringComparison.Ordinal);
        Assert.True(await visitor.HoldsAsync("window.taken === undefined"));
        Assert.Equal(0, await visitor.CountAsync("img, main script, [onerror], [style]"));
    }

    [ChromiumFact]
    public async Task The_policy_stops_scripts_that_are_not_the_sites()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("sepsis");
        await visitor.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.taken = true\">'); new Promise(r => setTimeout(r, 200))", visitor.Patience);
        Assert.True(await visitor.HoldsAsync("window.taken === undefined"));
        Assert.NotEmpty(visitor.Page.Errors);
    }
}
