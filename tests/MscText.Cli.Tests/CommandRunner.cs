using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace MscText.Cli.Tests;

/// <summary>Runs the built tool as its users do: a process with arguments, standard input and an exit code.</summary>
internal static class CommandRunner
{
    public static CommandResult Run(params string[] args) => RunWithInput(null, args);

    public static CommandResult RunWithInput(string? input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MscText.Cli.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task.WaitAll(output, error);
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }
}

/// <summary>What a run of the tool gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every line of the output as a JSON object; fails on anything else.</summary>
    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(l => JsonDocument.Parse(l).RootElement)];
}
