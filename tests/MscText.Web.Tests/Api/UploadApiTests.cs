using System.Net;
using System.Text;
using System.Text.Json;
using MscText.Search;
using static MscText.Web.Tests.HttpExtensions;

namespace MscText.Web.Tests.Api;

public sealed class UploadApiTests : IAsyncLifetime
{
    private readonly TempIndex _index = new(SampleDocuments.All);
    private WebServer _server = null!;

    public async Task InitializeAsync() => _server = await WebServer.StartAsync(_index.Path, o =>
    {
        o.AllowUpload = true;
        o.MaximumUploadBytes = 200_000;
    });

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _index.Dispose();
    }

    [Fact]
    public async Task A_document_that_was_added_is_found_at_once()
    {
        JsonElement before = await _server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync();
        JsonElement added = await _server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish hearts regenerate"}""")).JsonAsync();
        JsonElement after = await _server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync();

        Assert.Equal(0, before.GetProperty("total").GetInt32());
        Assert.Equal(1, added.GetProperty("added").GetInt32());
        Assert.Equal(SampleDocuments.All.Count + 1, added.GetProperty("documents").GetInt32());
        Assert.Equal(["z1"], after.Ids());
    }

    [Fact]
    public async Task A_document_with_an_id_that_is_there_replaces_it()
    {
        await _server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish hearts"}""")).JsonAsync();
        JsonElement again = await _server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish fins"}""")).JsonAsync();
        JsonElement document = await _server.Client.GetAsync("/api/v1/documents/z1").JsonAsync();

        Assert.Equal(SampleDocuments.All.Count + 1, again.GetProperty("documents").GetInt32());
        Assert.Equal("Zebrafish fins", document.Text("titleEn"));
    }

    [Fact]
    public async Task Lines_that_can_not_be_read_are_named_and_the_others_added()
    {
        JsonElement result = await _server.Client.PostAsync("/api/v1/documents?name=list.csv", Lines(
            """{"id":"a","titleEn":"First"}""",
            """{"id":"b","titleEn":""",
            "[1]",
            """{"id":"c","titleZh":"第三"}""")).JsonAsync();

        Assert.Equal(["a", "c"], result.GetProperty("ids").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal(2, result.GetProperty("failed").GetInt32());
        Assert.StartsWith("list.jsonl:2:", result.GetProperty("errors").EnumerateArray().First().GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_records_of_every_format_are_taken()
    {
        const string PubMed = """
            <?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>990001</PMID><Article>
            <ArticleTitle>Quokka immunology.</ArticleTitle><Abstract><AbstractText>Quokkas were healthy.</AbstractText></Abstract>
            </Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
            """;
        const string Ris = "TY  - JOUR\nID  - r1\nTI  - Wombat immunology\nER  - \n";
        const string Page = "Numbat immunology\n\nAbstract\nNumbats were healthy.\n";
        await _server.Client.PostAsync("/api/v1/documents", Bytes(Encoding.UTF8.GetBytes(PubMed), "application/xml")).JsonAsync();
        await _server.Client.PostAsync("/api/v1/documents", Bytes(Encoding.UTF8.GetBytes(Ris), "application/x-research-info-systems")).JsonAsync();
        await _server.Client.PostAsync("/api/v1/documents?name=numbat", Bytes(Encoding.UTF8.GetBytes(Page), "text/plain")).JsonAsync();

        foreach (string word in new[] { "quokka", "wombat", "numbat" })
        {
            JsonElement found = await _server.Client.GetAsync("/api/v1/search?q=" + word).JsonAsync();
            Assert.Equal(1, found.GetProperty("total").GetInt32());
        }
    }

    [Theory]
    [InlineData("../../../tmp/evil", "evil")]
    [InlineData("C:\\Windows\\evil.txt", "evil")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..", ".")]
    public async Task A_name_is_never_a_path(string name, string kept)
    {
        JsonElement problem = await _server.Client.PostAsync("/api/v1/documents?name=" + Uri.EscapeDataString(name), Lines("{nonsense"))
            .ProblemAsync(HttpStatusCode.BadRequest, "unreadable");

        Assert.Contains($": {kept}.jsonl:1:", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_document_is_a_problem()
    {
        await _server.Client.PostAsync("/api/v1/documents", Lines("")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _server.Client.PostAsync("/api/v1/documents", Bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0], "application/x-ndjson")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _server.Client.PostAsync("/api/v1/documents", Bytes("<a><b></a>"u8.ToArray(), "application/xml")).ProblemAsync(HttpStatusCode.BadRequest, "unreadable");
        await _server.Client.PostAsync("/api/v1/documents", Bytes("x"u8.ToArray(), "application/zip")).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "wrong-media-type");

        JsonElement all = await _server.Client.GetAsync("/api/v1/search").JsonAsync();
        Assert.Equal(SampleDocuments.All.Count, all.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_whether_it_says_its_length_or_not(bool saysLength)
    {
        string line = $$"""{"id":"big","titleEn":"{{new string('x', 300_000)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents") { Content = Lines(line) };
        request.Headers.TransferEncodingChunked = !saysLength;
        if (!saysLength)
        {
            request.Content.Headers.ContentLength = null;
        }

        await _server.Client.SendAsync(request).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        JsonElement all = await _server.Client.GetAsync("/api/v1/search").JsonAsync();
        Assert.Equal(SampleDocuments.All.Count, all.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Without_the_right_nothing_is_added()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path);

        JsonElement problem = await server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish"}""")).ProblemAsync(HttpStatusCode.Forbidden, "read-only");
        using HttpResponseMessage page = await server.Client.GetAsync("/upload");

        Assert.Contains("--allow-upload", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(0, (await server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task While_another_program_writes_documents_are_refused_and_searches_go_on()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path, o => o.AllowUpload = true);
        using (AbstractIndex other = AbstractIndex.Open(index.Path))
        {
            other.AddOrUpdate(SampleDocuments.All[0]);
            await server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish"}""")).ProblemAsync(HttpStatusCode.Conflict, "locked");
            await server.Client.GetAsync("/api/v1/search?q=niche").JsonAsync();
        }

        await server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish"}""")).JsonAsync();
    }

    [Fact]
    public async Task What_another_program_adds_is_found_soon()
    {
        using var index = new TempIndex(SampleDocuments.All);
        await using WebServer server = await WebServer.StartAsync(index.Path);
        using (AbstractIndex other = AbstractIndex.Open(index.Path))
        {
            other.AddOrUpdate(new AbstractRecord { Id = "z1", TitleEnglish = "Zebrafish hearts" });
            other.Commit();
        }

        int found = 0;
        for (int i = 0; i < 200 && found == 0; i++)
        {
            await Task.Delay(50);
            found = (await server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync()).GetProperty("total").GetInt32();
        }

        Assert.Equal(1, found);
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_made()
    {
        using var index = new TempIndex();
        await using WebServer server = await WebServer.StartAsync(index.Path + "-new", o => o.AllowUpload = true);

        Assert.Equal(0, (await server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync()).GetProperty("total").GetInt32());
        await server.Client.PostAsync("/api/v1/documents", Json("""{"id":"z1","titleEn":"Zebrafish"}""")).JsonAsync();
        Assert.Equal(1, (await server.Client.GetAsync("/api/v1/search?q=zebrafish").JsonAsync()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Searches_find_no_fewer_documents_and_never_fail_while_documents_are_added()
    {
        const int Uploads = 10;
        using var ended = new CancellationTokenSource();
        Task[] searchers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using HttpClient client = _server.NewClient();
            int seen = 0;
            while (!ended.IsCancellationRequested)
            {
                JsonElement result = await client.GetAsync("/api/v1/search?q=lemur&count=100&facet=year").JsonAsync();
                int total = result.GetProperty("total").GetInt32();
                Assert.True(total >= seen, $"{total} after {seen}");
                Assert.Equal(total, result.Ids().Distinct().Count());
                seen = total;
            }
        }))];
        Task[] uploaders = [.. Enumerable.Range(0, 2).Select(u => Task.Run(async () =>
        {
            using HttpClient client = _server.NewClient();
            for (int i = 0; i < Uploads; i++)
            {
                await client.PostAsync("/api/v1/documents", Json($$"""{"id":"l{{u}}-{{i}}","titleEn":"Lemur {{i}}","year":2000}""")).JsonAsync();
            }
        }))];
        await Task.WhenAll(uploaders);
        await ended.CancelAsync();
        await Task.WhenAll(searchers);

        JsonElement all = await _server.Client.GetAsync("/api/v1/search?q=lemur").JsonAsync();
        Assert.Equal(2 * Uploads, all.GetProperty("total").GetInt32());
    }
}
