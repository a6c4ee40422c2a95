using System.Diagnostics;
using System.Globalization;
using MscText.Alignment;

namespace MscText.Benchmarks;

/// <summary>
/// Time a sentence and memory of aligning 1,000, 10,000 and 100,000 sentences: the long documents of the evaluation data
/// (<c>MSCTEXT_EVAL_DATA</c>), cut at sure places into passages of some twenty beads, in a new order again and again.
/// <c>dotnet run -c Release --project benchmarks/MscText.Benchmarks -- align-scale</c>
/// </summary>
internal static class AlignmentScale
{
    private const int Passage = 20;

    /// <summary>Prints a line a size; times as ratios to the first.</summary>
    public static int Run()
    {
        string data = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")
            ?? throw new InvalidOperationException("Set MSCTEXT_EVAL_DATA to the evaluation data.");
        List<(string[] English, string[] Chinese)> passages = Passages(Path.Combine(data, "alignment", "champollion"));
        Time(passages, 500, out _, out _);
        double first = 0;
        foreach (int size in new[] { 1_000, 10_000, 100_000 })
        {
            double seconds = Time(passages, size, out int chinese, out long peak);
            first = first == 0 ? seconds / size : first;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,7} x {chinese,7} sentences: {seconds,7:F2} s, {1000 * seconds / size:F3} ms a sentence ({seconds / size / first:F2} of the first), managed heap at most {peak / 1048576} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"));
        }

        return 0;
    }

    private static double Time(List<(string[] English, string[] Chinese)> passages, int size, out int chinese, out long peak)
    {
        int[] order = Order(passages, size);
        long highest = 0;
        int count = 0;
        var watch = Stopwatch.StartNew();
        foreach (Bead bead in SentenceAligner.Default.AlignStream(
            order.SelectMany(p => passages[p].English).Take(size), order.SelectMany(p => passages[p].Chinese)))
        {
            if (count / 1_000 != (count + bead.Chinese.Count) / 1_000)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
            }

            count += bead.Chinese.Count;
        }

        (chinese, peak) = (count, highest);
        return watch.Elapsed.TotalSeconds;
    }

    private static int[] Order(List<(string[] English, string[] Chinese)> passages, int size)
    {
        var random = new Random(1);
        var order = new List<int>();
        for (int count = 0; count < size;)
        {
            int passage = random.Next(passages.Count);
            order.Add(passage);
            count += passages[passage].English.Length;
        }

        return [.. order];
    }

    private static List<(string[] English, string[] Chinese)> Passages(string folder)
    {
        var passages = new List<(string[], string[])>();
        foreach (string file in Directory.GetFiles(folder, "*.en").Order(StringComparer.Ordinal))
        {
            string[] english = File.ReadAllLines(file);
            string[] chinese = File.ReadAllLines(Path.ChangeExtension(file, ".zh"));
            (int i, int j) = (0, 0);
            foreach (Bead bead in SentenceAligner.Default.Align(english, chinese).Where(b => b is { Shape: "1-1", Confidence: > 0.99 }))
            {
                if (bead.English[0] - i >= Passage && bead.Chinese[0] > j)
                {
                    passages.Add((english[i..bead.English[0]], chinese[j..bead.Chinese[0]]));
                    (i, j) = (bead.English[0], bead.Chinese[0]);
                }
            }
        }

        return passages;
    }
}
