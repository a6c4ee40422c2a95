using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>The search page as a reader meets it, in a browser.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserSearchTests(BrowserSite site)
{
    [ChromiumFact]
    public async Task A_question_in_any_script_finds_what_is_written_in_the_other_language()
    {
        await using Visitor visitor = await site.VisitAsync();
        foreach ((string query, string found, string marked) in new[]
        {
            ("hepatocellular carcinoma", "trial-1", "肝细胞癌"), ("肝细胞癌", "trial-1", "hepatocellular carcinoma"), ("肝細胞癌", "trial-1", "hepatocellular carcinoma"),
        })
        {
            await visitor.OpenAsync("/");
            await visitor.TypeAsync(query);
            await visitor.Page.PressKeyAsync("Enter", visitor.Patience);
            await visitor.WaitForAsync("document.querySelector('#count')");
            Assert.Equal($"/documents/{found}", await visitor.ValueAsync("new URL(document.querySelector('.hit h2 a').href).pathname"));
            Assert.Contains(marked, await visitor.TextsAsync(".hit:first-child mark"));
        }

        // Who asks in Chinese reads the Chinese first, beside its counterpart.
        Assert.Equal(["zh-Hans", "en"], [await visitor.ValueAsync("document.querySelector('.pair p').lang"), await visitor.ValueAsync("document.querySelector('.pair p + p').lang")]);
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task Facets_change_the_results_in_place_and_the_way_back_leads_to_the_ones_before()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("randomized trial");
        string all = await visitor.TextAsync("#count");
        await visitor.Page.EvaluateAsync("window.stayed = true", visitor.Patience);

        await visitor.ClickAsync("[data-focus^='Journal:Invented' i]", "document.querySelector('#filtered .chip') && !document.querySelector('.busy')");
        Assert.Contains("Invented Reports", await visitor.TextAsync("#filtered"), StringComparison.Ordinal);
        Assert.NotEqual(all, await visitor.TextAsync("#count"));
        Assert.Contains("journal=invented%20reports", await visitor.ValueAsync("location.search"), StringComparison.OrdinalIgnoreCase);
        Assert.True(await visitor.HoldsAsync("window.stayed && document.activeElement.dataset.focus.toLowerCase().startsWith('journal:invented')"));
        Assert.Equal(["Invented Reports"], (await visitor.TextsAsync(".hit cite")).Distinct());

        // Another journal is chosen in addition, and taken away by its chip.
        await visitor.ClickAsync("[data-focus^='Journal:Imagined' i]", "document.querySelectorAll('#filtered .chip').length === 2");
        await visitor.ClickAsync("#filtered .chip .remove", "document.querySelectorAll('#filtered .chip').length === 1");
        await visitor.Page.EvaluateAsync("history.back()", visitor.Patience);
        await visitor.WaitForAsync("document.querySelectorAll('#filtered .chip').length === 2");
        await visitor.Page.EvaluateAsync("history.go(-2)", visitor.Patience);
        await visitor.WaitForAsync("!document.querySelector('#filtered .chip')");
        Assert.StartsWith(all.Split(' ')[0], await visitor.TextAsync("#count"), StringComparison.Ordinal);

        // The years are a form.
        await visitor.Page.EvaluateAsync("document.querySelector('.years [name=from]').value = '2016'; document.querySelector('.years [name=to]').value = '2018'; document.querySelector('.years').requestSubmit()", visitor.Patience);
        await visitor.WaitForAsync("document.querySelector('#filtered .chip') && document.querySelectorAll('.hit').length < 10");
        Assert.All(await visitor.TextsAsync(".hit time"), year => Assert.InRange(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 2016, 2018));
        Assert.True(await visitor.HoldsAsync("window.stayed"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task A_chip_is_taken_away_and_brought_back_in_place()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("hepatocellular carcinoma");
        Assert.Contains("肝细胞癌", await visitor.TextAsync("#notes .chip.concept"), StringComparison.Ordinal);
        string key = await visitor.ValueAsync("document.querySelector('.chip.concept .remove').dataset.focus");
        await visitor.PictureAsync("chips");
        await visitor.ClickAsync(".chip.concept .remove", "document.querySelector('.removed .chip')");
        Assert.Contains("without=", await visitor.ValueAsync("location.search"), StringComparison.Ordinal);
        Assert.Equal(key, await visitor.ValueAsync("document.activeElement.dataset.focus"));
        Assert.True(await visitor.HoldsAsync("document.activeElement.matches('.restore')"));
        await visitor.PictureAsync("chips-removed");
        await visitor.ClickAsync(".restore", "!document.querySelector('.removed .chip')");
        Assert.DoesNotContain("without=", await visitor.ValueAsync("location.search"), StringComparison.Ordinal);
        Assert.Equal(key, await visitor.ValueAsync("document.querySelector('.chip.concept .remove').dataset.focus"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task Another_spelling_is_offered_and_followed()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("rheumatiod arthritis");
        Assert.Equal("rheumatoid arthritis", await visitor.TextAsync(".meant a"));
        Assert.Equal("rheumatoid", await visitor.TextAsync(".meant em"));
        await visitor.PictureAsync("meant");
        await visitor.ClickAsync(".meant a", "!document.querySelector('.meant')");
        Assert.Equal("rheumatoid arthritis", await visitor.ValueAsync("document.getElementById('q').value"));
        Assert.Contains("rheumatoid arthritis", await visitor.TextAsync(".hit h2"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_hit_tells_why_it_matched()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("sepsis trial");
        Assert.False(await visitor.HoldsAsync("document.querySelector('.why ul').checkVisibility()"));
        await visitor.ClickAsync(".why summary");
        Assert.True(await visitor.HoldsAsync("document.querySelector('.why ul').checkVisibility()"));
        Assert.Contains("sepsis", await visitor.TextAsync(".why ul"), StringComparison.OrdinalIgnoreCase);
        await visitor.PictureAsync("why");
    }

    [ChromiumFact]
    public async Task The_next_page_shows_other_documents_and_the_first_page_is_a_link_away()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("randomized trial of early treatment");
        string[] first = await visitor.TextsAsync(".hit h2");
        Assert.Equal(10, first.Length);
        await visitor.ClickAsync(".pager [rel=next]", "document.querySelector('.pager [rel=first]')");
        string[] second = await visitor.TextsAsync(".hit h2");
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
        await visitor.ClickAsync(".pager [rel=first]", "!document.querySelector('.pager [rel=first]')");
        Assert.Equal(first, await visitor.TextsAsync(".hit h2"));
    }

    [ChromiumFact]
    public async Task Keys_lead_to_the_box_and_through_the_hits()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("treatment");
        await visitor.Page.PressAsync('j', visitor.Patience);
        await visitor.Page.PressAsync('j', visitor.Patience);
        Assert.True(await visitor.HoldsAsync("document.activeElement === document.querySelectorAll('.hit h2 a')[1]"));
        await visitor.Page.PressAsync('k', visitor.Patience);
        Assert.True(await visitor.HoldsAsync("document.activeElement === document.querySelectorAll('.hit h2 a')[0]"));
        await visitor.Page.PressAsync('/', visitor.Patience);
        Assert.True(await visitor.HoldsAsync("document.activeElement.id === 'q' && document.activeElement.value === 'treatment'"));
    }

    [ChromiumFact]
    public async Task Without_scripts_searching_filtering_paging_and_choosing_dark_work()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.Page.AllowScriptsAsync(false, visitor.Patience);
        await visitor.OpenAsync("/");
        await visitor.Page.EvaluateAsync("document.getElementById('q').value = 'randomized trial'; void document.querySelector('form[role=search] button').click()", visitor.Patience);
        await visitor.WaitForAsync("document.querySelectorAll('.hit').length === 10");
        await visitor.ClickAsync("[data-focus^='Journal:Invented' i]", "document.querySelector('#filtered .chip')");
        await visitor.ClickAsync("#filtered .remove", "!document.querySelector('#filtered .chip')");
        await visitor.ClickAsync(".pager [rel=next]", "document.querySelector('.pager [rel=first]')");
        await visitor.ClickAsync("#theme", "document.documentElement.dataset.theme === 'dark'");
        await visitor.ClickAsync(".hit h2 a", "document.querySelector('.document')");
        Assert.Equal("dark", await visitor.ValueAsync("document.documentElement.dataset.theme"));
        Assert.False(await visitor.HoldsAsync("document.documentElement.classList.contains('js')"));
        Assert.True(await visitor.HoldsAsync("[...document.querySelectorAll('.copy, .slash')].every(e => !e.checkVisibility())"));
    }

    [ChromiumFact]
    public async Task On_a_phone_nothing_is_wider_than_the_page_and_filters_open_from_a_button()
    {
        await using Visitor visitor = await site.VisitAsync(320, 700);
        foreach (string path in new[] { "/", "/search?q=trial", "/search?q=" + Uri.EscapeDataString(Library.Attack), "/search?q=nowhere+to+be+found", "/documents/wrong", "/check", "/upload" })
        {
            foreach (string ui in new[] { "en", "zh" })
            {
                await visitor.OpenAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ui={ui}");
                Assert.True(await visitor.HoldsAsync("document.documentElement.scrollWidth <= innerWidth"), $"{path} in {ui} is {await visitor.ValueAsync("document.documentElement.scrollWidth")} wide");
            }
        }

        await visitor.SearchAsync("trial");
        Assert.False(await visitor.HoldsAsync("document.getElementById('filters').checkVisibility()"));
        await visitor.ClickAsync(".filters-open", "document.getElementById('filters').checkVisibility()");
        await visitor.PictureAsync("phone-filters");
        await visitor.ClickAsync("[data-focus^='Language:Both']", "document.querySelector('#filtered .chip')");
        Assert.True(await visitor.HoldsAsync("document.getElementById('filters').matches(':popover-open')"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task The_interface_is_Chinese_for_who_wants_it_and_stays_so()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/");
        await visitor.ClickAsync("a.tool[hreflang]", "document.documentElement.lang === 'zh-Hans'");
        Assert.Equal("检索", await visitor.TextAsync("form[role=search] button"));
        await visitor.SearchAsync("sepsis");
        Assert.Contains("篇文献", await visitor.TextAsync("#count"), StringComparison.Ordinal);
        Assert.Equal("en", await visitor.ValueAsync("document.querySelector('.title-other, .hit h2 a').closest('[lang]').lang"));
    }

    [ChromiumFact]
    public async Task Light_or_dark_is_chosen_at_once_and_kept()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.SearchAsync("sepsis");
        string light = await visitor.ValueAsync("getComputedStyle(document.documentElement).backgroundColor");
        await visitor.ClickAsync("#theme");
        string dark = await visitor.ValueAsync("getComputedStyle(document.documentElement).backgroundColor");
        Assert.NotEqual(light, dark);
        await visitor.OpenAsync("/check");
        Assert.Equal("dark", await visitor.ValueAsync("document.documentElement.dataset.theme"));
        Assert.Equal(dark, await visitor.ValueAsync("getComputedStyle(document.documentElement).backgroundColor"));
        await visitor.ClickAsync("#theme");
        Assert.Equal(light, await visitor.ValueAsync("getComputedStyle(document.documentElement).backgroundColor"));
    }
}
