using MscText.Lucene;

namespace MscText.Search;

/// <summary>Turns an understood query into one of the engine.</summary>
/// <remarks>
/// Words one after the other are searched so that any is enough, and the more the better; what has a syntax of its own (phrases, fields,
/// operators) is a condition. A phrase within a sentence, or one that no document has, is no condition but words.
/// </remarks>
internal sealed class PlanBuilder(AbstractIndexOptions options, UnderstoodQuery understood, IndexSearcher searcher)
{
    // With so many other words a query is a sentence, and quotation marks in it are not meant as a command.
    private const int SentenceWords = 5;

    private readonly IndexStatistics _statistics = IndexStatistics.Of(searcher);
    private readonly List<ScoredGroup> _scored = [];
    private readonly List<ScoredClause> _pairs = [];
    private readonly List<QueryProblem> _problems = [.. understood.Problems];
    private readonly QueryWords _words = new(options);
    private readonly PhraseQueries _phrases = new(options);

    /// <summary>The plan.</summary>
    public SearchPlan Build()
    {
        Query? query = understood.Root is { } root ? OfTop(root) : null;
        bool isBlank = string.IsNullOrWhiteSpace(understood.Query);
        return new SearchPlan
        {
            Query = query ?? (isBlank ? Everything() : null),
            FindsNothing = query is null && !isBlank,
            Scored = _scored,
            Pairs = _pairs,
            Problems = _problems,
        };
    }

    private string TextOf(TextSpan span) => span.Of(understood.Query).ToString();

    private BooleanQuery? OfTop(QueryNode root) => OfList(root is GroupNode { Kind: GroupKind.List } list ? list.Parts : [root]);

    /// <summary>Parts one after the other.</summary>
    private BooleanQuery? OfList(IReadOnlyList<QueryNode> parts)
    {
        int plainWords = parts.OfType<TextNode>().Sum(t => understood.Units[t.Span].Sum(u => u.Words.Count));
        var wanted = new List<Query>();
        var clauses = new List<BooleanClause>();
        foreach (QueryNode part in parts)
        {
            switch (part)
            {
                case TextNode text:
                    wanted.AddRange(OfText(text, isStrict: false));
                    break;
                case PatternNode or FuzzyNode:
                    AddTo(wanted, Of(part));
                    break;
                case PhraseNode phrase when plainWords >= SentenceWords:
                    AddTo(wanted, OfPhrase(phrase));
                    wanted.AddRange(OfWords(phrase.Inner, SearchFields.Words));
                    break;
                case PhraseNode phrase when OfPhrase(phrase) is { } query:
                    if (searcher.Count(query) > 0)
                    {
                        clauses.Add(new BooleanClause(query, Occur.Must));
                        break;
                    }

                    _problems.Add(new QueryProblem(
                        phrase.Span,
                        "No document has this phrase: its words are searched one by one.",
                        "没有文献含有该短语：已逐词检索。"));
                    wanted.AddRange(OfWords(phrase.Inner, SearchFields.Words));
                    break;
                case FieldNode { Field: QueryField.Year or QueryField.Language } field when Condition(field) is null:
                    AddTo(wanted, OfField(field));
                    break;
                default:
                    AddClause(clauses, part);
                    break;
            }
        }

        if (wanted.Count > 0)
        {
            var any = new BooleanQuery(Occur.Should, wanted);
            if (clauses.Count == 0)
            {
                return any;
            }

            clauses.Add(new BooleanClause(any, Occur.Must));
        }

        return Combine(clauses);
    }

    private MatchAllDocsQuery Everything()
    {
        var all = new MatchAllDocsQuery();
        _scored.Add(new ScoredGroup([new ScoredClause(all, ScorePartKind.Field, understood.Query.Trim())], []));
        return all;
    }

    private BooleanQuery? Combine(List<BooleanClause> clauses)
    {
        if (clauses.Count == 0)
        {
            return null;
        }

        if (clauses.TrueForAll(c => c.Occur is Occur.MustNot or Occur.Filter))
        {
            // What is left after exclusions and filters scores alike.
            clauses.Add(new BooleanClause(Everything(), Occur.Must));
        }

        return new BooleanQuery(clauses);
    }

    private void AddClause(List<BooleanClause> clauses, QueryNode part)
    {
        if (part is NotNode not)
        {
            int scored = _scored.Count;
            int pairs = _pairs.Count;
            if (Of(not.Value) is { } excluded)
            {
                clauses.Add(new BooleanClause(excluded, Occur.MustNot));
            }

            _scored.RemoveRange(scored, _scored.Count - scored);
            _pairs.RemoveRange(pairs, _pairs.Count - pairs);
        }
        else if (part is FieldNode { Field: QueryField.Year or QueryField.Language or QueryField.Doi or QueryField.Pmid } field)
        {
            if (OfField(field) is { } filter)
            {
                clauses.Add(new BooleanClause(filter, Occur.Filter));
            }
        }
        else if (Of(part) is { } query)
        {
            clauses.Add(new BooleanClause(query, Occur.Must));
        }
    }

    private static void AddTo(List<Query> queries, Query? query)
    {
        if (query is not null)
        {
            queries.Add(query);
        }
    }

    /// <summary>A part that is a condition.</summary>
    private Query? Of(QueryNode node)
    {
        switch (node)
        {
            case TextNode text:
                Query[] units = [.. OfText(text, isStrict: true)];
                return units.Length switch { 0 => null, 1 => units[0], _ => new BooleanQuery(Occur.Must, units) };
            case PhraseNode phrase:
                return OfPhrase(phrase);
            case PatternNode pattern:
                return Scored(_phrases.OfPattern(TextOf(pattern.Span)), ScorePartKind.Word, pattern.Span);
            case FuzzyNode fuzzy:
                return Scored(_phrases.OfFuzzy(TextOf(fuzzy.Word), fuzzy.Edits), ScorePartKind.Word, fuzzy.Span);
            case ExactNode exact:
                return Scored(_phrases.OfExact(TextOf(exact.Word)), ScorePartKind.Word, exact.Span);
            case FieldNode field:
                return OfField(field);
            case NotNode:
                return OfAll([node]);
            case GroupNode { Kind: GroupKind.And } and:
                return OfAll(and.Parts);
            case GroupNode { Kind: GroupKind.Or } or:
                Query[] any = [.. or.Parts.Select(OfAlternative).OfType<Query>()];
                return any.Length switch { 0 => null, 1 => any[0], _ => new BooleanQuery(Occur.Should, any) };
            case GroupNode list:
                return OfAll(list.Parts);
            default:
                return null;
        }
    }

    /// <summary>A part of which others are alternatives: what is in it counts only where all of it matches.</summary>
    private Query? OfAlternative(QueryNode node)
    {
        int first = _scored.Count;
        Query? query = Of(node);
        for (int i = first; query is not null && i < _scored.Count; i++)
        {
            _scored[i] = _scored[i] with { Conditions = [.. _scored[i].Conditions, query] };
        }

        return query;
    }

    private BooleanQuery? OfAll(IReadOnlyList<QueryNode> parts)
    {
        var clauses = new List<BooleanClause>();
        foreach (QueryNode part in parts)
        {
            AddClause(clauses, part);
        }

        return Combine(clauses);
    }

    private Query? Scored(Query? query, ScorePartKind kind, TextSpan span)
    {
        if (query is not null)
        {
            _scored.Add(new ScoredGroup([new ScoredClause(query, kind, TextOf(span))], []));
        }

        return query;
    }

    private Query? OfPhrase(PhraseNode phrase) =>
        Scored(_phrases.OfPhrase(TextOf(phrase.Inner), phrase.Slop), ScorePartKind.Phrase, phrase.Inner);

    private IEnumerable<Query> OfText(TextNode text, bool isStrict)
    {
        var queries = new UnitQueries(_statistics);
        IReadOnlyList<QueryUnit> units = understood.Units[text.Span];
        AddPairs([.. units.SelectMany(u => u.Words)]);
        foreach (QueryUnit unit in units)
        {
            List<ScoredClause> alternatives = queries.Alternatives(unit, TextOf(unit.Span), isStrict);
            _scored.Add(new ScoredGroup(alternatives, []));
            yield return alternatives.Count == 1 ? alternatives[0].Query : new DisjunctionMaxQuery(alternatives.Select(a => a.Query));
        }
    }

    private IEnumerable<Query> OfWords(TextSpan span, string field)
    {
        foreach (QueryWord word in _words.Read(understood.Query, span))
        {
            if (!word.IsStopWord)
            {
                Query query = field == SearchFields.Words ? UnitQueries.OfWord(word) : UnitQueries.Term(field, word.Form, 1f);
                _scored.Add(new ScoredGroup(
                    [new ScoredClause(query, field == SearchFields.Words ? ScorePartKind.Word : ScorePartKind.Field, TextOf(word.Span))], []));
                yield return query;
            }
        }
    }

    private void AddPairs(QueryWord[] words)
    {
        for (int i = 1; i < words.Length && _pairs.Count < RankingWeights.MostPairs; i++)
        {
            (QueryWord first, QueryWord second) = (words[i - 1], words[i]);
            if (first.Form != second.Form && _statistics.OfWord(first.Form) > 0 && _statistics.OfWord(second.Form) > 0)
            {
                _pairs.Add(new ScoredClause(
                    new PhraseQuery(SearchFields.Words, [first.Form, second.Form], RankingWeights.PairSlop) { Boost = RankingWeights.Proximity },
                    ScorePartKind.Proximity,
                    $"{TextOf(first.Span)} {TextOf(second.Span)}"));
            }
        }
    }

    private Query? OfField(FieldNode field)
    {
        string value = TextOf(field.Value.Span);
        switch (field.Field)
        {
            case QueryField.Year:
                return Condition(field) ?? NotUnderstood(
                    field,
                    "A year is written as year:2020, year:2015..2020, year:2015.. or year:..2020. It is searched as words.",
                    "年份请写作 year:2020、year:2015..2020、year:2015.. 或 year:..2020。已按普通词检索。");
            case QueryField.Language:
                return Condition(field) ?? NotUnderstood(
                    field,
                    "A language is written as lang:en, lang:zh, lang:both, lang:en-only or lang:zh-only. It is searched as words.",
                    "语言请写作 lang:en、lang:zh、lang:both、lang:en-only 或 lang:zh-only。已按普通词检索。");
            case QueryField.Doi:
                return new TermQuery(new Term(SearchFields.Doi, Identifier(value)));
            case QueryField.Pmid:
                return new TermQuery(new Term(SearchFields.Pmid, Identifier(value)));
            default:
                return OfFieldText(field.Field switch
                {
                    QueryField.Title => SearchFields.Title,
                    QueryField.Author => SearchFields.Author,
                    QueryField.Mesh => SearchFields.Mesh,
                    QueryField.Keyword => SearchFields.Keyword,
                    _ => SearchFields.Journal,
                }, field.Value);
        }
    }

    /// <summary>The years or languages that a field names; null where its value can't be read.</summary>
    private Query? Condition(FieldNode field) => field.Field switch
    {
        QueryField.Year when YearRange.Parse(TextOf(field.Value.Span)) is var (from, to) => new DocValuesRangeQuery(SearchFields.Year, from, to),
        QueryField.Language => LanguageQueries.Of(TextOf(field.Value.Span)),
        _ => null,
    };

    private static string Identifier(string value)
    {
        string text = QueryCharacters.Fold(value).Trim('"', ' ').ToLowerInvariant();
        int doi = text.IndexOf("doi.org/", StringComparison.Ordinal);
        return doi < 0 ? text : text[(doi + "doi.org/".Length)..];
    }

    private Query? OfFieldText(string field, QueryNode value)
    {
        switch (value)
        {
            case PhraseNode phrase:
                return Scored(_phrases.OfPhrase(TextOf(phrase.Inner), phrase.Slop, field), ScorePartKind.Field, phrase.Inner);
            case PatternNode pattern:
                return Scored(_phrases.OfPattern(TextOf(pattern.Span), field), ScorePartKind.Field, pattern.Span);
            case GroupNode { Kind: not GroupKind.List } group:
                Query[] parts = [.. group.Parts.Select(p => OfFieldText(field, p)).OfType<Query>()];
                return parts.Length == 0 ? null : new BooleanQuery(group.Kind == GroupKind.And ? Occur.Must : Occur.Should, parts);
            default:
                Query[] words = [.. OfWords(value.Span, field)];
                return words.Length == 0 ? null : new BooleanQuery(Occur.Must, words);
        }
    }

    private BooleanQuery? NotUnderstood(FieldNode field, string message, string chinese)
    {
        _problems.Add(new QueryProblem(field.Span, message, chinese));
        Query[] words = [.. OfWords(field.Value.Span, SearchFields.Words)];
        return words.Length == 0 ? null : new BooleanQuery(Occur.Should, words);
    }
}
