using MscText.Lucene;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Understands a query: its syntax, the terms it names, what its abbreviations stand for, and what else it is searched as.</summary>
internal sealed class QueryReader(AbstractIndexOptions options)
{
    // A longer query is a text; what it says after so many characters changes little.
    private const int LongestQuery = 20_000;

    /// <summary>Reads a query.</summary>
    /// <param name="request">The query and what it may be searched as.</param>
    /// <param name="searcher">The index, whose contents tell what an abbreviation stands for and which concepts are of use.</param>
    /// <param name="pinyin">The names typed as pinyin.</param>
    public UnderstoodQuery Read(SearchRequest request, IndexSearcher searcher, IReadOnlyList<NamedTerm> pinyin)
    {
        string query = request.Query.Length <= LongestQuery ? request.Query : request.Query[..LongestQuery];
        (QueryNode? root, IReadOnlyList<QueryProblem> problems) = QuerySyntaxReader.Read(query);
        var texts = new List<TextSpan>();
        var excluded = new List<TextSpan>();
        var phrases = new List<TextSpan>();
        Collect(root, isExcluded: false);
        var words = new QueryWords(options);
        var units = new UnitReader(options, IndexStatistics.Of(searcher), request, pinyin).Read(query, [.. texts, .. excluded], words);
        QueryUnit[] wanted = [.. texts.SelectMany(t => units.Units[t])];
        return new UnderstoodQuery
        {
            Query = query,
            Root = root,
            Units = units.Units,
            Chips =
            [
                .. units.Chips.Select(c => c with { IsExcluded = excluded.Exists(e => c.Source.Start >= e.Start && c.Source.End <= e.End) }),
            ],
            Problems = problems,
            Words =
            [
                .. wanted.SelectMany(u => u.Words)
                    .Concat(phrases.SelectMany(p => words.Read(query, p)).Where(w => !w.IsStopWord))
                    .DistinctBy(w => w.Form).OrderBy(w => w.Span.Start),
            ],
            Concepts = [.. wanted.Select(u => u.Concept).OfType<Concept>().DistinctBy(c => c.Id)],
            Narrower = [.. wanted.SelectMany(u => u.Narrower).DistinctBy(c => c.Id)],
        };

        void Collect(QueryNode? node, bool isExcluded)
        {
            switch (node)
            {
                case TextNode text:
                    (isExcluded ? excluded : texts).Add(text.Span);
                    break;
                case PhraseNode phrase when !isExcluded:
                    phrases.Add(phrase.Inner);
                    break;
                case ExactNode exact when !isExcluded:
                    phrases.Add(exact.Word);
                    break;
                case FuzzyNode fuzzy when !isExcluded:
                    phrases.Add(fuzzy.Word);
                    break;
                case NotNode not:
                    Collect(not.Value, isExcluded: true);
                    break;
                case GroupNode group:
                    foreach (QueryNode part in group.Parts)
                    {
                        Collect(part, isExcluded);
                    }

                    break;
                case FieldNode { Field: QueryField.Title or QueryField.Mesh or QueryField.Keyword } field when !isExcluded:
                    phrases.Add(field.Value.Span);
                    break;
            }
        }
    }
}
