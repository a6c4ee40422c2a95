using System.Net;
using Microsoft.AspNetCore.Http;

namespace MscText.Web;

/// <summary>Refuses requests under foreign host names, and changes that pages of other sites ask for.</summary>
internal static class RequestOrigin
{
    public static Problem? Check(HttpContext http, MscTextOptions options)
    {
        string host = http.Request.Host.Host;
        if (!IsAllowed(host, http.Connection.LocalIpAddress, options.AllowedHosts))
        {
            return new Problem(
                ProblemKind.WrongHost,
                "This server is not known under the host name of the request. Whoever runs it adds the name to MscTextOptions.AllowedHosts.");
        }

        return IsUnsafe(http.Request.Method) && IsFromElsewhere(http.Request)
            ? new Problem(ProblemKind.Forged, "The request was sent by a page of another site. Send it from a page of this one, or from a program.")
            : null;
    }

    private static bool IsAllowed(string host, IPAddress? local, IList<string> allowed)
    {
        if (allowed.Count > 0)
        {
            return allowed.Any(name => Bare(name).Equals(Bare(host), StringComparison.OrdinalIgnoreCase));
        }

        return (local is not null && !IPAddress.IsLoopback(local)) || IsLoopbackName(host);
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Bare(host), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static string Bare(string host) => host.Trim('[', ']');

    private static bool IsUnsafe(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    // Browsers say where a request comes from; programs send neither header.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is not (null or "same-origin" or "none"))
        {
            return true;
        }

        string? origin = request.Headers.Origin;
        return origin is not null && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
