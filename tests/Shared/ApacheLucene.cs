using System.Diagnostics;
using System.Globalization;
using System.Text;
using MscText.Lucene;

namespace MscText.Testing;

/// <summary>
/// Apache Lucene 4.10.4 (Debian's liblucene4.10-java), run as one process a test run: our programs in <c>tests/java</c> are compiled
/// first. <c>LUCENE_JARS</c> names another folder of the jars.
/// </summary>
public static class ApacheLucene
{
    private static readonly string[] Jars =
        ["lucene-core-4.10.4.jar", "lucene-queries-4.10.4.jar", "lucene-queryparser-4.10.4.jar", "lucene-suggest-4.10.4.jar"];

    private static readonly Lazy<LuceneProcess> Process = new(() => new LuceneProcess(string.Join(Path.PathSeparator, Jars.Select(At).Append(Compile()))));

    /// <summary>Why Lucene cannot be asked here, or null where it can.</summary>
    public static string? Missing { get; } =
        Jars.FirstOrDefault(j => !File.Exists(At(j))) is { } jar
            ? $"{At(jar)} is missing: install liblucene4.10-java, or set LUCENE_JARS to the folder of {jar}."
            : !HasProgram("javac") ? "javac is missing: install a JDK (openjdk-17-jdk-headless)." : null;

    /// <summary>Runs CheckIndex, with Lucene's assertions on, over indexes; fails with its log where one is not clean.</summary>
    public static void CheckIndex(params string[] directories)
    {
        (bool fine, IReadOnlyList<string> lines) = Process.Value.Run(["check", .. directories]);
        if (!fine || directories.Any(d => !lines.Contains("CLEAN " + d)))
        {
            Assert.Fail($"Apache Lucene's CheckIndex finds the index broken:\n{string.Join('\n', lines)}");
        }
    }

    /// <summary>Searches with Apache Lucene's BM25Similarity.</summary>
    /// <param name="directory">The folder of the index.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="count">How many hits a query.</param>
    /// <returns>For every query how many documents match, and the best.</returns>
    public static IReadOnlyList<TopDocs> Search(string directory, IEnumerable<Query> queries, int count) =>
        Search(directory, queries.Select(q => new LuceneSearch(q)), count);

    /// <summary>Searches, sorted or continued where that is asked for.</summary>
    public static IReadOnlyList<TopDocs> Search(string directory, IEnumerable<LuceneSearch> searches, int count)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, searches.Select(LuceneQueryFormat.Format), new UTF8Encoding(false));
            return [.. Run("search", directory, file, count.ToString(CultureInfo.InvariantCulture)).Select(ParseHits)];
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
    public static void Write(string directory, int documents) =>
        Run("write", directory, documents.ToString(CultureInfo.InvariantCulture));

    /// <summary>Lets Apache Lucene write fields of every kind in compound files; see <c>ProofVariety.java</c>.</summary>
    public static void WriteVariety(string directory, int documents, string codec) =>
        Run("variety", directory, documents.ToString(CultureInfo.InvariantCulture), codec);

    /// <summary>The stored fields of every live document, a line each: the number, then <c>name=value</c>, separated by tabs.</summary>
    public static IReadOnlyList<string> Dump(string directory) => Run("dump", directory);

    /// <summary>The term vectors of every document; see <c>ProofVectors.java</c>.</summary>
    public static IReadOnlyList<string> TermVectors(string directory) => Run("vectors", directory);

    /// <summary>
    /// Lets Lucene's classic query parser read texts, as <c>ProofParser.java</c> says: each as <see cref="LuceneQueryFormat"/> writes queries, or
    /// "ERROR".
    /// </summary>
    public static IReadOnlyList<string> ParseQueries(IEnumerable<(string Text, bool AllRequired)> texts)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, texts.Select(t => (t.AllRequired ? "AND " : "OR ") + Uri.EscapeDataString(t.Text)), new UTF8Encoding(false));
            return Run("parse", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Checksums of everything Lucene reads from every segment; see <c>ProofDigest.java</c>.</summary>
    public static IReadOnlyList<string> Digest(string directory) => Run("digest", directory);

    /// <summary>What Lucene's DirectSpellChecker suggests for each word, all words near enough being looked at.</summary>
    /// <param name="directory">The folder of the index.</param>
    /// <param name="field">The field.</param>
    /// <param name="mode">Lucene's name of the mode.</param>
    /// <param name="words">The words.</param>
    /// <param name="count">How many suggestions a word.</param>
    public static IReadOnlyList<IReadOnlyList<(string Word, int DocFreq, float Score)>> Spell(
        string directory, string field, string mode, IEnumerable<string> words, int count)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, words.Select(Uri.EscapeDataString), new UTF8Encoding(false));
            return [.. Run("spell", directory, field, mode, file, count.ToString(CultureInfo.InvariantCulture)).Select(line => line
                .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':'))
                .Select(p => (Uri.UnescapeDataString(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture), float.Parse(p[2], CultureInfo.InvariantCulture)))
                .ToArray())];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The terms, with their boosts, that Lucene's MoreLikeThis takes for every document; stored values are split at blanks.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Term, float Boost)>> Similar(
        string directory, string field, int maxTerms, int minTermFreq, int minDocFreq) =>
        [.. Run(["similar", directory, field, .. new[] { maxTerms, minTermFreq, minDocFreq }.Select(n => n.ToString(CultureInfo.InvariantCulture))])
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':'))
                .Select(p => (Uri.UnescapeDataString(p[0]), float.Parse(p[1], CultureInfo.InvariantCulture))).ToArray())];

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

    private static string At(string jar) =>
        Path.Combine(Environment.GetEnvironmentVariable("LUCENE_JARS") is { Length: > 0 } jars ? jars : "/usr/share/java", jar);

    private static IReadOnlyList<string> Run(params string[] arguments)
    {
        (bool fine, IReadOnlyList<string> lines) = Process.Value.Run(arguments);
        Assert.True(fine, string.Join('\n', lines));
        return lines;
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

    private static string Compile()
    {
        string target = Path.Combine(Path.GetTempPath(), $"msctext-lucene-proof-{Environment.ProcessId}");
        Directory.CreateDirectory(target);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(target, true);
        string[] sources = Directory.GetFiles(Path.Combine(EvalData.RepositoryRoot, "tests", "java"), "*.java");
        string classPath = string.Join(Path.PathSeparator, Jars.Select(At));
        ProcessStartInfo start = new("javac", ["-nowarn", "-encoding", "UTF-8", "-cp", classPath, "-d", target, .. sources]) { RedirectStandardError = true };
        using Process javac = System.Diagnostics.Process.Start(start)!;
        string output = javac.StandardError.ReadToEnd();
        javac.WaitForExit();
        Assert.True(javac.ExitCode == 0, output);
        return target;
    }

    private static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, name)));
}
