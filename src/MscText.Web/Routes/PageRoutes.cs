using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MscText.Alignment;
using MscText.Checking;
using MscText.Search;

namespace MscText.Web;

/// <summary>The pages: reads what they need, and has them written.</summary>
internal sealed class PageRoutes
{
    private const int SimilarDocuments = 6;

    private readonly string _prefix;
    private readonly MscTextOptions _options;
    private readonly IAntiforgery _antiforgery;
    private readonly AssetTable _assets;
    private readonly SearchService _search;
    private readonly CheckService _check;
    private readonly UploadService _upload;
    private readonly FormReader _forms;
    private readonly SearchParameters _parameters;

    private PageRoutes(IServiceProvider services, string prefix)
    {
        _prefix = prefix;
        _options = services.GetRequiredService<IOptions<MscTextOptions>>().Value;
        _antiforgery = services.GetRequiredService<IAntiforgery>();
        _assets = services.GetRequiredService<AssetTable>();
        _search = services.GetRequiredService<SearchService>();
        _check = services.GetRequiredService<CheckService>();
        _upload = services.GetRequiredService<UploadService>();
        _forms = new FormReader(_antiforgery, _options);
        _parameters = new SearchParameters(_options);
    }

    /// <summary>Maps the pages and their assets.</summary>
    /// <param name="group">Takes the routes.</param>
    /// <param name="prefix">The prefix of the group: empty, or a path without a slash at its end.</param>
    /// <param name="isWhole">Whether there is nothing else beneath the prefix, so that unknown addresses are answered by a page.</param>
    public static void Map(RouteGroupBuilder group, string prefix, bool isWhole)
    {
        IServiceProvider services = ((IEndpointRouteBuilder)group).ServiceProvider;
        var pages = new PageRoutes(services, prefix);
        var pipeline = new RequestPipeline(services, pages.WriteProblemAsync);
        string[] read = [HttpMethods.Get, HttpMethods.Head];
        TimeSpan search = pages._options.SearchTimeout;
        TimeSpan check = pages._options.CheckTimeout;
        group.MapMethods("/", read, pipeline.Around("/", pages.SearchAsync, search));
        group.MapMethods("/search", read, pipeline.Around("/search", pages.SearchAsync, search));
        group.MapMethods("/documents/{id}", read, pipeline.Around("/documents/{id}", pages.DocumentAsync, check));
        group.MapMethods("/documents/{id}/tmx", read, pipeline.Around("/documents/{id}/tmx", pages.DocumentTmxAsync, check));
        group.MapMethods("/check", read, pipeline.Around("/check", pages.CheckFormAsync, search));
        group.MapPost("/check", pipeline.Around("/check", pages.CheckAsync, check));
        group.MapMethods("/upload", read, pipeline.Around("/upload", pages.UploadFormAsync, search));
        group.MapPost("/upload", pipeline.Around("/upload", pages.UploadAsync, check));
        group.MapMethods("/assets/{name}", read, pipeline.Around("/assets/{name}", pages.AssetAsync, search, isCounted: false));
        if (isWhole)
        {
            group.MapMethods("/{**path}", read, pipeline.Around("unknown", _ => Task.FromResult<Problem?>(Unknown()), search)).WithOrder(int.MaxValue);
        }
    }

    private async Task<Problem?> SearchAsync(HttpContext http)
    {
        SearchRequest request = _parameters.Read(http.Request.Query, out Problem? problem);
        if (problem is not null)
        {
            return problem;
        }

        request = request with { Facets = SearchPage.Facets, Explain = true, Snippets = 1 };
        long started = Stopwatch.GetTimestamp();
        bool isAsked = http.Request.Query.Keys.Any(key => key is not (InterfaceLanguages.Parameter or Themes.Parameter));
        SearchResult? result = null;
        if (isAsked)
        {
            result = _search.Search(request, out problem, http.RequestAborted);
            if (result is null)
            {
                return problem;
            }
        }

        var model = new SearchPageModel
        {
            Request = request,
            Result = result,
            Documents = _search.Documents,
            Elapsed = Stopwatch.GetElapsedTime(started),
        };
        await WriteAsync(http, model, SearchPage.Write).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> DocumentAsync(HttpContext http)
    {
        (AbstractRecord? record, CheckedDocument? document, Problem? problem) = await ReadDocumentAsync(http, 1).ConfigureAwait(false);
        if (record is null)
        {
            return problem;
        }

        string? query = http.Request.Query[DocumentLinks.Query] is [{ Length: > 0 } asked] && asked.Length <= _options.MaximumQueryLength ? asked : null;
        var model = new DocumentPageModel
        {
            Record = record,
            Checked = document,
            Similar = _search.Similar(record.Id, SimilarDocuments, http.RequestAborted).Hits,
            Script = ScriptChoices.Parse(http.Request.Query[DocumentLinks.Script]),
            Query = query,
            Highlights = query is null ? RecordHighlights.None : _search.Highlight(query, record),
        };
        await WriteAsync(http, model, DocumentPage.Write).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> DocumentTmxAsync(HttpContext http)
    {
        (AbstractRecord? record, CheckedDocument? document, Problem? problem) = await ReadDocumentAsync(http, 2).ConfigureAwait(false);
        if (record is null)
        {
            return problem;
        }

        if (document?.Alignment is not { } alignment)
        {
            return new Problem(ProblemKind.NotFound, "The document has no abstracts in both languages to be aligned.");
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        AlignmentWriter.Tmx.Write(alignment, text);
        http.Response.ContentType = "application/x-tmx+xml; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"document.tmx\"";
        await http.Response.WriteAsync(text.ToString(), http.RequestAborted).ConfigureAwait(false);
        return null;
    }

    private async Task<(AbstractRecord? Record, CheckedDocument? Document, Problem? Problem)> ReadDocumentAsync(HttpContext http, int fromEnd)
    {
        AbstractRecord? record = _search.Find(PathSegments.Of(http, fromEnd));
        if (record is null)
        {
            return (null, null, new Problem(ProblemKind.NotFound, "There is no document with this id in the index. Search for it by its title."));
        }

        using IDisposable? turn = await _check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
        return turn is null
            ? (null, null, RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1)))
            : (record, _check.CheckRecord(record, http.RequestAborted), null);
    }

    private async Task<Problem?> CheckFormAsync(HttpContext http)
    {
        await WriteAsync(http, new CheckPageModel(), CheckPage.Write).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> CheckAsync(HttpContext http)
    {
        (IFormCollection? form, Problem? problem) = await _forms.ReadAsync(http).ConfigureAwait(false);
        if (form is null)
        {
            return problem;
        }

        IFormFile? file = form.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        var model = new CheckPageModel
        {
            English = form["en"].ToString(),
            Chinese = form["zh"].ToString(),
            Text = form["text"].ToString(),
            FileName = file is null ? null : Path.GetFileName(file.FileName),
        };
        problem = _check.Refuse(("en", model.English), ("zh", model.Chinese), ("text", model.Text)) ?? NothingSent(model);
        if (problem is null)
        {
            using IDisposable? turn = await _check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
            if (turn is null)
            {
                return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
            }

            model = file is null ? CheckTexts(model, http.RequestAborted) : CheckFile(model, file, http.RequestAborted);
        }
        else
        {
            model = model with { Problem = problem };
        }

        http.Response.StatusCode = model.Problem?.Status ?? StatusCodes.Status200OK;
        await WriteAsync(http, model, CheckPage.Write).ConfigureAwait(false);
        return null;
    }

    private static Problem? NothingSent(CheckPageModel model)
    {
        bool english = !string.IsNullOrWhiteSpace(model.English);
        bool chinese = !string.IsNullOrWhiteSpace(model.Chinese);
        if (model.FileName is not null || !string.IsNullOrWhiteSpace(model.Text) || (english && chinese))
        {
            return null;
        }

        return english == chinese
            ? new Problem(ProblemKind.BadParameter, "Nothing was sent. Paste a text with its translation, or a single text, or choose a file.")
            : new Problem(ProblemKind.BadParameter, "One side of the pair is missing. Paste both, or the text alone into the field for single texts.", english ? "zh" : "en");
    }

    private CheckPageModel CheckTexts(CheckPageModel model, CancellationToken cancellationToken) => model with
    {
        Documents =
        [
            string.IsNullOrWhiteSpace(model.Text)
                ? _check.CheckPair(model.English, model.Chinese, cancellationToken)
                : _check.CheckText(model.Text, cancellationToken),
        ],
    };

    private CheckPageModel CheckFile(CheckPageModel model, IFormFile file, CancellationToken cancellationToken)
    {
        using Stream stream = file.OpenReadStream();
        CheckedFile result = _check.CheckFile(stream, model.FileName!, cancellationToken);
        return model with { Documents = result.Documents, Errors = result.Errors, IsCut = result.IsCut };
    }

    private async Task<Problem?> UploadFormAsync(HttpContext http)
    {
        if (UploadService.Refuse(_options) is { } problem)
        {
            return problem;
        }

        await WriteAsync(http, new UploadPageModel { Documents = _search.Documents }, UploadPage.Write).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> UploadAsync(HttpContext http)
    {
        if (UploadService.Refuse(_options) is { } refused)
        {
            return refused;
        }

        (IFormCollection? form, Problem? problem) = await _forms.ReadAsync(http).ConfigureAwait(false);
        if (form is null)
        {
            return problem;
        }

        UploadPageModel model;
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            string name = Path.GetFileName(file.FileName);
            using IDisposable? turn = await _check.EnterAsync(http.RequestAborted).ConfigureAwait(false);
            if (turn is null)
            {
                return RequestPipeline.TooMany(http, TimeSpan.FromSeconds(1));
            }

            using Stream stream = file.OpenReadStream();
            UploadResult result = _upload.Add(stream, name, http.RequestAborted);
            model = new UploadPageModel
            {
                FileName = name,
                Added = result.Added,
                Count = result.Count,
                Errors = result.Errors,
                Failed = result.Failed,
                Documents = result.Documents,
            };
        }
        else
        {
            model = new UploadPageModel
            {
                Documents = _search.Documents,
                Problem = new Problem(ProblemKind.BadParameter, "No file was sent. Choose one.", "file"),
            };
            http.Response.StatusCode = model.Problem.Status;
        }

        await WriteAsync(http, model, UploadPage.Write).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> AssetAsync(HttpContext http)
    {
        if (!_assets.TryFind((string)http.Request.RouteValues["name"]!, out Asset? asset))
        {
            return new Problem(ProblemKind.NotFound, "There is no such file.");
        }

        http.Response.ContentType = asset.ContentType;
        http.Response.ContentLength = asset.Content.Length;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await http.Response.Body.WriteAsync(asset.Content, http.RequestAborted).ConfigureAwait(false);
        return null;
    }

    private static Problem Unknown() => new(ProblemKind.NotFound, "There is no page with this address. Start from the search.");

    private Task WriteProblemAsync(HttpContext http, Problem problem) => WriteAsync(http, problem, ProblemPage.Write);

    private async Task WriteAsync<T>(HttpContext http, T model, Action<HtmlWriter, PageContext, T> write)
    {
        string basePath = http.Request.PathBase.ToUriComponent() + _prefix;
        InterfaceLanguage language = InterfaceLanguages.Of(http, basePath);
        var page = new HtmlWriter();
        write(page, new PageContext(http, _antiforgery, _assets, _options, basePath, language), model);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentLanguage = InterfaceLanguages.TagOf(language);
        http.Response.Headers.CacheControl = "no-store";
        page.CopyTo(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
