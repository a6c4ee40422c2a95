namespace MscText.Lucene.Benchmarks;

/// <summary>
/// Latencies of the ten best hits, kind by kind, ours and Lucene's in turn on the same index. Lucene 4.10 visits every match; ours stops
/// counting at 1,000 unless told to count all, which is measured as well.
/// </summary>
internal sealed class SearchComparison(PeerProcess ours, PeerProcess? lucene, IReadOnlyList<string> kinds)
{
    private const int WarmUpRuns = 3;

    private readonly Dictionary<string, Samples> _medians = [];
    private readonly Dictionary<string, Samples> _tails = [];
    private readonly Dictionary<string, Samples> _counting = [];
    private readonly Dictionary<string, double> _allocated = [];
    private readonly Dictionary<string, string> _agree = [];

    public Samples Median(string kind) => _medians[kind];

    public Samples Tail(string kind) => _tails[kind];

    public void Measure(string index, string corpus, int runs, int millis)
    {
        ours.Ask("open", index, corpus);
        lucene?.Ask("open", index, corpus);
        foreach (string kind in kinds)
        {
            _medians[kind] = new Samples();
            _tails[kind] = new Samples();
            _counting[kind] = new Samples();
        }

        for (int run = -WarmUpRuns; run < runs; run++)
        {
            foreach (string kind in kinds)
            {
                double[]? b = run % 2 == 0 ? lucene?.Ask("search", kind, millis) : null;
                double[] a = ours.Ask("search", kind, millis);
                double[] counting = ours.Ask("count", kind, millis);
                b ??= lucene?.Ask("search", kind, millis);
                if (run < 0)
                {
                    continue;
                }

                bool measured = a.Length > 0;
                _medians[kind].Add(measured ? a[0] : null, b?[0]);
                _tails[kind].Add(measured ? a[1] : null, b?[1]);
                _counting[kind].Add(measured ? counting[0] : null, b?[0]);
                if (measured)
                {
                    _allocated[kind] = a[3];
                    _agree[kind] = b is null ? "-" : a[5] == b[5] && counting[5] == b[5] ? "yes" : "NO";
                }
            }
        }
    }

    public void Print()
    {
        Table table = new(
            "search, top 10, microseconds", "ours p50", "Lucene p50", "ratio", "ours p99", "Lucene p99", "ratio", "p50 counting all", "ratio", "ours B/query", "same hits");
        foreach (string kind in kinds)
        {
            Samples median = _medians[kind];
            Samples tail = _tails[kind];
            table.Add(
                kind,
                Table.Format(median.Ours, "0.0"),
                Table.Format(median.Lucene, "0.0"),
                Table.Format(median.Ratio, "0.00"),
                Table.Format(tail.Ours, "0.0"),
                Table.Format(tail.Lucene, "0.0"),
                Table.Format(tail.Ratio, "0.00"),
                Table.Format(_counting[kind].Ours, "0.0"),
                Table.Format(_counting[kind].Ratio, "0.00"),
                _allocated.TryGetValue(kind, out double bytes) ? Table.Format(bytes, "0") : "-",
                _agree.GetValueOrDefault(kind, "-"));
        }

        table.Print();
    }
}
