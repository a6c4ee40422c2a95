using MscText.Lucene;

namespace MscText.Search;

/// <summary>How many documents of an index have what. The searcher remembers what was asked. Thread-safe.</summary>
internal sealed class IndexStatistics
{
    private readonly IndexSearcher _searcher;

    private IndexStatistics(IndexSearcher searcher)
    {
        _searcher = searcher;
        Documents = searcher.Reader.MaxDoc;
    }

    /// <summary>The statistics of what a searcher searches.</summary>
    public static IndexStatistics Of(IndexSearcher searcher) => new(searcher);

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
    public int Of(string field, string text) => _searcher.DocFreq(new Term(field, text));
}
