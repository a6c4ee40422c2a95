namespace MscText.Lucene.Benchmarks;

/// <summary>
/// How cost grows with the number of documents, both engines, one table: <c>dotnet run -c Release -- engine-scale</c>. Every index is made
/// by a fresh process, whose peak memory is reported, and opened by another; searches run on the index as it was left, not merged.
/// </summary>
internal static class ScaleComparison
{
    private static readonly string[] SearchKinds = ["term-high", "term-med", "and-high-high", "or-high-high", "phrase-high", "phrase-med"];

    public static int Run(HarnessOptions options)
    {
        int[] sizes = options.Docs.Count == 0 ? [5000, 50_000, 500_000] : [.. options.Docs];
        Dictionary<string, List<string>> rows = [];
        foreach (int docs in sizes)
        {
            Measure(options, docs, (name, value) =>
            {
                if (!rows.TryGetValue(name, out List<string>? row))
                {
                    rows[name] = row = [];
                }

                row.Add(value);
            });
        }

        Table table = new(["documents: ours / Lucene", .. sizes.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        foreach ((string name, List<string> row) in rows)
        {
            table.Add([name, .. row]);
        }

        table.Print();
        return 0;
    }

    private static void Measure(HarnessOptions options, int docs, Action<string, string> report)
    {
        string corpus = CorpusGenerator.Ensure(new CorpusSpec(docs, options.Seed));
        string ours = Path.Combine(CorpusSpec.Root, $"scale-{docs}-{options.Seed}-ours");
        string lucene = Path.Combine(CorpusSpec.Root, $"scale-{docs}-{options.Seed}-lucene");
        try
        {
            double[] a = Index(PeerProcess.Ours(), ours);
            double[]? b = options.Java ? Index(PeerProcess.Lucene(), lucene) : null;
            Report("documents/s, 1 thread, cold", docs / a[0], docs / b?[0], "0");
            Report("peak resident MB of indexing", a[1] / (1 << 20), b?[1] / (1 << 20), "0");
            Report("the same without pages of mapped files", a[2] / (1 << 20), b?[2] / (1 << 20), "0");
            Report("index MB", IndexFiles.Total(IndexFiles.Sizes(ours)) / 1048576.0, b is null ? null : IndexFiles.Total(IndexFiles.Sizes(lucene)) / 1048576.0, "0.0");
            report("segments", $"{IndexFiles.Segments(IndexFiles.Sizes(ours))} / {IndexFiles.Segments(IndexFiles.Sizes(lucene))}");
            Open("milliseconds to open", "managed MB of the open index");

            using PeerProcess ourPeer = PeerProcess.Ours();
            using PeerProcess? lucenePeer = options.Java ? PeerProcess.Lucene() : null;
            string[] kinds = options.Kinds.Count == 0 ? SearchKinds : [.. options.Kinds];
            SearchComparison search = new(ourPeer, lucenePeer, kinds);
            search.Measure(ours, corpus, options.Runs, options.Millis);
            foreach (string kind in kinds)
            {
                Report(kind + " p50, microseconds", search.Median(kind).Ours, search.Median(kind).Lucene, "0.0");
                Report(kind + " p99, microseconds", search.Tail(kind).Ours, search.Tail(kind).Lucene, "0.0");
            }
        }
        finally
        {
            IndexFiles.Clear(ours);
            IndexFiles.Clear(lucene);
        }

        double[] Index(PeerProcess peer, string folder)
        {
            using (peer)
            {
                IndexFiles.Clear(folder);
                double seconds = peer.Ask("index", corpus, folder, 1, options.RamMegabytes)[0];
                return [seconds, .. peer.Ask("memory")];
            }
        }

        void Open(string time, string memory)
        {
            Samples opening = new();
            Samples managed = new();
            for (int run = 0; run < options.Runs; run++)
            {
                using PeerProcess ourPeer = PeerProcess.Ours();
                using PeerProcess? lucenePeer = options.Java ? PeerProcess.Lucene() : null;
                double[] x = ourPeer.Ask("open", ours, corpus);
                double[]? y = lucenePeer?.Ask("open", lucene, corpus);
                opening.Add(x[0], y?[0]);
                managed.Add(x[1], y?[1]);
            }

            Report(time, opening.Ours, opening.Lucene, "0.0");
            Report(memory, managed.Ours / (1 << 20), managed.Lucene / (1 << 20), "0.00");
        }

        void Report(string name, double? x, double? y, string format) => report(name, $"{Table.Format(x, format)} / {Table.Format(y, format)}");
    }
}
