using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using MscText.Search;
using MscText.Segmentation;

namespace MscText.Benchmarks;

/// <summary>
/// Full analysis, indexing and searching against Apache Lucene 4.10 with its SmartCn and English analyzers, on the same bilingual documents
/// and queries in one run. The documents are sentences of the evaluation data (CSL, MED1250), put together anew with a fixed seed:
/// about 1,500 letters of English and 600 Chinese characters each. Both sides store all fields and
/// commit at the end, read whole documents of ten hits, and mark nothing in them. Of two runs in turns the faster counts.
/// </summary>
internal static class SearchComparison
{
    private const string Peer = "Apache Lucene 4.10, SmartCn + English";
    // Until code is compiled for good, in either runtime.
    private const int Rounds = 20;
    private const int Queries = 300;
    private const int Turns = 2;

    /// <summary>Runs the comparison.</summary>
    /// <param name="documents">How many documents.</param>
    public static async Task<int> RunAsync(int documents)
    {
        string folder = Directory.CreateTempSubdirectory("msctext-search-").FullName;
        try
        {
            string corpus = Path.Combine(folder, "corpus.tsv");
            string queries = Path.Combine(folder, "queries.tsv");
            Write(documents, corpus, queries);
            AbstractRecord[] records = [.. File.ReadLines(corpus).Select(Record)];
            await IndexAsync(records.Take(2000), Path.Combine(folder, "warm"), 1).ConfigureAwait(false);
            double one = 0;
            double two = 0;
            for (int turn = 0; turn < Turns; turn++)
            {
                one = Math.Max(one, documents / await IndexAsync(records, Path.Combine(folder, $"one-{turn}"), 1).ConfigureAwait(false));
                two = Math.Max(two, documents / await IndexAsync(records, Path.Combine(folder, $"two-{turn}"), 2).ConfigureAwait(false));
            }

            string[] typed = File.ReadAllLines(queries);
            double[] expanded = Search(Path.Combine(folder, "one-0"), typed, QueryExpansion.Default);
            double[] plain = Search(Path.Combine(folder, "one-0"), typed, QueryExpansion.None);
            double[][] turns = [.. Enumerable.Range(0, Turns).Select(turn => Java(corpus, queries, Path.Combine(folder, $"java-{turn}")))];
            double[] java = [turns.Max(t => t[0]), turns.Min(t => t[1]), turns.Min(t => t[2])];
            Console.WriteLine(Row($"{documents} documents", "documents/s", "times Lucene"));
            Console.WriteLine(Row(Peer, java[0], 1));
            Console.WriteLine(Row("MscText, 1 thread", one, one / java[0]));
            Console.WriteLine(Row($"MscText, 2 threads ({two / one:0.00} × one)", two, two / java[0]));
            Console.WriteLine(Row($"{Queries} queries, µs", "p50", "p99", "p50 to Lucene's"));
            Console.WriteLine(Row(Peer, java[1], java[2], 1));
            Console.WriteLine(Row("MscText, words as typed", plain[0], plain[1], plain[0] / java[1]));
            Console.WriteLine(Row("MscText, with expansion", expanded[0], expanded[1], expanded[0] / java[1]));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Ratios have two digits after the point, what is measured none.
    private static string Row(string name, params double[] numbers) =>
        Row(name, [.. numbers.Select((n, i) => n.ToString(i == numbers.Length - 1 ? "0.00" : "0", CultureInfo.InvariantCulture))]);

    private static string Row(string name, params string[] cells) => name.PadRight(42) + string.Concat(cells.Select(c => c.PadLeft(16)));

    private static AbstractRecord Record(string line)
    {
        string[] parts = line.Split('\t');
        return new AbstractRecord { Id = parts[0], TitleEnglish = parts[1], TitleChinese = parts[2], AbstractEnglish = parts[3], AbstractChinese = parts[4] };
    }

    private static async Task<double> IndexAsync(IEnumerable<AbstractRecord> records, string path, int threads)
    {
        long start = Stopwatch.GetTimestamp();
        using AbstractIndex index = AbstractIndex.Open(path, new AbstractIndexOptions { MaxDegreeOfParallelism = threads });
        await index.AddAllAsync(Each(records)).ConfigureAwait(false);
        index.Commit();
        index.CompleteMerges();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async IAsyncEnumerable<AbstractRecord> Each(IEnumerable<AbstractRecord> records)
    {
        foreach (AbstractRecord record in records)
        {
            yield return record;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static double[] Search(string path, string[] queries, QueryExpansion expansion)
    {
        using AbstractIndex index = AbstractIndex.Open(path);
        double[] times = new double[queries.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < queries.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                index.Search(new SearchRequest { Query = queries[i].Split('\t')[1], Expansion = expansion, Snippets = 0, HighlightTitles = false });
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        Array.Sort(times);
        return [times[times.Length / 2], times[times.Length * 99 / 100]];
    }

    private static double[] Java(string corpus, string queries, string index)
    {
        string script = Path.Combine(
            typeof(SearchComparison).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
            "benchmarks",
            "java",
            "analysis.sh");
        using Process process = Process.Start(new ProcessStartInfo("bash", [script, corpus, queries, index, $"{Rounds}"]) { RedirectStandardOutput = true })!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. line.Split('\t').Select(v => double.Parse(v, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException("Apache Lucene's side failed.");
    }

    private static void Write(int documents, string corpus, string queries)
    {
        string root = Environment.GetEnvironmentVariable("MSCTEXT_EVAL_DATA")!;
        JsonElement[] csl = [.. CslTexts.Records()];
        string[] lines = [.. File.ReadLines(Path.Combine(root, "abbreviations", "MED1250_labeled"))];
        int[] heads = [.. Enumerable.Range(0, lines.Length - 2).Where(i => lines[i].Length > 0 && lines[i].All(char.IsAsciiDigit))];
        string[] titles = [.. heads.Select(i => lines[i + 1])];
        string[] english = [.. heads.SelectMany(i => Sentences(lines[i + 2], Language.English))];
        string[] chineseTitles = [.. csl.Select(c => c.GetProperty("title").GetString()!)];
        string[] chinese = [.. csl.SelectMany(c => Sentences(c.GetProperty("abstract").GetString()!, Language.Chinese))];
        var random = new Random(1);
        using (StreamWriter output = new(corpus))
        {
            for (int i = 0; i < documents; i++)
            {
                string title = titles[random.Next(titles.Length)];
                string chineseTitle = chineseTitles[random.Next(chineseTitles.Length)];
                output.WriteLine($"{i}\t{title}\t{chineseTitle}\t{Text(english, 1500, " ")}\t{Text(chinese, 600, "")}".Replace('\r', ' '));
            }
        }

        using StreamWriter typed = new(queries);
        for (int i = 0; i < Queries; i++)
        {
            string[] words = titles[random.Next(titles.Length)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] keywords = [.. csl[random.Next(csl.Length)].GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!)];
            typed.WriteLine(i % 2 == 0 ? $"en\t{string.Join(' ', words.Take(random.Next(2, 7)))}" : $"zh\t{string.Join(' ', keywords.Take(3))}");
        }

        string Text(string[] sentences, int length, string space)
        {
            var text = new StringBuilder();
            while (text.Length < length)
            {
                text.Append(sentences[random.Next(sentences.Length)]).Append(space);
            }

            return text.ToString();
        }
    }

    private static IEnumerable<string> Sentences(string text, Language language) =>
        SentenceSplitter.Default.Split(text, language).Select(s => s.Of(text).ToString().Replace('\t', ' ').Replace('\n', ' '));
}
