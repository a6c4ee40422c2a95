using System.Diagnostics;
using System.Globalization;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Benchmarks;

/// <summary>
/// From the start of a process to the first token or term, against an empty process: <c>dotnet run -c Release -- cold</c>.
/// Not a BenchmarkDotNet job, since what is measured happens once in a process.
/// </summary>
internal static class ColdStart
{
    private const string Sample = "间充质干细胞(MSCs)分泌IL-6，促进AML细胞增殖。";

    public static int Run(int runs)
    {
        (double Milliseconds, double Megabytes)[] empty = new (double, double)[runs];
        (double Milliseconds, double Megabytes)[] first = new (double, double)[runs];
        (double Milliseconds, double Megabytes)[] term = new (double, double)[runs];
        for (int i = -1; i < runs; i++)
        {
            // In turn, so that all see the same machine; the first round warms the file cache up.
            var a = Measure("empty");
            var b = Measure("token");
            var c = Measure("term");
            if (i >= 0)
            {
                empty[i] = a;
                first[i] = b;
                term[i] = c;
            }
        }

        Report("empty process", empty);
        Report("first token", first);
        Report("first term", term);
        ReportOver("token", empty, first);
        ReportOver("term", empty, term);
        return 0;
    }

    public static int RunChild(string what)
    {
        int found = what switch
        {
            "token" => TextSegmenter.Default.Segment(Sample).Count,
            "term" => TermMatcher.Default.Find(Sample).Count,
            _ => 0,
        };
        Console.WriteLine(found);
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static (double Milliseconds, double Megabytes) Measure(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("cold-child");
        start.ArgumentList.Add(what);
        long begin = Stopwatch.GetTimestamp();
        using Process child = Process.Start(start)!;
        child.StandardOutput.ReadLine();
        double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        double megabytes = long.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture) / 1048576.0;
        child.WaitForExit();
        return (milliseconds, megabytes);
    }

    private static double Median(
        (double Milliseconds, double Megabytes)[] runs, Func<(double Milliseconds, double Megabytes), double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Report(string name, (double Milliseconds, double Megabytes)[] runs) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14} {Median(runs, m => m.Milliseconds),6:0} ms  {Median(runs, m => m.Megabytes),6:0.0} MB peak working set ({runs.Length} runs, medians)"));

    private static void ReportOver(
        string name, (double Milliseconds, double Megabytes)[] empty, (double Milliseconds, double Megabytes)[] runs) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, over an empty process (medians): {Median(runs, m => m.Milliseconds) - Median(empty, m => m.Milliseconds):0} ms, {Median(runs, m => m.Megabytes) - Median(empty, m => m.Megabytes):0.0} MB"));
}
