using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MscText.Checking;
using MscText.Search;

namespace MscText.Web.Tests.Hosting;

public sealed class SetupTests
{
    public static TheoryData<string, Action<MscTextOptions>> WrongOptions => new()
    {
        { "IndexPath is not set", o => o.IndexPath = "" },
        { "msctext index add", o => o.IndexPath += "-nowhere" },
        { "MaximumQueryLength", o => o.MaximumQueryLength = 0 },
        { "MaximumPageSize", o => o.MaximumPageSize = 1001 },
        { "MaximumTextLength", o => o.MaximumTextLength = -1 },
        { "MaximumUploadBytes", o => o.MaximumUploadBytes = 0 },
        { "SearchTimeout", o => o.SearchTimeout = TimeSpan.Zero },
        { "CheckTimeout", o => o.CheckTimeout = TimeSpan.FromDays(2) },
        { "RequestsPerSecond", o => o.RequestsPerSecond = -1 },
        { "ConcurrentChecks", o => o.ConcurrentChecks = 0 },
        { "AllowedHosts", o => o.AllowedHosts.Add("https://search.example.org/") },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task An_application_with_a_wrong_option_does_not_start_and_says_which(string says, Action<MscTextOptions> change)
    {
        using var index = new TempIndex(SampleDocuments.All);

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => WebServer.StartAsync(index.Path, change));
        Assert.Contains(says, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_services_nothing_is_mapped()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();

        Assert.Contains("AddMscText", Assert.Throws<ArgumentException>(() => app.MapMscTextSearch()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("literature")]
    [InlineData("/{id}")]
    [InlineData("/a?b")]
    public async Task A_prefix_that_is_no_path_is_refused(string prefix)
    {
        using var index = new TempIndex(SampleDocuments.All);

        await Assert.ThrowsAsync<ArgumentException>(() => WebServer.StartAsync(index.Path, prefix: prefix));
    }

    [Fact]
    public async Task Beneath_a_prefix_everything_is_there_and_every_link_leads_there()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, prefix: "/literature/");
        foreach (string address in new[] { "/literature/", "/literature/search?q=niche", "/literature/documents/knee", "/literature/check" })
        {
            string page = await server.Client.GetStringAsync(address);
            string[] links = [.. System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src|action)=\"(/[^\"]*)\"").Select(m => m.Groups[1].Value)];
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.StartsWith("/literature/", link, StringComparison.Ordinal));
        }

        JsonElement result = await server.Client.GetAsync("/literature/api/v1/search?q=niche").JsonAsync();
        JsonNode document = JsonNode.Parse(await server.Client.GetStringAsync("/literature/openapi.json"))!;
        Assert.Equal(1, result.GetProperty("total").GetInt32());
        Assert.Equal("/literature", document["servers"]![0]!["url"]!.GetValue<string>());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await server.Client.GetAsync("/search")).StatusCode);
    }

    [Fact]
    public async Task Beneath_a_prefix_an_unknown_address_is_answered_by_a_page_and_a_wrong_method_still_is_one()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, prefix: "/literature");
        using HttpResponseMessage unknown = await server.Client.GetAsync("/literature/no/such/page");
        using HttpResponseMessage method = await server.Client.PostAsync("/literature/search", null);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("text/html", unknown.Content.Headers.ContentType!.MediaType);
        Assert.True(unknown.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, method.StatusCode);
    }

    [Fact]
    public async Task Engines_are_there_once_for_the_whole_application()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path);

        Assert.Same(server.Services.GetRequiredService<AbstractIndex>(), server.Services.GetRequiredService<AbstractIndex>());
        Assert.Equal(SampleDocuments.All.Count, server.Services.GetRequiredService<AbstractIndex>().Count);
        Assert.NotEmpty(server.Services.GetRequiredService<TranslationChecker>().Rules);
    }
}
