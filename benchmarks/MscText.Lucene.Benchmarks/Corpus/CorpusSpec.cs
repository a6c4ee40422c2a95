using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>The parameters of a corpus. The same ones give the same bytes everywhere.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Seed">The seed of every choice.</param>
internal sealed record CorpusSpec(int Documents, int Seed = 1)
{
    /// <summary>Raised whenever the generator or its format changes, so that no stale corpus is taken.</summary>
    private const int Version = 1;

    /// <summary>Where corpora are kept between runs: <c>MSCTEXT_BENCH_DATA</c>, or a folder of the temporary ones.</summary>
    public static string Root =>
        Environment.GetEnvironmentVariable("MSCTEXT_BENCH_DATA") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Path.GetTempPath(), "msctext-benchmarks");

    public string Folder => Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"corpus-v{Version}-{Documents}-{Seed}"));
}
