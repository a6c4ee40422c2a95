using System.Diagnostics;
using System.Text;

namespace MscText.Testing;

/// <summary>
/// A Java process that runs <c>tests/java</c> with Lucene's assertions on and answers one command after the other. It ends with its
/// standard input, so with the test process at the latest.
/// </summary>
internal sealed class LuceneProcess
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _commands;
    private readonly StreamReader _answers;

    public LuceneProcess(string classPath)
    {
        ProcessStartInfo start = new("java", ["-ea", "-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath, "LuceneProof"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process process = Process.Start(start)!;
        _commands = process.StandardInput;
        _answers = process.StandardOutput;
    }

    /// <summary>Runs a command; commands of several tests wait for each other.</summary>
    /// <returns>Whether it succeeded, and what it printed.</returns>
    public (bool Fine, IReadOnlyList<string> Lines) Run(params IEnumerable<string> arguments)
    {
        lock (_lock)
        {
            _commands.WriteLine(string.Join('\t', arguments));
            _commands.Flush();
            List<string> lines = [];
            while (_answers.ReadLine() is { } line)
            {
                if (line.StartsWith('\u0001'))
                {
                    return (line == "\u0001ok", lines);
                }

                lines.Add(line);
            }

            throw new InvalidOperationException($"The Java process ended unexpectedly:\n{string.Join('\n', lines)}");
        }
    }
}
