using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MscText.Testing;

/// <summary>Runs the scripts of <c>tests/npm</c>, which call packages that MscText is compared with.</summary>
public static class NodePeer
{
    private static readonly Lazy<bool> s_hasNode = new(HasNode);

    private static string Directory => Path.Combine(EvalData.RepositoryRoot, "tests", "npm");

    /// <summary>Whether Node.js is there and a package has been restored.</summary>
    public static bool IsInstalled(string package) =>
        System.IO.Directory.Exists(Path.Combine(Directory, "node_modules", package)) && s_hasNode.Value;

    /// <summary>Gives a script its standard input and returns what it writes to standard output.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        using Process process = Start(Path.Combine(Directory, script));
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await errors}");
    }

    private static bool HasNode()
    {
        try
        {
            using Process process = Start("--version");
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string argument) => Process.Start(new ProcessStartInfo("node", [argument])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
