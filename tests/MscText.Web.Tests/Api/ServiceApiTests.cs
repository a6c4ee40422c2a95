using System.Text.Json;
using static MscText.Web.Tests.HttpExtensions;

namespace MscText.Web.Tests.Api;

public sealed class ServiceApiTests : IAsyncLifetime
{
    private readonly TempIndex _index = new(SampleDocuments.All);
    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(_index.Path, o => o.AllowUpload = true);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _index.Dispose();
    }

    [Fact]
    public async Task Health_says_that_it_lives_and_how_many_documents_are_ready()
    {
        JsonElement live = await _server.Client.GetAsync("/health/live").JsonAsync();
        JsonElement ready = await _server.Client.GetAsync("/health/ready").JsonAsync();

        Assert.Equal("live", live.Text("status"));
        Assert.Equal("ready", ready.Text("status"));
        Assert.Equal(SampleDocuments.All.Count, ready.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Metrics_count_requests_searches_without_hits_and_documents()
    {
        await _server.Client.GetAsync("/api/v1/search?q=fibrosis").JsonAsync();
        await _server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync();
        await _server.Client.GetAsync("/api/v1/search?count=0");
        await _server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish"}""")).JsonAsync();
        IReadOnlyDictionary<string, double> metrics = await MetricsAsync();

        Assert.Equal(2, metrics["msctext_requests_total{route=\"/api/v1/search\",status=\"200\"}"]);
        Assert.Equal(1, metrics["msctext_requests_total{route=\"/api/v1/search\",status=\"400\"}"]);
        Assert.Equal(1, metrics["msctext_search_no_hits_total"]);
        Assert.Equal(2, metrics["msctext_search_hits_count"]);
        Assert.Equal(1, metrics["msctext_search_hits_bucket{le=\"0\"}"]);
        Assert.Equal(2, metrics["msctext_search_hits_bucket{le=\"+Inf\"}"]);
        Assert.Equal(1, metrics["msctext_documents_added_total"]);
        Assert.Equal(SampleDocuments.All.Count + 1, metrics["msctext_index_documents"]);
        Assert.Equal(3, metrics["msctext_request_duration_seconds_count{route=\"/api/v1/search\"}"]);
    }

    [Fact]
    public async Task Servers_in_one_process_measure_by_themselves()
    {
        using var other = new TempIndex(SampleDocuments.All);
        await using WebServer second = await WebServer.StartAsync(other.Path);
        await second.Client.GetAsync("/api/v1/search?q=fibrosis").JsonAsync();
        IReadOnlyDictionary<string, double> metrics = await MetricsAsync();

        Assert.DoesNotContain(metrics.Keys, k => k.Contains("/api/v1/search", StringComparison.Ordinal));
    }

    // Fails on any line that is neither a comment nor a sample.
    private async Task<IReadOnlyDictionary<string, double>> MetricsAsync()
    {
        using HttpResponseMessage response = await _server.Client.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var samples = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                Assert.Matches(@"^[a-z_]+(\{([a-z]+=""[^""]*"",?)+\})? [0-9.E+-]+$", line);
                int space = line.LastIndexOf(' ');
                samples.Add(line[..space], double.Parse(line[(space + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return samples;
    }
}
