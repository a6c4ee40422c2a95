using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>The settings of a comparison, from the command line.</summary>
internal sealed record HarnessOptions
{
    public const string Usage =
        """
        engine        this engine and Apache Lucene 4.10 (Java) in turn, one table of medians and their ratios
        engine-scale  how cost grows with the number of documents
        corpus        makes a corpus and says what it is

          --docs N[,N]    documents (engine: 50000; engine-scale: 5000,50000,500000)
          --runs N        measured runs a figure (5)
          --parts A[,B]   of index, size, memory, search (all)
          --threads N[,N] threads that add documents (1,2)
          --ram N         megabytes of the writer's buffer (256)
          --millis N      milliseconds a query kind and run (150)
          --kinds A[,B]   query kinds, or beginnings of their names (all)
          --seed N        seed of the corpus (1)
          --no-java       this engine only
          --reuse         search the index of an earlier run
        """;

    public IReadOnlyList<int> Docs { get; init; } = [];

    public int Runs { get; init; } = 5;

    public IReadOnlyList<string> Parts { get; init; } = ["index", "size", "memory", "search"];

    public IReadOnlyList<int> Threads { get; init; } = [1, 2];

    public int RamMegabytes { get; init; } = 256;

    public int Millis { get; init; } = 150;

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public int Seed { get; init; } = 1;

    public bool Java { get; init; } = true;

    public bool Reuse { get; init; }

    /// <summary>Reads the options; null where one is unknown or has no value.</summary>
    public static HarnessOptions? Parse(ReadOnlySpan<string> args)
    {
        HarnessOptions options = new();
        while (args.Length > 0)
        {
            HarnessOptions? next = args switch
            {
                ["--no-java", ..] => options with { Java = false },
                ["--reuse", ..] => options with { Reuse = true },
                ["--docs", string v, ..] => options with { Docs = Numbers(v) },
                ["--runs", string v, ..] => options with { Runs = Numbers(v)[0] },
                ["--parts", string v, ..] => options with { Parts = v.Split(',') },
                ["--threads", string v, ..] => options with { Threads = Numbers(v) },
                ["--ram", string v, ..] => options with { RamMegabytes = Numbers(v)[0] },
                ["--millis", string v, ..] => options with { Millis = Numbers(v)[0] },
                ["--kinds", string v, ..] => options with { Kinds = v.Split(',') },
                ["--seed", string v, ..] => options with { Seed = Numbers(v)[0] },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
            args = args[(args[0] is "--no-java" or "--reuse" ? 1 : 2)..];
        }

        return options;
    }

    private static int[] Numbers(string list) => [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
