namespace MscText.Web.Tests.Hosting;

public sealed class InterfaceLanguageTests(SampleServer sample) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("en;q=0.5, zh-CN", "zh")]
    [InlineData("fr, de;q=0.9", "en")]
    [InlineData("fr, en;q=0.1, zh;q=0.2", "zh")]
    [InlineData("rubbish;;;", "en")]
    public async Task A_page_is_in_the_language_that_the_browser_prefers(string? accept, string language)
    {
        using HttpClient client = sample.Server.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(language, response.Content.Headers.ContentLanguage.Single());
        Assert.Contains($"<html lang=\"{language}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_remembered_and_wins_over_the_browser()
    {
        using HttpClient client = sample.Server.NewClient();
        using HttpResponseMessage chosen = await client.GetAsync("/?ui=zh");
        using HttpResponseMessage later = await client.GetAsync("/check");
        using HttpResponseMessage wrong = await client.GetAsync("/check?ui=fr");

        Assert.Contains("samesite=lax", chosen.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal("zh", later.Content.Headers.ContentLanguage.Single());
        Assert.Equal("zh", wrong.Content.Headers.ContentLanguage.Single());
    }
}
