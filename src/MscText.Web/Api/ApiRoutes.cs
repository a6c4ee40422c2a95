using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MscText.Terms;

namespace MscText.Web;

/// <summary>Maps the endpoints of the API.</summary>
internal static class ApiRoutes
{
    private const string DocumentPath = "/openapi.json";

    /// <summary>Maps them.</summary>
    /// <param name="group">Takes the routes.</param>
    /// <param name="prefix">The prefix of the group.</param>
    public static void Map(RouteGroupBuilder group, string prefix)
    {
        IServiceProvider services = ((IEndpointRouteBuilder)group).ServiceProvider;
        MscTextOptions options = services.GetRequiredService<IOptions<MscTextOptions>>().Value;
        var pipeline = new RequestPipeline(services, ApiResponses.WriteProblemAsync);
        List<ApiEndpoint> endpoints = [.. All(services, options)];
        endpoints.Add(new ApiEndpoint(HttpMethods.Get, DocumentPath, "openapi", "This document.", WriteDocumentAsync) { IsCounted = false });
        foreach (ApiEndpoint endpoint in endpoints)
        {
            string[] methods = endpoint.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [endpoint.Method];
            RequestDelegate handler = pipeline.Around(
                endpoint.Path, endpoint.Handler, endpoint.IsLong ? options.CheckTimeout : options.SearchTimeout, endpoint.IsCounted);
            group.MapMethods(endpoint.Path, methods, handler);
        }

        async Task<Problem?> WriteDocumentAsync(HttpContext http)
        {
            JsonObject document = OpenApiDocument.Create(endpoints, http.Request.PathBase.ToUriComponent() + prefix);
            await ApiResponses.WriteAsync(http, document, ApiJson.Readable.JsonObject).ConfigureAwait(false);
            return null;
        }
    }

    private static IEnumerable<ApiEndpoint> All(IServiceProvider services, MscTextOptions options)
    {
        var search = services.GetRequiredService<SearchService>();
        var check = services.GetRequiredService<CheckService>();
        return
        [
            .. new SearchApi(search, options).Endpoints,
            .. new TextApi(check, services.GetRequiredService<TermMatcher>(), options).Endpoints,
            .. new UploadApi(services.GetRequiredService<UploadService>(), check, options).Endpoints,
            .. new ServiceApi(search, services.GetRequiredService<PrometheusExporter>()).Endpoints,
        ];
    }
}
