using System.Globalization;

namespace MscText.Web.Benchmarks;

/// <summary>The settings of a load test, from the command line.</summary>
internal sealed record LoadOptions
{
    public const string Usage =
        """
        Starts 'msctext serve' over an index of made documents, asks it over some connections while documents are being added,
        and says how many requests a second it answered and how long they took. Ends with 1 where any failed.

          --documents N        documents in the index at the start (50000)
          --connections N[,N]  connections that ask, one step each (1,8,64)
          --seconds N          length of a step (10)
          --warm-up N          seconds before the first step (5)
          --uploads N          uploads a second meanwhile; 0 for none (2)
          --per-upload N       documents an upload (5)
          --seed N             seed of documents and queries (1)
          --index FOLDER       where the index is made and kept; one that is there is used as it is (a temporary folder)
        """;

    public int Documents { get; init; } = 50_000;

    public IReadOnlyList<int> Connections { get; init; } = [1, 8, 64];

    public int Seconds { get; init; } = 10;

    public int WarmUpSeconds { get; init; } = 5;

    public int UploadsPerSecond { get; init; } = 2;

    public int DocumentsPerUpload { get; init; } = 5;

    public int Seed { get; init; } = 1;

    public string? Index { get; init; }

    /// <summary>Reads the options; null where one is unknown or has no usable value.</summary>
    public static LoadOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new LoadOptions();
        while (args.Length > 0)
        {
            if (args is ["--index", string folder, ..])
            {
                options = options with { Index = folder };
                args = args[2..];
                continue;
            }

            if (args.Length < 2 || Numbers(args[1]) is not { } numbers)
            {
                return null;
            }

            int first = numbers[0];
            LoadOptions? next = args[0] switch
            {
                "--documents" when first >= 1 => options with { Documents = first },
                "--connections" when numbers.All(n => n is >= 1 and <= 1_000) => options with { Connections = numbers },
                "--seconds" when first is >= 1 and <= 3_600 => options with { Seconds = first },
                "--warm-up" when first is >= 1 and <= 3_600 => options with { WarmUpSeconds = first },
                "--uploads" when first <= 1_000 => options with { UploadsPerSecond = first },
                "--per-upload" when first is >= 1 and <= 1_000 => options with { DocumentsPerUpload = first },
                "--seed" => options with { Seed = first },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
            args = args[2..];
        }

        return options;
    }

    private static int[]? Numbers(string list)
    {
        var numbers = new List<int>();
        foreach (string item in list.Split(','))
        {
            if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
