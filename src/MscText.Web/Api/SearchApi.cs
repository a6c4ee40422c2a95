using Microsoft.AspNetCore.Http;
using MscText.Search;

namespace MscText.Web;

/// <summary>Searching and reading.</summary>
internal sealed class SearchApi(SearchService search, MscTextOptions options)
{
    private readonly SearchParameters _parameters = new(options);
    private readonly NumberParameter _similarCount = new("count", "Most documents.", 1, options.MaximumPageSize, Math.Min(10, options.MaximumPageSize));
    private readonly TextParameter _typed = new("q", "What was typed so far.", options.MaximumQueryLength) { IsRequired = true };
    private readonly NumberParameter _completionCount = new("count", "Most completions.", 1, 50, 8);

    public IEnumerable<ApiEndpoint> Endpoints =>
    [
        new(HttpMethods.Get, "/api/v1/search", "search", "Finds documents by words and concepts in either language and script.", SearchAsync)
        {
            Query = _parameters.All,
            Response = ApiJson.Readable.ApiSearchResult,
            Problems = [ProblemKind.BadParameter],
        },
        new(HttpMethods.Get, "/api/v1/documents/{id}", "document", "The document with an id, as stored.", DocumentAsync)
        {
            Response = ApiJson.Readable.ApiDocument,
            Problems = [ProblemKind.NotFound],
        },
        new(HttpMethods.Get, "/api/v1/documents/{id}/similar", "similar", "Documents on the same subject, in either language.", SimilarAsync)
        {
            Query = [_similarCount],
            Response = ApiJson.Readable.ApiSimilar,
            Problems = [ProblemKind.BadParameter, ProblemKind.NotFound],
        },
        new(HttpMethods.Get, "/api/v1/complete", "complete", "What a query may become, while it is typed.", CompleteAsync)
        {
            Query = [_typed, _completionCount],
            Response = ApiJson.Readable.ApiCompletions,
            Problems = [ProblemKind.BadParameter],
        },
    ];

    private async Task<Problem?> SearchAsync(HttpContext http)
    {
        SearchRequest request = _parameters.Read(http.Request.Query, out Problem? problem);
        if (problem is not null || search.Search(request, out problem, http.RequestAborted) is not { } result)
        {
            return problem;
        }

        await ApiResponses.WriteAsync(http, ApiMapping.Of(result), ApiJson.Readable.ApiSearchResult).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> DocumentAsync(HttpContext http)
    {
        if (search.Find(PathSegments.Of(http, 1)) is not { } record)
        {
            return Unknown();
        }

        await ApiResponses.WriteAsync(http, ApiMapping.Of(record), ApiJson.Readable.ApiDocument).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> SimilarAsync(HttpContext http)
    {
        var reader = new ParameterReader(http.Request.Query);
        int count = _similarCount.Read(reader) ?? 1;
        string id = PathSegments.Of(http, 2);
        if (reader.Problem is not null || search.Find(id) is null)
        {
            return reader.Problem ?? Unknown();
        }

        var result = new ApiSimilar { Hits = [.. search.Similar(id, count, http.RequestAborted).Hits.Select(ApiMapping.Of)] };
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiSimilar).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> CompleteAsync(HttpContext http)
    {
        var reader = new ParameterReader(http.Request.Query);
        string typed = _typed.Read(reader) ?? string.Empty;
        int count = _completionCount.Read(reader) ?? 1;
        if (reader.Problem is not null)
        {
            return reader.Problem;
        }

        var result = new ApiCompletions { Completions = [.. search.Complete(typed, count, http.RequestAborted).Select(ApiMapping.Of)] };
        await ApiResponses.WriteAsync(http, result, ApiJson.Readable.ApiCompletions).ConfigureAwait(false);
        return null;
    }

    private static Problem Unknown() =>
        new(ProblemKind.NotFound, "There is no document with this id in the index. Search for it to learn its id.", "id");
}
