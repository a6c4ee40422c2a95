using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MscText.Web;

/// <summary>Maps the search of MscText.</summary>
public static class MscTextEndpoints
{
    private static readonly SearchValues<char> NotInPrefixes = SearchValues.Create("{}*?#% ");

    /// <summary>
    /// Maps the pages and the JSON API. Limits, headers and checks are part of the endpoints: no middleware is needed for them.
    /// </summary>
    /// <param name="endpoints">The routes of the application, after <see cref="MscTextServices.AddMscText"/>.</param>
    /// <param name="prefix">The path beneath which everything is, such as <c>/literature</c>; empty for the root.</param>
    /// <returns>The endpoints, for conventions such as <c>RequireAuthorization</c>.</returns>
    /// <exception cref="ArgumentException">The prefix is no path, or <see cref="MscTextServices.AddMscText"/> was not called.</exception>
    public static IEndpointConventionBuilder MapMscTextSearch(this IEndpointRouteBuilder endpoints, string prefix = "") =>
        Map(endpoints, prefix, isWholeSite: false);

    /// <summary>Maps them in an application that has nothing else, so that unknown addresses are answered by a page, too.</summary>
    internal static IEndpointConventionBuilder MapMscTextSite(this IEndpointRouteBuilder endpoints) => Map(endpoints, string.Empty, isWholeSite: true);

    private static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string prefix, bool isWholeSite)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        if (endpoints.ServiceProvider.GetService<RequestLimits>() is null)
        {
            throw new ArgumentException("MscText is not among the services; call services.AddMscText(…) before the application is built.", nameof(endpoints));
        }

        string path = prefix.TrimEnd('/');
        if (path.Length > 0 && (path[0] != '/' || path.AsSpan().ContainsAny(NotInPrefixes)))
        {
            throw new ArgumentException($"'{prefix}' is no prefix; write a plain path such as /literature.", nameof(prefix));
        }

        RouteGroupBuilder group = endpoints.MapGroup(path);
        PageRoutes.Map(group, path, isWhole: isWholeSite || path.Length > 0);
        ApiRoutes.Map(group, path);
        return group;
    }
}
