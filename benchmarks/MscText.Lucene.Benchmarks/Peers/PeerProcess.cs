using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace MscText.Lucene.Benchmarks;

/// <summary>A process that answers the commands of <see cref="PeerCommands"/>, ours or Java's.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process _process;

    private PeerProcess(string program, params IEnumerable<string> arguments) =>
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>This engine, in a process of its own.</summary>
    public static PeerProcess Ours() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? new PeerProcess(Environment.ProcessPath!, typeof(PeerProcess).Assembly.Location, "peer")
            : new PeerProcess(Environment.ProcessPath!, "peer");

    /// <summary>Apache Lucene 4.10.</summary>
    public static PeerProcess Lucene() => new("bash", Path.Combine(RepositoryRoot, "benchmarks", "java", "lucene.sh"));

    public static string RepositoryRoot { get; } = typeof(PeerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Gives a command and waits for the numbers that answer it.</summary>
    public double[] Ask(params IEnumerable<object> command)
    {
        string line = string.Join('\t', command.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        string answer = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"The peer ended at '{line}'; its own message is above.");
        return [.. answer.Split('\t', StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
