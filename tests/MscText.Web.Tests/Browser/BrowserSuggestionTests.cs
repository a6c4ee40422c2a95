using MscText.Testing;

namespace MscText.Web.Tests;

/// <summary>Suggestions while typing, as a combobox.</summary>
[Collection(BrowserSite.Name)]
public sealed class BrowserSuggestionTests(BrowserSite site)
{
    [ChromiumFact]
    public async Task A_suggestion_is_chosen_with_the_keyboard()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/");
        await visitor.TypeAsync("hepatoc");
        await visitor.WaitForAsync("document.querySelectorAll('[role=option]').length > 0");
        Assert.Equal("true", await visitor.ValueAsync("document.getElementById('q').getAttribute('aria-expanded')"));
        await visitor.PictureAsync("suggestions");
        await visitor.Page.PressKeyAsync("ArrowDown", visitor.Patience);
        Assert.Equal(
            await visitor.ValueAsync("document.querySelector('[role=option][aria-selected=true]').id"),
            await visitor.ValueAsync("document.getElementById('q').getAttribute('aria-activedescendant')"));
        string chosen = await visitor.ValueAsync("document.getElementById('q').value");
        Assert.StartsWith("hepatoc", chosen, StringComparison.OrdinalIgnoreCase);
        await visitor.Page.PressKeyAsync("Enter", visitor.Patience);
        await visitor.WaitForAsync("document.querySelector('#count')");
        Assert.Equal(chosen, await visitor.ValueAsync("document.getElementById('q').value"));
        Assert.NotEqual(0, await visitor.CountAsync(".hit"));
        Assert.Empty(visitor.Page.Errors);
    }

    [ChromiumFact]
    public async Task Escape_brings_back_what_was_typed()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/");
        await visitor.TypeAsync("肝细");
        await visitor.WaitForAsync("document.querySelectorAll('[role=option]').length > 0");
        await visitor.Page.PressKeyAsync("ArrowDown", visitor.Patience);
        Assert.NotEqual("肝细", await visitor.ValueAsync("document.getElementById('q').value"));
        await visitor.Page.PressKeyAsync("Escape", visitor.Patience);
        Assert.Equal("肝细", await visitor.ValueAsync("document.getElementById('q').value"));
        Assert.Equal("false", await visitor.ValueAsync("document.getElementById('q').getAttribute('aria-expanded')"));
        Assert.False(await visitor.HoldsAsync("document.getElementById('q-options').checkVisibility()"));
    }

    [AxeFact]
    public async Task The_open_list_has_no_serious_finding()
    {
        await using Visitor visitor = await site.VisitAsync();
        await visitor.OpenAsync("/");
        await visitor.TypeAsync("hepato");
        await visitor.WaitForAsync("document.querySelectorAll('[role=option]').length > 0");
        await visitor.Page.PressKeyAsync("ArrowDown", visitor.Patience);
        Assert.Empty(await AxeCore.CheckAsync(visitor.Page, visitor.Patience));
    }
}
