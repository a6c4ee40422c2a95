using System.Diagnostics;
using System.Globalization;
using System.Text;
using MscText.Lucene;

namespace MscText.Testing;

/// <summary>
/// Apache Lucene 4.10.4 (Debian's liblucene4.10-java), run as a process: our program <c>tests/java/LuceneProof.java</c> is compiled once
/// a test run. <c>LUCENE_JARS</c> names another folder of the jars.
/// </summary>
public static class ApacheLucene
{
    private const string CoreJar = "lucene-core-4.10.4.jar";

    private static readonly Lazy<string> Classes = new(Compile);

    /// <summary>Why Lucene cannot be asked here, or null where it can.</summary>
    public static string? Missing { get; } =
        !File.Exists(JarPath)
            ? $"{JarPath} is missing: install liblucene4.10-java, or set LUCENE_JARS to the folder of {CoreJar}."
            : !HasProgram("javac") ? "javac is missing: install a JDK (openjdk-17-jdk-headless)." : null;

    private static string JarPath =>
        Path.Combine(Environment.GetEnvironmentVariable("LUCENE_JARS") is { Length: > 0 } jars ? jars : "/usr/share/java", CoreJar);

    /// <summary>Runs CheckIndex, with Lucene's assertions on, over indexes; fails with its log where one is not clean.</summary>
    public static void CheckIndex(params string[] directories)
    {
        (int exitCode, string output) = Java(["check", .. directories]);
        if (exitCode != 0 || directories.Any(d => !output.Contains("CLEAN " + d, StringComparison.Ordinal)))
        {
            Assert.Fail($"Apache Lucene's CheckIndex finds the index broken:\n{output}");
        }
    }

    /// <summary>Searches with Apache Lucene's BM25Similarity.</summary>
    /// <param name="directory">The folder of the index.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="count">How many hits a query.</param>
    /// <returns>For every query how many documents match, and the best.</returns>
    public static IReadOnlyList<TopDocs> Search(string directory, IEnumerable<Query> queries, int count) =>
        Search(directory, queries.Select(q => (q, (SortField?)null, false)), count);

    /// <summary>Searches, sorted by doc values where a sort is given; <c>Text</c> tells sorted doc values from numeric ones.</summary>
    public static IReadOnlyList<TopDocs> Search(
        string directory, IEnumerable<(Query Query, SortField? Sort, bool Text)> queries, int count)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, queries.Select(Format), new UTF8Encoding(false));
            (int exitCode, string output) = Java(["search", directory, file, count.ToString(CultureInfo.InvariantCulture)]);
            Assert.True(exitCode == 0, output);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParseHits)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// Lets Apache Lucene write an index with the codec Lucene46: fields <c>body</c> (words w0 to w499), <c>id</c> (k0 …); the
    /// document k1 is deleted.
    /// </summary>
    public static void Write(string directory, int documents)
    {
        (int exitCode, string output) = Java(["write", directory, documents.ToString(CultureInfo.InvariantCulture)]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>The stored fields of every live document, a line each: the number, then <c>name=value</c>, separated by tabs.</summary>
    public static IReadOnlyList<string> Dump(string directory)
    {
        (int exitCode, string output) = Java(["dump", directory]);
        Assert.True(exitCode == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>
    /// Fails where our hits are not Lucene's: other documents, another order, or scores that differ by more than a part.
    /// </summary>
    public static void AssertSameHits(TopDocs expected, TopDocs actual, string query, double tolerance = 1e-5)
    {
        string context = $"{query}\nLucene: {expected.TotalHits} {Describe(expected)}\nours:   {actual.TotalHits} {Describe(actual)}";
        Assert.True(expected.TotalHits == actual.TotalHits && expected.ScoreDocs.Count == actual.ScoreDocs.Count, context);
        for (int i = 0; i < expected.ScoreDocs.Count; i++)
        {
            ScoreDoc theirs = expected.ScoreDocs[i];
            ScoreDoc ours = actual.ScoreDocs[i];
            Assert.True(theirs.Doc == ours.Doc, context);
            bool same = float.IsNaN(theirs.Score)
                ? float.IsNaN(ours.Score)
                : Math.Abs(theirs.Score - ours.Score) <= tolerance * Math.Max(Math.Abs(theirs.Score), 1e-6);
            Assert.True(same, context);
        }
    }

    private static string Describe(TopDocs hits) => string.Join(' ', hits.ScoreDocs.Take(20).Select(h => $"{h.Doc}:{h.Score}"));

    private static TopDocs ParseHits(string line)
    {
        string[] parts = line.Split(' ');
        return new TopDocs(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            [.. parts.Skip(1).Select(p => p.Split(':')).Select(p => new ScoreDoc(
                int.Parse(p[0], CultureInfo.InvariantCulture), float.Parse(p[1], CultureInfo.InvariantCulture)))]);
    }

    private static string Format((Query Query, SortField? Sort, bool Text) search)
    {
        StringBuilder text = new();
        if (search.Sort is { } sort)
        {
            text.Append(CultureInfo.InvariantCulture, $"S {Encode(sort.Field)} {(search.Text ? "string" : "long")} {(sort.Reverse ? "true" : "false")} ");
        }

        Append(text, search.Query);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Query query)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        switch (query)
        {
            case MatchAllDocsQuery:
                text.Append(c, $"A {query.Boost} ");
                break;
            case TermQuery term:
                text.Append(c, $"T {Encode(term.Term.Field)} {Encode(term.Term.Text)} {query.Boost} ");
                break;
            case PhraseQuery phrase:
                text.Append(c, $"P {phrase.Slop} {query.Boost} {phrase.Terms.Count} ");
                foreach ((Term part, int position) in phrase.Terms.Zip(phrase.Positions))
                {
                    text.Append(c, $"{Encode(part.Field)} {Encode(part.Text)} {position} ");
                }

                break;
            case BooleanQuery boolean:
                text.Append(c, $"B {boolean.MinimumNumberShouldMatch} {query.Boost} {boolean.Clauses.Count} ");
                foreach (BooleanClause clause in boolean.Clauses)
                {
                    string occur = clause.Occur == Occur.MustNot ? "MUST_NOT" : clause.Occur.ToString().ToUpperInvariant();
                    text.Append(occur).Append(' ');
                    Append(text, clause.Query);
                }

                break;
            case ConstantScoreQuery constant:
                text.Append(c, $"C {query.Boost} ");
                Append(text, constant.Query);
                break;
            default:
                throw new ArgumentException($"{query.GetType().Name} cannot be told to Lucene yet.", nameof(query));
        }
    }

    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static string Compile()
    {
        string target = Path.Combine(Path.GetTempPath(), $"msctext-lucene-proof-{Environment.ProcessId}");
        Directory.CreateDirectory(target);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(target, true);
        string source = Path.Combine(EvalData.RepositoryRoot, "tests", "java", "LuceneProof.java");
        (int exitCode, string output) = Run("javac", ["-nowarn", "-encoding", "UTF-8", "-cp", JarPath, "-d", target, source]);
        Assert.True(exitCode == 0, output);
        return target;
    }

    private static (int ExitCode, string Output) Java(IEnumerable<string> arguments) =>
        Run("java", ["-ea", "-Xmx512m", "-cp", JarPath + Path.PathSeparator + Classes.Value, "LuceneProof", .. arguments]);

    private static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, name)));
}
