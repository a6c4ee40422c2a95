using MscText.Lucene;

namespace MscText.Search;

/// <summary>How much it says that a passage has a word: the inverse document frequency of BM25.</summary>
internal sealed class WordRarity(IndexSearcher searcher)
{
    // A word of every document still tells a passage that has it from one without.
    private const double Least = 0.05;

    /// <summary>The weight of an indexed form, by the field in which most documents have it.</summary>
    public float OfWord(string form) => Of(searcher.DocFreq(new Term(SearchFields.Words, form)));

    /// <summary>The weight of a concept.</summary>
    public float OfConcept(string id) => Of(searcher.DocFreq(new Term(SearchFields.Concept, id)));

    private float Of(int docFreq) => (float)Math.Max(Least, Math.Log(1 + ((searcher.Reader.MaxDoc - docFreq + 0.5) / (docFreq + 0.5))));
}
