using System.Diagnostics;
using System.Globalization;
using MscText.Lucene.CrashTarget;

namespace MscText.Lucene.Tests.Durability;

public class SoakTests
{
    /// <summary>20 seconds, or <c>MSCTEXT_SOAK_SECONDS</c>.</summary>
    private static readonly int Seconds =
        int.TryParse(Environment.GetEnvironmentVariable("MSCTEXT_SOAK_SECONDS"), CultureInfo.InvariantCulture, out int seconds) ? seconds : 20;

    [Fact]
    public void Readers_search_while_a_writer_writes_without_errors_stale_files_or_growing_memory()
    {
        using TempDirectory directory = new();

        // In a process of its own, so that its memory and files are its own.
        ProcessStartInfo start = new("dotnet", ["exec", typeof(SoakRun).Assembly.Location, "soak", directory.Path, Seconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);

        SoakSample[] samples = [.. output.Split('\n').Where(l => l.EndsWith(']')).Select(SoakSample.Parse)];
        Assert.True(samples.Length >= 6, output);
        int half = samples.Length / 2;
        AssertBounded(s => s.OpenFiles, slack: 60);
        AssertBounded(s => s.ManagedBytes, slack: 64L << 20);
        AssertBounded(s => s.PrivateBytes, slack: 128L << 20);
        Assert.True(CheckIndex.Check(directory.Index).IsClean);

        // A leak grows with every reopening, some hundred in a run: the middle of the second half then lies far above that of the first.
        // Maxima would not do: how many segments the readers that are open at a moment have is left to chance.
        void AssertBounded(Func<SoakSample, long> value, long slack) =>
            Assert.True(Median(samples[half..].Select(value)) <= Median(samples[..half].Select(value)) + slack, output);
    }

    private static long Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
