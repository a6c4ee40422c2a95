using System.Text;
using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>What operators ask for.</summary>
internal sealed class ServiceApi(SearchService search, PrometheusExporter metrics)
{
    public IEnumerable<ApiEndpoint> Endpoints =>
    [
        new(HttpMethods.Get, "/health/live", "live", "Whether the process answers at all.", LiveAsync)
        {
            Response = ApiJson.Readable.ApiHealth,
            IsCounted = false,
        },
        new(HttpMethods.Get, "/health/ready", "ready", "Whether the index can be searched.", ReadyAsync)
        {
            Response = ApiJson.Readable.ApiHealth,
            Problems = [ProblemKind.NotReady],
            IsCounted = false,
        },
        new(HttpMethods.Get, "/metrics", "metrics", "What is measured, in Prometheus' text format.", MetricsAsync)
        {
            ResponseType = PrometheusExporter.ContentType,
            IsCounted = false,
        },
    ];

    private static async Task<Problem?> LiveAsync(HttpContext http)
    {
        await ApiResponses.WriteAsync(http, new ApiHealth { Status = "live" }, ApiJson.Readable.ApiHealth).ConfigureAwait(false);
        return null;
    }

    // An index that can't be read fails here as it would in a search, which the pipeline answers.
    private async Task<Problem?> ReadyAsync(HttpContext http)
    {
        await ApiResponses.WriteAsync(http, new ApiHealth { Status = "ready", Documents = search.Documents }, ApiJson.Readable.ApiHealth).ConfigureAwait(false);
        return null;
    }

    private async Task<Problem?> MetricsAsync(HttpContext http)
    {
        await ApiResponses.WriteAsync(http, Encoding.UTF8.GetBytes(metrics.Write()), PrometheusExporter.ContentType).ConfigureAwait(false);
        return null;
    }
}
