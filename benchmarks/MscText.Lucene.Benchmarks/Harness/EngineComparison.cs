using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>
/// This engine and Apache Lucene 4.10 (Java) in turn, in one run, on one corpus: <c>dotnet run -c Release -- engine</c>. Each engine works
/// in a process of its own that stays warm; memory is taken from fresh ones. Both search the same files: the index this engine wrote,
/// merged to one segment.
/// </summary>
internal sealed class EngineComparison : IDisposable
{
    private const int WarmUpDocuments = 5000;

    private readonly HarnessOptions _options;
    private readonly int _docs;
    private readonly string _corpus;
    private readonly string _ours;
    private readonly string _lucene;
    private readonly PeerProcess _ourPeer;
    private readonly PeerProcess? _lucenePeer;

    private EngineComparison(HarnessOptions options, int docs)
    {
        _options = options;
        _docs = docs;
        _corpus = CorpusGenerator.Ensure(new CorpusSpec(docs, options.Seed));
        string name = string.Create(CultureInfo.InvariantCulture, $"index-{docs}-{options.Seed}-");
        _ours = Path.Combine(CorpusSpec.Root, name + "ours");
        _lucene = Path.Combine(CorpusSpec.Root, name + "lucene");
        _ourPeer = PeerProcess.Ours();
        _lucenePeer = options.Java ? PeerProcess.Lucene() : null;
    }

    public static int Run(HarnessOptions options)
    {
        foreach (int docs in options.Docs.Count == 0 ? [50_000] : options.Docs)
        {
            using EngineComparison comparison = new(options, docs);
            comparison.Run();
        }

        return 0;
    }

    public void Dispose()
    {
        _ourPeer.Dispose();
        _lucenePeer?.Dispose();
    }

    private void Run()
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_docs} documents, buffer {_options.RamMegabytes} MB, {_options.Runs} runs, medians; ratio: ours to Apache Lucene 4.10.4's, run by run"));
        Console.WriteLine();
        if (_options.Parts.Contains("index"))
        {
            CompareIndexing();
        }

        if (_options.Parts.Contains("size"))
        {
            CompareSizes();
        }

        if (_options.Parts.Contains("memory"))
        {
            CompareMemory();
        }

        if (_options.Parts.Contains("search"))
        {
            CompareSearch();
        }
    }

    private void CompareIndexing()
    {
        string warmUp = CorpusGenerator.Ensure(new CorpusSpec(WarmUpDocuments, _options.Seed));
        for (int i = 0; i < 2; i++)
        {
            Index(_ourPeer, warmUp, _ours, 1);
            Index(_lucenePeer, warmUp, _lucene, 1);
        }

        Table table = new("indexing", "ours", "Lucene", "ratio");
        foreach (int threads in _options.Threads)
        {
            Samples gross = new();
            Samples net = new();
            Samples reading = new();
            for (int run = 0; run < _options.Runs; run++)
            {
                double? ourReading = _ourPeer.Ask("read", _corpus, threads)[0];
                double? luceneReading = _lucenePeer?.Ask("read", _corpus, threads)[0];
                double? ours = Index(_ourPeer, _corpus, _ours, threads);
                double? lucene = Index(_lucenePeer, _corpus, _lucene, threads);
                reading.Add(ourReading, luceneReading);
                gross.Add(_docs / ours, _docs / lucene);
                net.Add(_docs / (ours - ourReading), _docs / (lucene - luceneReading));
            }

            string label = threads == 1 ? "1 thread" : $"{threads} threads";
            table.Add($"documents/s, {label}", gross, "0");
            table.Add($"documents/s, {label}, without reading the corpus", net, "0");
            table.Add($"seconds to read the corpus, {label}", reading, "0.00");
        }

        table.Print();
    }

    private void CompareSizes()
    {
        Index(_ourPeer, _corpus, _ours, 1);
        Index(_lucenePeer, _corpus, _lucene, 1);
        Dictionary<string, long> ourFiles = IndexFiles.Sizes(_ours);
        Dictionary<string, long> luceneFiles = IndexFiles.Sizes(_lucene);
        Samples merging = new();
        merging.Add(_ourPeer.Ask("merge", _ours)[0], _lucenePeer?.Ask("merge", _lucene)[0]);
        Dictionary<string, long> ourMerged = IndexFiles.Sizes(_ours);
        Dictionary<string, long> luceneMerged = IndexFiles.Sizes(_lucene);
        Table table = new("size in KB", "ours", "Lucene", "ratio", "ours merged", "Lucene merged", "ratio");
        foreach (string type in IndexFiles.Types(ourMerged, luceneMerged))
        {
            table.Add([type, .. Sizes(ourFiles, luceneFiles, type), .. Sizes(ourMerged, luceneMerged, type)]);
        }

        table.Add(["all", .. Sizes(ourFiles, luceneFiles, null), .. Sizes(ourMerged, luceneMerged, null)]);
        table.Add("segments", IndexFiles.Segments(ourFiles), IndexFiles.Segments(luceneFiles), "", IndexFiles.Segments(ourMerged), IndexFiles.Segments(luceneMerged));
        table.Print();
        Table mergeTable = new("merging", "ours", "Lucene", "ratio");
        mergeTable.Add("seconds to one segment", merging, "0.00");
        mergeTable.Print();
    }

    private static string[] Sizes(Dictionary<string, long> ours, Dictionary<string, long> lucene, string? type)
    {
        double a = type is null ? IndexFiles.Total(ours) : ours.GetValueOrDefault(type);
        double b = type is null ? IndexFiles.Total(lucene) : lucene.GetValueOrDefault(type);
        return [Table.Format(a / 1024, "0"), Table.Format(b / 1024, "0"), b == 0 ? "-" : Table.Format(a / b, "0.000")];
    }

    private void CompareMemory()
    {
        Samples peak = new();
        Samples own = new();
        using (PeerProcess ours = PeerProcess.Ours())
        using (PeerProcess? lucene = _options.Java ? PeerProcess.Lucene() : null)
        {
            Index(ours, _corpus, _ours, 1);
            Index(lucene, _corpus, _lucene, 1);
            double[] a = ours.Ask("memory");
            double[]? b = lucene?.Ask("memory");
            peak.Add(a[0], b?[0]);
            own.Add(a[1], b?[1]);
        }

        Samples opening = new();
        Samples managed = new();
        for (int run = 0; run < _options.Runs; run++)
        {
            using PeerProcess ours = PeerProcess.Ours();
            using PeerProcess? lucene = _options.Java ? PeerProcess.Lucene() : null;
            double[] a = ours.Ask("open", _ours, _corpus);
            double[]? b = lucene?.Ask("open", _lucene, _corpus);
            opening.Add(a[0], b?[0]);
            managed.Add(a[1], b?[1]);
        }

        Table table = new("memory, fresh processes", "ours", "Lucene", "ratio");
        table.Add("peak resident MB of indexing, 1 thread", peak, "0", 1 << 20);
        table.Add("the same without pages of mapped files", own, "0", 1 << 20);
        table.Add("milliseconds to open the index, first time", opening, "0.0");
        table.Add("managed KB of the open index", managed, "0", 1 << 10);
        table.Print();
    }

    private void CompareSearch()
    {
        if (!_options.Reuse || !IndexFiles.Exists(_ours))
        {
            Index(_ourPeer, _corpus, _ours, 1);
        }

        if (IndexFiles.Segments(IndexFiles.Sizes(_ours)) != "1")
        {
            _ourPeer.Ask("merge", _ours);
        }

        string[] kinds = [.. CorpusQuery.Read(_corpus).Select(g => g.Key)
            .Where(k => _options.Kinds.Count == 0 || _options.Kinds.Any(p => k.StartsWith(p, StringComparison.Ordinal)))];
        SearchComparison search = new(_ourPeer, _lucenePeer, kinds);
        search.Measure(_ours, _corpus, _options.Runs, _options.Millis);
        search.Print();
    }

    private double? Index(PeerProcess? peer, string corpus, string folder, int threads)
    {
        if (peer is null)
        {
            return null;
        }

        IndexFiles.Clear(folder);
        return peer.Ask("index", corpus, folder, threads, _options.RamMegabytes)[0];
    }
}
