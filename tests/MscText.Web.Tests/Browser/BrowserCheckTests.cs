using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>The page that checks translations, and that of a document, in a browser.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserCheckTests(BrowserSite site)
{
    [ChromiumFact]
    public async Task A_pasted_pair_is_checked_filtered_and_kept_for_another_try()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/check");
        await Fill(visitor, "en", "The dose was 5 mg. All patients recovered. Pain decreased.");
        await Fill(visitor, "zh", "剂量为50 mg。所有患者均康复。疼痛增加。");
        await visitor.ClickAsync("#check-form .primary", "document.querySelector('.report')");

        Assert.Equal(3, await visitor.CountAsync(".row:not(.head)"));
        Assert.Contains("50 mg", await visitor.TextsAsync(".f.error"));
        await visitor.ClickAsync("#show-error");
        Assert.Equal("2", await visitor.ValueAsync("[...document.querySelectorAll('.row:not(.head)')].filter(r => r.checkVisibility()).length"));
        Assert.Contains("The dose was 5 mg.", await visitor.ValueAsync("document.getElementById('en').value"), StringComparison.Ordinal);

        // The same texts in the other language of the interface.
        await visitor.ClickAsync("button.tool[formaction]", "document.documentElement.lang === 'zh-Hans'");
        Assert.Equal(3, await visitor.CountAsync(".row:not(.head)"));
        Assert.Contains("数字不一致", await visitor.TextsAsync(".findings b"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task One_side_alone_is_an_error_at_the_field_that_is_missing()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/check");
        await Fill(visitor, "en", "The dose was 5 mg.");
        await visitor.ClickAsync("#check-form .primary", "document.querySelector('.problem')");

        Assert.Equal("true", await visitor.ValueAsync("document.getElementById('zh').getAttribute('aria-invalid')"));
        Assert.Contains("problem", await visitor.ValueAsync("document.getElementById('zh').getAttribute('aria-describedby')"), StringComparison.Ordinal);
        Assert.Equal("The dose was 5 mg.", await visitor.ValueAsync("document.getElementById('en').value"));
    }

    [ChromiumFact]
    public async Task Mixed_text_and_files_are_checked_without_scripts_too()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/check");
        await Fill(visitor, "text", "The patient with (全部) leukemia recovered. 患者 recovered after 2 weeks.");
        await visitor.ClickAsync("#check-form .primary", "document.querySelector('.rows.single')");
        Assert.Equal(2, await visitor.CountAsync(".rows.single .row"));

        await visitor.OpenAsync("/check");
        await visitor.Page.EvaluateAsync(
            """
            (() => {
              const files = new DataTransfer();
              files.items.add(new File([JSON.stringify({ id: "r1", titleEn: "A trial", titleZh: "一项试验", abstractEn: "The dose was 5 mg.", abstractZh: "剂量为50 mg。" }) + "\n"], "records.jsonl"));
              document.getElementById("file").files = files.files;
            })()
            """,
            visitor.Patience);
        await visitor.Page.AllowScriptsAsync(false, visitor.Patience);
        await visitor.ClickAsync("#check-form .primary", "document.querySelector('.report')");
        Assert.Contains("records.jsonl", await visitor.TextAsync("#report-title"), StringComparison.Ordinal);
        Assert.Contains("50 mg", await visitor.TextsAsync(".f.error"));
    }

    [ChromiumFact]
    public async Task A_document_shows_its_abstract_side_by_side_with_what_is_wrong_in_it()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("dose translation");
        await visitor.ClickAsync(".hit h2 a", "document.querySelector('.document')");

        Assert.Equal("A dose that grew in translation", await visitor.TextAsync("#title"));
        Assert.Contains("dose", await visitor.TextsAsync("#title mark"));
        Assert.Contains("剂量", await visitor.TextsAsync(".row [lang=zh-Hans] mark"));
        Assert.Equal(3, await visitor.CountAsync(".row:not(.head)"));
        Assert.Contains("50 mg", await visitor.TextsAsync(".f.error"));
        Assert.Equal("https://doi.org/10.5555/dose.1", await visitor.ValueAsync("document.querySelector('.tools a.id').href"));

        // Words that stand for each other light up together.
        await visitor.Page.EvaluateAsync("document.querySelector('[lang=en] .k').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))", visitor.Patience);
        Assert.True(await visitor.HoldsAsync("document.querySelector('[lang=en] .k.on') && document.querySelector('[lang^=zh] .k.on')"));

        // 简/繁 is a link.
        await visitor.ClickAsync(".segments [lang=zh-Hant]", "document.querySelector('.row [lang=zh-Hant]')");
        Assert.Contains("劑量為每天", (await visitor.TextsAsync(".row [lang=zh-Hant]"))[0], StringComparison.Ordinal);
        Assert.Contains("50 mg", await visitor.TextsAsync(".row [lang=zh-Hant] .f.error"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task The_way_back_from_a_document_leads_to_the_page_and_filters_it_was_chosen_from()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/search?q=randomized+trial&journal=Invented+Reports");
        await visitor.ClickAsync(".hit h2 a", "document.querySelector('.document')");
        await visitor.ClickAsync(".back a", "document.querySelector('#results')");
        Assert.Contains("journal=Invented", await visitor.ValueAsync("location.search"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_citation_is_copied()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/documents/trial-0");
        await visitor.Page.EvaluateAsync("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }; void document.querySelector('.copy').click()", visitor.Patience);
        await visitor.WaitForAsync("document.getElementById('status').textContent === 'Copied'");
        Assert.Equal(
            "Wang Fang, Li Ming, Zhao Qiang, Chen Yun. A randomized trial of early treatment in patients with sepsis. Imagined Journal of Medicine. 2014. doi:10.5555/trial.0.",
            await visitor.ValueAsync("window.copied"));
    }

    private static Task Fill(Visitor visitor, string field, string text) =>
        visitor.Page.EvaluateAsync($"void (document.getElementById('{field}').value = {System.Text.Json.JsonSerializer.Serialize(text)})", visitor.Patience);
}
