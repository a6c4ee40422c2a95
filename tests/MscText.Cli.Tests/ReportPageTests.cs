using System.Text.Json;
using MscText.Testing;

namespace MscText.Cli.Tests;

/// <summary>The report as a reader meets it: opened in a browser, filtered, toggled, linked to.</summary>
public sealed class ReportPageTests : IDisposable
{
    private const string Attack = "<script>document.title='taken'</script> \"><img src=x onerror=document.title='taken'> </style><b>bold</b>";

    private readonly string _folder = Directory.CreateTempSubdirectory("msctext-page-").FullName;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(2));

    private CancellationToken Patience => _patience.Token;

    public void Dispose()
    {
        _patience.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [ChromiumFact]
    public async Task The_report_of_a_run_filters_toggles_and_links()
    {
        CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _folder);
        await using Browser browser = await Browser.StartAsync(Patience);
        BrowserPage page = await browser.NewPageAsync(1200, 900, Patience);
        var address = new Uri(Path.Combine(_folder, "report.html"));
        await page.OpenAsync(address, Patience);

        int all = await Count(page, "tbody tr[id]");
        Assert.True(all > 50);
        Assert.Equal(all, await Count(page, Visible));

        // A filter leaves the rows it names, and pressed again leaves all.
        int flagged = await Count(page, "tr.flagged");
        await page.EvaluateAsync("document.querySelector('[data-filter=flagged]').click()", Patience);
        Assert.InRange(flagged, 1, all - 1);
        Assert.Equal(flagged, await Count(page, Visible));
        Assert.Equal($"{flagged} of {all} rows", await Text(page, "document.getElementById('count').textContent"));
        await page.PressAsync('f', Patience);
        Assert.Equal(all, await Count(page, Visible));

        // The search finds either language.
        await Search(page, "sepsis");
        int hits = await Count(page, Visible);
        Assert.InRange(hits, 1, all - 1);
        await Search(page, "nowhere to be found");
        Assert.Equal(0, await Count(page, Visible));
        Assert.True(await Holds(page, "!document.getElementById('empty').hidden"));
        await Search(page, "");

        // 简/繁 shows one of the two texts of a cell.
        Assert.True(await Holds(page, "shown('[data-script=hans] .org') && !shown('[data-script=hans] .alt')"));
        await page.EvaluateAsync("document.querySelector('[data-to=hant]').click()", Patience);
        Assert.True(await Holds(page, "!shown('[data-script=hans] .org') && shown('[data-script=hans] .alt') && shown('[data-script=hant] .org')"));
        Assert.Equal("zh-Hant", await Text(page, "document.querySelector('[data-script=hans] td.zh .alt').lang"));
        await page.PressAsync('s', Patience);
        Assert.True(await Holds(page, "shown('[data-script=hans] .org')"));

        // A permalink comes through filters that hide its row.
        await Search(page, "nowhere to be found");
        string row = await Text(page, "[...document.querySelectorAll('tr[id*=-b]')].at(-1).id");
        await page.EvaluateAsync($"location.hash = '{row}'; new Promise(r => setTimeout(r, 300))", Patience);
        Assert.True(await Holds(page, $"!document.getElementById('{row}').hidden && document.getElementById('{row}').classList.contains('current')"));
        Assert.InRange((await page.EvaluateAsync($"document.getElementById('{row}').getBoundingClientRect().top", Patience)).GetDouble(), 0, 900);

        Assert.Empty(page.Errors);
        Assert.All(page.Requests, r => Assert.StartsWith(address.AbsoluteUri, r, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Keys_marks_and_anchors_answer()
    {
        await using Browser browser = await Browser.StartAsync(Patience);
        BrowserPage page = await OpenPair(browser, "The dose was 5 mg in 30 patients. All patients recovered.", "30例患者的剂量为50 mg。所有患者均康复。");

        await page.PressAsync('j', Patience);
        Assert.True(await Holds(page, "document.activeElement.matches('tr.flagged.current .f')"));
        Assert.True(await Holds(page, "shown('#bubble') && document.getElementById('bubble').textContent.includes('50')"));
        Assert.True(await Holds(page, "document.querySelectorAll('li.on').length === 1"));

        // The counterpart of a linked word lights up with it, on both sides.
        await page.PressAsync('a', Patience);
        Assert.Equal("en zh", await Text(page, "[...document.querySelectorAll('.k.on')].filter(k => k.checkVisibility()).map(k => k.closest('td').classList[0]).join(' ')"));

        bool before = await Holds(page, "matchMedia('(prefers-color-scheme: dark)').matches");
        string light = await Text(page, "getComputedStyle(document.body).backgroundColor");
        await page.PressAsync('d', Patience);
        Assert.NotEqual(light, await Text(page, "getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(before ? "light" : "dark", await Text(page, "document.documentElement.dataset.theme"));

        await page.PressAsync('?', Patience);
        Assert.True(await Holds(page, "document.getElementById('help').open"));
        Assert.Empty(page.Errors);
    }

    [ChromiumFact]
    public async Task Texts_that_look_like_markup_stay_text()
    {
        await using Browser browser = await Browser.StartAsync(Patience);
        BrowserPage page = await OpenPair(browser, $"The dose was 5 mg {Attack}.", $"剂量为50 mg {Attack}。");

        Assert.Equal("Translation check", await Text(page, "document.title"));
        Assert.Equal(0, await Count(page, "tbody img, tbody b:not(li b), tbody script, tbody style"));
        Assert.True(await Holds(page, "['en', 'zh'].every(side => document.querySelector('td.' + side).textContent.includes(\"<img src=x onerror=document.title='taken'>\"))"));
        Assert.Empty(page.Errors);
        Assert.Single(page.Requests);
    }

    [ChromiumFact]
    public async Task The_policy_stops_scripts_that_are_not_the_reports()
    {
        await using Browser browser = await Browser.StartAsync(Patience);
        BrowserPage page = await OpenPair(browser, "The dose was 5 mg.", "剂量为50 mg。");

        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.taken = true\">'); new Promise(r => setTimeout(r, 200))", Patience);
        Assert.True(await Holds(page, "window.taken === undefined"));
        Assert.NotEmpty(page.Errors);
    }

    [ChromiumFact]
    public async Task Without_scripts_all_rows_are_there_and_the_narrow_page_fits()
    {
        await using Browser browser = await Browser.StartAsync(Patience);
        BrowserPage page = await browser.NewPageAsync(390, 800, Patience);
        CommandRunner.Run("run", EvalData.OwnSeeds, "--out", _folder);
        await page.AllowScriptsAsync(false, Patience);
        await page.OpenAsync(new Uri(Path.Combine(_folder, "report.html")), Patience);

        Assert.Equal(await Count(page, "tbody tr[id]"), await Count(page, Visible));
        Assert.True(await Holds(page, "document.getElementById('bar').hidden"));
        Assert.True(await Holds(page, "document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(page.Errors);
    }

    private const string Visible = "tbody tr[id]:not([hidden])";

    private async Task<BrowserPage> OpenPair(Browser browser, string english, string chinese)
    {
        string en = Path.Combine(_folder, "a.en"), zh = Path.Combine(_folder, "a.zh"), html = Path.Combine(_folder, "report.html");
        await File.WriteAllTextAsync(en, english);
        await File.WriteAllTextAsync(zh, chinese);
        CommandRunner.Run("check", "--en", en, "--zh", zh, "--html", html);
        BrowserPage page = await browser.NewPageAsync(1200, 900, Patience);
        await page.OpenAsync(new Uri(html), Patience);
        return page;
    }

    private Task Search(BrowserPage page, string query) => page.EvaluateAsync(
        $"(s => {{ s.value = {JsonSerializer.Serialize(query)}; s.dispatchEvent(new Event('input')); }})(document.getElementById('search'))", Patience);

    private async Task<int> Count(BrowserPage page, string selector) =>
        (await page.EvaluateAsync($"document.querySelectorAll({JsonSerializer.Serialize(selector)}).length", Patience)).GetInt32();

    private async Task<string> Text(BrowserPage page, string expression) => (await page.EvaluateAsync(expression, Patience)).GetString()!;

    private async Task<bool> Holds(BrowserPage page, string expression) => (await page.EvaluateAsync(
        $"(shown => {expression})(s => [...document.querySelectorAll(s)].some(e => e.checkVisibility()))", Patience)).GetBoolean();
}
