using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>How many documents of an index have what. Remembered as long as the index is searched as it is. Thread-safe.</summary>
internal sealed class IndexStatistics
{
    // About ten megabytes; the table lets go of them with their searcher.
    private const int MostKnown = 100_000;
    private static readonly ConditionalWeakTable<IndexSearcher, IndexStatistics> s_all = [];

    private readonly ConcurrentDictionary<Term, int> _known = [];
    private readonly IndexSearcher _searcher;

    private IndexStatistics(IndexSearcher searcher)
    {
        _searcher = searcher;
        Documents = searcher.Reader.MaxDoc;
    }

    /// <summary>The statistics of what a searcher searches.</summary>
    public static IndexStatistics Of(IndexSearcher searcher) => s_all.GetValue(searcher, static s => new IndexStatistics(s));

    /// <summary>Number of documents.</summary>
    public int Documents { get; }

    /// <summary>How many documents name a concept.</summary>
    public int OfConcept(string id) => Of(SearchFields.Concept, id);

    /// <summary>How many documents have a word.</summary>
    public int OfWord(string form) => Of(SearchFields.Words, form);

    /// <summary>How many documents name both of two concepts.</summary>
    public int OfBoth(string id, string other) => _searcher.Count(new BooleanQuery(
        Occur.Must, new TermQuery(new Term(SearchFields.Concept, id)), new TermQuery(new Term(SearchFields.Concept, other))));

    /// <summary>How much the rarity of something in so many documents counts: BM25's.</summary>
    public double Idf(int documents) => Math.Log(1 + ((Documents - documents + 0.5) / (documents + 0.5)));

    /// <summary>How many documents have a term.</summary>
    public int Of(string field, string text)
    {
        var term = new Term(field, text);
        if (!_known.TryGetValue(term, out int count))
        {
            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            _known[term] = count = _searcher.Reader.DocFreq(term);
        }

        return count;
    }
}
