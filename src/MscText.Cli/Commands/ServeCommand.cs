using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MscText.Cli.Io;
using MscText.Search;
using MscText.Web;

namespace MscText.Cli.Commands;

/// <summary><c>msctext serve</c>.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;
    private const int UsualRate = 50;

    public static Command Create()
    {
        var index = new Argument<string>("INDEX") { Description = "Folder of the index." };
        Option<int> port = CommonOptions.Number(
            "--port", "Port on the loopback address; 0 for any that is free.", 0, IPEndPoint.MaxPort, UsualPort);
        var upload = new Option<bool>("--allow-upload") { Description = "Let users add documents; the index is made where there is none." };
        Option<int> rate = CommonOptions.Number(
            "--requests-per-second", "Requests a second that one address may make on average; 0 for no limit.", 0, 1_000_000, UsualRate);
        var command = new Command("serve", "Open the search page on this machine, until Ctrl+C.") { index, port, upload, rate };
        command.SetAction((parsed, cancellationToken) => ServeAsync(
            parsed.GetRequiredValue(index), parsed.GetValue(port), parsed.GetValue(upload), parsed.GetValue(rate), cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string path, int port, bool allowUpload, int rate, CancellationToken cancellationToken)
    {
        if (!allowUpload)
        {
            IndexFolder.OpenExisting(path).Dispose();
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.AddProvider(new StandardErrorLog()).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddRoutingCore();

        // Forms need not outlive the process, and nothing is to be written to the user's home.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddMscText(options =>
        {
            options.IndexPath = path;
            options.AllowUpload = allowUpload;
            options.RequestsPerSecond = rate;
        });
        await using WebApplication app = builder.Build();
        app.MapMscTextSite();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (OptionsValidationException exception)
        {
            throw new CommandException(string.Join(' ', exception.Failures), ExitCodes.Usage);
        }
        catch (IndexSchemaException exception)
        {
            throw new CommandException($"{path}: {exception.Message}", ExitCodes.Unreadable);
        }
        catch (IOException exception)
        {
            throw new CommandException(exception.Message, ExitCodes.Unreadable);
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using (Output output = Output.Standard())
        {
            output.Text.WriteLine($"{address}/");
        }

        // Ctrl+C and SIGTERM are how a server is ended, not a failure.
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Fine;
    }
}
