using System.Net;
using System.Text;
using System.Text.Json;
using static MscText.Web.Tests.HttpExtensions;

namespace MscText.Web.Tests.Hosting;

public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.RequestsPerSecond = 1);
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i < 12; i++)
        {
            using HttpResponseMessage response = await server.Client.GetAsync("/api/v1/search?q=niche");
            answers.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            }
        }

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        await server.Client.GetAsync("/api/v1/search?q=niche").ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");

        // Watchers are not turned away with the others.
        await server.Client.GetAsync("/health/ready").JsonAsync();
    }

    [Fact]
    public async Task What_takes_too_long_is_ended()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.CheckTimeout = TimeSpan.FromMilliseconds(30));
        string sentence = "We studied stem cells in 12 patients with acute leukemia. ";
        string body = JsonSerializer.Serialize(new
        {
            en = string.Concat(Enumerable.Repeat(sentence, 1500)),
            zh = string.Concat(Enumerable.Repeat("我们研究了12名急性白血病患者的干细胞。", 1500)),
        });

        JsonElement problem = await server.Client.PostAsync("/api/v1/align", Json(body)).ProblemAsync(HttpStatusCode.GatewayTimeout, "timed-out");

        Assert.Contains("0.03 s", problem.Text("detail"), StringComparison.Ordinal);
        await server.Client.GetAsync("/api/v1/search?q=niche").JsonAsync();
    }

    [Fact]
    public async Task Texts_over_the_limit_are_refused_before_the_work_and_name_the_side()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.MaximumTextLength = 100);
        string half = new('x', 60);
        JsonElement pair = await server.Client.PostAsync("/api/v1/check", Json($$"""{"en":"{{half}}","zh":"{{half}}"}""")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        JsonElement text = await server.Client.PostAsync("/api/v1/terms", Json($$"""{"text":"{{new string('干', 101)}}"}""")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await server.Client.PostAsync("/api/v1/terms", Json($$"""{"text":"{{new string('干', 100)}}"}""")).JsonAsync();
        await server.Client.PostAsync("/api/v1/terms", Json($$"""{"text":"{{string.Concat(Enumerable.Repeat("\\u5e72", 100))}}"}""")).JsonAsync();
        await server.Client.PostAsync("/api/v1/terms", Json(new string(' ', 100_000) + "{}")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");

        Assert.Equal("zh", pair.Text("parameter"));
        Assert.Equal("text", text.Text("parameter"));
    }

    [Fact]
    public async Task A_client_that_goes_away_leaves_its_turn_to_others()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.ConcurrentChecks = 1);
        string english = string.Concat(Enumerable.Repeat("We studied stem cells in 12 patients with acute leukemia. ", 1500));
        string chinese = string.Concat(Enumerable.Repeat("我们研究了12名急性白血病患者的干细胞。", 1500));
        string body = JsonSerializer.Serialize(new { en = english, zh = chinese });
        for (int i = 0; i < 3; i++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            using HttpClient client = server.NewClient();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostAsync("/api/v1/check", Json(body), patience.Token));
        }

        JsonElement result = await server.Client.PostAsync("/api/v1/check", Json("""{"text":"Fine."}""")).JsonAsync();
        Assert.Equal(1, result.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task More_checks_than_may_wait_are_turned_away()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.ConcurrentChecks = 1);
        string body = JsonSerializer.Serialize(new
        {
            en = string.Concat(Enumerable.Repeat("We studied stem cells in 12 patients with acute leukemia. ", 60)),
            zh = string.Concat(Enumerable.Repeat("我们研究了12名急性白血病患者的干细胞。", 60)),
        });
        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            using HttpClient client = server.NewClient();
            using HttpResponseMessage response = await client.PostAsync("/api/v1/check", Json(body));
            return response.StatusCode;
        }));

        Assert.All(answers, a => Assert.Contains(a, new[] { HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
        Assert.InRange(answers.Count(a => a == HttpStatusCode.OK), 17, 40);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_off_at_the_limit()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o =>
        {
            o.AllowUpload = true;
            o.MaximumUploadBytes = 50_000;
        });
        var request = new StringBuilder($"POST /api/v1/documents HTTP/1.1\nHost: {server.Root.Authority}\nContent-Type: application/x-ndjson\nTransfer-Encoding: chunked\nConnection: close\n\n");
        for (int i = 0; i < 100; i++)
        {
            request.Append("400\n").Append('x', 0x400).Append('\n');
        }

        string response = await RawHttp.SendAsync(server, request.ToString());
        Assert.StartsWith("HTTP/1.1 413 ", response, StringComparison.Ordinal);
    }
}
