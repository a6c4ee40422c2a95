using System.Globalization;

namespace MscText.Web.Benchmarks;

/// <summary>What a step measured.</summary>
/// <param name="Connections">Connections that asked.</param>
/// <param name="Elapsed">How long the step took.</param>
/// <param name="Requests">Requests that were answered as they should be.</param>
/// <param name="FailedRequests">Requests that were not.</param>
/// <param name="Uploads">Uploads that were taken.</param>
/// <param name="FailedUploads">Uploads that were not.</param>
/// <param name="Documents">Documents that were added.</param>
/// <param name="Errors">What went wrong, the first times.</param>
internal sealed record LoadResult(
    int Connections, TimeSpan Elapsed, Latencies Requests, int FailedRequests, Latencies Uploads, int FailedUploads, int Documents, IReadOnlyList<string> Errors)
{
    public int Failed => FailedRequests + FailedUploads;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Connections,11}  {Requests.Count,9}  {Requests.Count / Elapsed.TotalSeconds,10:0}  {Requests.Quantile(0.5),7:0.00}  {Requests.Quantile(0.99),7:0.0}  {Requests.Quantile(1),7:0}  {FailedRequests,6}  {Documents,7}  {Uploads.Quantile(0.5),6:0}  {Uploads.Quantile(0.99),7:0}  {FailedUploads,6}");
}
