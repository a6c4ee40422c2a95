using Microsoft.AspNetCore.Http;
using MscText.Search;

namespace MscText.Web;

/// <summary>Searching and reading.</summary>
internal sealed class SearchApi(SearchService search, MscTextOptions options)
{
    private readonly SearchParameters _parameters = new(options);

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
            return new Problem(ProblemKind.NotFound, "There is no document with this id in the index. Search for it to learn its id.", "id");
        }

        await ApiResponses.WriteAsync(http, ApiMapping.Of(record), ApiJson.Readable.ApiDocument).ConfigureAwait(false);
        return null;
    }
}
