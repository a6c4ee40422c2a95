using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MscText.Web.Tests;

/// <summary>An application as a user would write it, on a free port of the loopback address.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app, string prefix)
    {
        _app = app;
        Root = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = NewClient();
        Prefix = prefix;
    }

    /// <summary>Where it listens.</summary>
    public Uri Root { get; }

    /// <summary>The prefix of everything.</summary>
    public string Prefix { get; }

    /// <summary>Asks it; follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>What is registered.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>What is mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<WebServer> StartAsync(string indexPath, Action<MscTextOptions>? configure = null, string prefix = "")
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddMscText(options =>
        {
            options.IndexPath = indexPath;
            options.RequestsPerSecond = 0;
            configure?.Invoke(options);
        });
        WebApplication app = builder.Build();
        try
        {
            app.MapMscTextSearch(prefix);
            await app.StartAsync();
            return new WebServer(app, prefix);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Another client, with cookies of its own.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Root };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
