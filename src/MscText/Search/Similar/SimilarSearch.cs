using MscText.Lucene;

namespace MscText.Search;

/// <summary>Finds documents like one of the index.</summary>
internal sealed class SimilarSearch(IndexSearcher searcher, AbstractIndexOptions options)
{
    private const int ShownConcepts = 10;

    /// <summary>Finds documents like one.</summary>
    /// <param name="record">The document.</param>
    /// <param name="count">How many hits at the most.</param>
    /// <param name="filter">Which documents are considered.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>The hits; each shows the passage that says most of what both are about.</returns>
    public SearchResult Find(AbstractRecord record, int count, SearchFilter filter, CancellationToken cancellationToken)
    {
        if (new SimilarQuery(searcher.Reader, options).Build(record, out IReadOnlyList<string> concepts) is not { } query)
        {
            return new SearchResult(0, [], []);
        }

        var request = new SearchRequest { Query = "", Count = count, Filter = filter, Snippets = 1 };
        (int total, IReadOnlyList<ScoreDoc> found, _) =
            PageSearch.Find(searcher, FilterQuery.Build(query, filter, new FacetKeys(options)), request, cancellationToken);
        var rarity = new WordRarity(searcher);
        var targets = new SnippetTargets { PrefersChinese = record.TitleEnglish is null && record.AbstractEnglish is null };
        foreach (string concept in concepts.Take(ShownConcepts))
        {
            targets.AddConcept(concept, rarity.OfConcept(concept));
        }

        return new SearchResult(total, HitReader.Read(searcher, found, request, new SnippetBuilder(options, targets), cancellationToken), concepts);
    }
}
