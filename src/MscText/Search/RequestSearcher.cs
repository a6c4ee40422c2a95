using MscText.Lucene;

namespace MscText.Search;

/// <summary>Answers requests: understands the query, searches, orders, and puts the result together.</summary>
internal sealed class RequestSearcher(AbstractIndexOptions options, IndexNamesCache names)
{
    private const int MostHits = 10_000;

    private readonly FacetKeys _keys = new(options);

    /// <summary>Answers a request from a snapshot of the index.</summary>
    /// <exception cref="ArgumentException">A number of the request is out of range, or its cursor is none of this search.</exception>
    public SearchResult Search(IndexSnapshot snapshot, SearchRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        IndexSearcher searcher = snapshot.Searcher;
        Lazy<IndexNames> known = new(() => names.Of(searcher.Reader, cancellationToken));
        UnderstoodQuery understood = Understand(searcher, known, request, cancellationToken);
        SearchPlan plan = new PlanBuilder(options, understood, searcher).Build();
        string[] concepts = [.. understood.Concepts.Select(c => c.Id)];
        if (plan.FindsNothing)
        {
            return new SearchResult(0, [], concepts)
            {
                Chips = understood.Chips,
                Problems = plan.Problems,
                Facets = [.. request.Facets.Select(f => new SearchFacet(f, [], 0))],
            };
        }

        Query query = FilterQuery.Build(plan.Query, request.Filter, _keys);
        (int total, IReadOnlyList<ScoreDoc> found, string? next) = request.Order == SearchOrder.Relevance
            ? PageSearch.Find(searcher, query, request, new Rescorer(snapshot, plan), cancellationToken)
            : PageSearch.Find(searcher, query, request, cancellationToken);
        SnippetBuilder? snippets = request.Snippets > 0 || request.HighlightTitles
            ? new SnippetBuilder(options, QueryTargets.Of(understood, options, new WordRarity(searcher)))
            : null;
        IReadOnlyList<SearchHit> hits = HitReader.Read(searcher, found, request, snippets, cancellationToken);
        return new SearchResult(total, request.Explain ? Explained(hits, found, snapshot, plan) : hits, concepts)
        {
            Next = next,
            Chips = understood.Chips,
            Problems = plan.Problems,
            Corrections = request.After is null && !SeemsRight(understood, searcher)
                ? new QueryCorrector(searcher, known, options).Correct(
                    request.Query, withPinyin: (request.Expansion & QueryExpansion.Pinyin) == 0, cancellationToken)
                : [],
            Facets = new FacetCounter(searcher, options).Count(plan.Query, request, cancellationToken),
        };
    }

    /// <summary>Where a request matches in a document.</summary>
    public RecordHighlights Highlight(IndexSnapshot snapshot, SearchRequest request, AbstractRecord record)
    {
        UnderstoodQuery understood = Understand(snapshot.Searcher, new(() => names.Of(snapshot.Reader, default)), request, default);
        return new SnippetBuilder(options, QueryTargets.Of(understood, options, new WordRarity(snapshot.Searcher))).Highlight(record);
    }

    private UnderstoodQuery Understand(
        IndexSearcher searcher, Lazy<IndexNames> known, SearchRequest request, CancellationToken cancellationToken)
    {
        var pinyin = new List<NamedTerm>();
        if ((request.Expansion & QueryExpansion.Pinyin) != 0)
        {
            // What documents have as it is typed is no pinyin.
            var index = new IndexWords(searcher, options);
            pinyin.AddRange(new PinyinFixes(known)
                .Concepts(CorrectableText.Of(request.Query, options), t => index.DocumentsWithPhrase(t, cancellationToken) == 0)
                .Select(c => new NamedTerm(c.Source, [c.Concept], IsAbbreviation: false) { IsPinyin = true }));
        }

        return new QueryReader(options).Read(request, searcher, pinyin);
    }

    /// <summary>
    /// Whether every word is one that several documents have, or part of a term: nobody needs to look for what else may have been meant.
    /// Short words may be pinyin, single characters what is left of a misspelt word.
    /// </summary>
    private static bool SeemsRight(UnderstoodQuery understood, IndexSearcher searcher)
    {
        const int SeveralDocuments = 5;
        const int ShortWord = 4;
        IndexStatistics statistics = IndexStatistics.Of(searcher);
        QueryUnit[] units = [.. understood.Units.Values.SelectMany(u => u)];
        bool coversChinese = units.Sum(u => HanCharacters.Count(u.Span.Of(understood.Query))) == HanCharacters.Count(understood.Query);
        return units.Length > 0 && coversChinese && units.All(u => u.Concept is not null
            || u.Words.All(w => statistics.OfWord(w.Form) >= SeveralDocuments
                && (w.IsChinese ? w.Text.Length > 1 : w.Text.Length > ShortWord || !w.IsWord || Everyday.IsWord(w.Text))));
    }

    private static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request.Query, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Count, MostHits, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.FacetValues, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Snippets, nameof(request));
    }

    private static List<SearchHit> Explained(
        IReadOnlyList<SearchHit> hits, IReadOnlyList<ScoreDoc> found, IndexSnapshot snapshot, SearchPlan plan)
    {
        var explainer = new ScoreExplainer(snapshot, plan);
        return [.. hits.Zip(found, (hit, doc) => hit with { ScoreParts = explainer.Explain(doc) })];
    }
}
