using BenchmarkDotNet.Attributes;

namespace MscText.Lucene.Benchmarks;

/// <summary>What is computed from the terms of the index: completions, corrected spellings, similar documents.</summary>
[MemoryDiagnoser]
public class SuggestionBenchmarks
{
    private const int Count = 10;

    private TermCompleter? _completer;
    private DirectSpellChecker? _speller;
    private MoreLikeThis? _similar;
    private IndexSearcher? _searcher;
    private CorpusQuery[] _prefixes = [];
    private Term[] _misspelled = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _searcher = new IndexSearcher(SuiteIndex.Open());
        _completer = new TermCompleter(_searcher.Reader);
        _speller = new DirectSpellChecker(_searcher);
        _similar = new MoreLikeThis(_searcher.Reader);
        ILookup<string, CorpusQuery> queries = CorpusQuery.Read(SuiteIndex.Corpus);
        _prefixes = [.. queries["prefix"]];
        _misspelled = [.. queries["fuzzy-1"].Select(q => new Term(q.Field, q.Words[0]))];
    }

    [Benchmark(Description = "complete a prefix")]
    public IReadOnlyList<TermCompletion> Complete()
    {
        CorpusQuery prefix = _prefixes[_next++ % _prefixes.Length];
        return _completer!.Complete(prefix.Field, prefix.Words[0], Count);
    }

    [Benchmark(Description = "correct a spelling")]
    public IReadOnlyList<SpellingSuggestion> Correct() => _speller!.Suggest(_misspelled[_next++ % _misspelled.Length], Count);

    [Benchmark(Description = "make the query for documents like one")]
    public Query Like() => _similar!.Like(NextDocument(), ["abstract_en", "abstract_zh"]);

    [Benchmark(Description = "find documents like one")]
    public TopDocs FindLike() => _searcher!.Search(_similar!.Like(NextDocument(), ["abstract_en", "abstract_zh"]), Count);

    private int NextDocument() => (int)((uint)(_next += 7919) % (uint)_searcher!.Reader.MaxDoc);
}
