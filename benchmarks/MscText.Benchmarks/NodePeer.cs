using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace MscText.Benchmarks;

/// <summary>
/// A peer under Node.js: it holds the texts as strings and is asked once for all of them, so that the pipe to it costs
/// nothing. Its packages come from <c>npm install --ignore-scripts</c> in <c>tests/npm</c>.
/// </summary>
internal sealed class NodePeer : IDisposable
{
    private readonly string _corpus = Path.GetTempFileName();
    private readonly Process _process;

    public NodePeer(string script, IReadOnlyList<string> texts)
    {
        File.WriteAllText(_corpus, JsonSerializer.Serialize(texts));
        string root = typeof(NodePeer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "RepositoryRoot").Value!;
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "tests", "npm", script), _corpus])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Gives an order and waits for the number that answers it.</summary>
    public int Ask(string order)
    {
        _process.StandardInput.WriteLine(order);
        _process.StandardInput.Flush();
        return int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_corpus);
    }
}
