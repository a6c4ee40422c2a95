using System.Diagnostics;

namespace MscText.Web.Benchmarks;

/// <summary><c>msctext serve</c> in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _errors;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        _errors = CopyErrorsAsync(process);
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it returned, after it was ended.</summary>
    public int ExitCode { get; private set; }

    public static async Task<ServerProcess> StartAsync(string index)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "MscText.Cli.dll"), "serve", index, "--port", "0", "--allow-upload", "--requests-per-second", "0"];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        string? line = await process.StandardOutput.ReadLineAsync();
        return line is not null
            ? new ServerProcess(process, new Uri(line))
            : throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends it as a user does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (OperatingSystem.IsWindows())
            {
                _process.Kill();
            }
            else
            {
                using Process kill = Process.Start("kill", ["-s", "TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync();
            }
        }

        await _process.WaitForExitAsync();
        await _errors;
        ExitCode = _process.ExitCode;
    }

    private static async Task CopyErrorsAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            Console.Error.WriteLine(line);
        }
    }
}
