using System.Globalization;

namespace MscText.Lucene;

/// <summary>One run of the parser over a text: recursive descent with a token in advance, and another where a field may be named.</summary>
internal sealed class QueryParsing(string text, QueryParserOptions options, AnalyzedQueries analyzed)
{
    private const int MaxDepth = 200;

    /// <summary>The most clauses of a combination, as in Lucene.</summary>
    private const int MaxClauses = 1024;

    private readonly QueryLexer _lexer = new(text);
    private QueryToken _token;
    private QueryToken? _ahead;
    private int _depth;

    /// <summary>Reads the whole text; null where analysis leaves nothing of it.</summary>
    public Query? Parse(string field)
    {
        _token = _lexer.Next();
        Query? query = Clauses(field);
        return _token.Kind == QueryTokenKind.End
            ? query
            : throw Error(_token, "')' ends a group that was not begun.", "Begin it with '(', or write '\\)' for the character.");
    }

    private Query? Clauses(string field)
    {
        List<BooleanClause> clauses = [];
        QueryToken modifier = Optional(QueryTokenKind.Plus, QueryTokenKind.Minus, QueryTokenKind.Not);
        Query? query = Clause(field);
        Add(clauses, QueryTokenKind.End, modifier.Kind, query);
        Query? first = modifier.Kind == QueryTokenKind.End ? query : null;
        while (_token.Kind is not (QueryTokenKind.End or QueryTokenKind.Close))
        {
            QueryToken start = _token;
            QueryToken conjunction = Optional(QueryTokenKind.And, QueryTokenKind.Or);
            modifier = Optional(QueryTokenKind.Plus, QueryTokenKind.Minus, QueryTokenKind.Not);
            Add(clauses, conjunction.Kind, modifier.Kind, Clause(field));
            if (clauses.Count > MaxClauses)
            {
                throw Error(start, $"There are more than {MaxClauses} clauses.", "Search in several queries, or for ranges or prefixes.");
            }
        }

        return clauses.Count == 1 && first is not null ? first : clauses.Count == 0 ? null : new BooleanQuery(clauses);
    }

    /// <summary>Adds a clause. What stands before it makes the one before required or optional.</summary>
    private void Add(List<BooleanClause> clauses, QueryTokenKind conjunction, QueryTokenKind modifier, Query? query)
    {
        bool allRequired = options.DefaultOperator == Occur.Must;
        if (clauses.Count > 0 && clauses[^1].Occur != Occur.MustNot)
        {
            if (conjunction == QueryTokenKind.And)
            {
                clauses[^1] = clauses[^1] with { Occur = Occur.Must };
            }
            else if (conjunction == QueryTokenKind.Or && allRequired)
            {
                clauses[^1] = clauses[^1] with { Occur = Occur.Should };
            }
        }

        if (query is null)
        {
            return;
        }

        bool isRequired = allRequired ? conjunction != QueryTokenKind.Or : modifier == QueryTokenKind.Plus || conjunction == QueryTokenKind.And;
        Occur occur = modifier is QueryTokenKind.Minus or QueryTokenKind.Not ? Occur.MustNot : isRequired ? Occur.Must : Occur.Should;
        clauses.Add(new BooleanClause(query, occur));
    }

    private Query? Clause(string field)
    {
        // An operator that stands alone is a word, but no field.
        if (_token is { Kind: QueryTokenKind.Term, Text: not ("+" or "-" or "!") } or { Kind: QueryTokenKind.Star })
        {
            _ahead = _lexer.Next();
            if (_ahead.Value.Kind == QueryTokenKind.Colon)
            {
                field = _token.Kind == QueryTokenKind.Star ? "*" : QueryLexer.Unescape(_token);
                Next();
                Next();
            }
        }

        return _token.Kind switch
        {
            QueryTokenKind.Open => Group(field),
            QueryTokenKind.Term or QueryTokenKind.Star or QueryTokenKind.Prefix or QueryTokenKind.Wildcard => Word(field),
            QueryTokenKind.Quoted => Phrase(field),
            QueryTokenKind.RangeStartInclusive or QueryTokenKind.RangeStartExclusive => Range(field),
            _ => throw NoClause(),
        };
    }

    private Query? Group(string field)
    {
        QueryToken open = Next();
        if (++_depth > MaxDepth)
        {
            throw Error(open, $"Groups are nested more than {MaxDepth} deep.", "Leave out parentheses that are not needed.");
        }

        Query? query = Clauses(field);
        if (_token.Kind != QueryTokenKind.Close)
        {
            throw Error(open, "'(' begins a group that does not end.", "Add the ')', or write '\\(' for the character.");
        }

        Next();
        _depth--;
        return Boosted(query, Optional(QueryTokenKind.Boost));
    }

    private Query? Word(string field)
    {
        QueryToken word = Next();
        QueryToken tilde = Optional(QueryTokenKind.Tilde);
        QueryToken boost = Optional(QueryTokenKind.Boost);
        if (boost.Kind == QueryTokenKind.Boost && _token.Kind == QueryTokenKind.Tilde)
        {
            tilde = Next();
        }

        Query? query = word.Kind switch
        {
            QueryTokenKind.Star or QueryTokenKind.Wildcard => Wildcard(field, word),
            QueryTokenKind.Prefix => new PrefixQuery(
                new Term(field, Normalize(field, QueryLexer.Unescape(word with { Text = word.Text[..^1] })))),
            _ when tilde.Kind == QueryTokenKind.Tilde => Fuzzy(field, word, tilde),
            _ when options.NumericFields.TryGetValue(field, out NumericType type) => Number(field, type, word),
            _ => analyzed.Create(field, QueryLexer.Unescape(word), quoted: false, options.PhraseSlop),
        };
        return Boosted(query, boost);
    }

    private Query Wildcard(string field, QueryToken word)
    {
        if (field == "*" && word.Text == "*")
        {
            return new MatchAllDocsQuery();
        }

        if (!options.AllowLeadingWildcard && word.Text[0] is '*' or '?')
        {
            throw Error(
                word,
                $"The pattern '{word.Text}' starts with a wildcard, which is switched off because every term would be compared.",
                $"Put a character before it, write '\\{word.Text[0]}' for the character, or switch AllowLeadingWildcard on.");
        }

        return new WildcardQuery(field, Normalize(field, word.Text));
    }

    private FuzzyQuery Fuzzy(string field, QueryToken word, QueryToken tilde)
    {
        Term term = new(field, Normalize(field, QueryLexer.Unescape(word)));
        int edits = options.FuzzyMaxEdits;
        if (tilde.Text.Length > 0)
        {
            float number = float.Parse(tilde.Text, CultureInfo.InvariantCulture);
            if (number >= 1 && number != MathF.Floor(number))
            {
                throw Error(tilde, $"'~{tilde.Text}' is no number of edits.", "Write '~1' or '~2'.");
            }

            // A fraction is the similarity of Lucene 3: how much of the term is left as it is.
            edits = (int)Math.Min(
                number >= 1 ? number : number == 0 ? 0 : (int)((1d - number) * term.Text.EnumerateRunes().Count()), FuzzyQuery.MaxSupportedEdits);
        }

        return new FuzzyQuery(term, edits, options.FuzzyPrefixLength);
    }

    private static NumericRangeQuery Number(string field, NumericType type, QueryToken word)
    {
        string number = QueryLexer.Unescape(word);
        return NumericRanges.Create(type, field, number, number, true, true) ?? throw NoNumber(word, field, type);
    }

    private Query? Phrase(string field)
    {
        QueryToken phrase = Next();
        QueryToken tilde = Optional(QueryTokenKind.Tilde);
        QueryToken boost = Optional(QueryTokenKind.Boost);
        int slop = tilde.Text is { Length: > 0 } number ? (int)Math.Min(float.Parse(number, CultureInfo.InvariantCulture), int.MaxValue / 2) : options.PhraseSlop;
        return Boosted(analyzed.Create(field, QueryLexer.Unescape(phrase), quoted: true, slop), boost);
    }

    private Query Range(string field)
    {
        QueryToken start = Next();
        QueryToken lower = RangeEnd(start);
        Optional(QueryTokenKind.RangeTo);
        QueryToken upper = RangeEnd(start);
        if (_token.Kind is not (QueryTokenKind.RangeEndInclusive or QueryTokenKind.RangeEndExclusive))
        {
            throw NoRange(start);
        }

        bool includeLower = start.Kind == QueryTokenKind.RangeStartInclusive;
        bool includeUpper = Next().Kind == QueryTokenKind.RangeEndInclusive;
        QueryToken boost = Optional(QueryTokenKind.Boost);
        string? low = TextOf(lower);
        string? high = TextOf(upper);
        Query query = options.NumericFields.TryGetValue(field, out NumericType type)
            ? NumericRanges.Create(type, field, low, high, includeLower, includeUpper)
                ?? throw NoNumber(NumericRanges.Create(type, field, low, null, true, true) is null ? lower : upper, field, type)
            : new TermRangeQuery(
                field, low is null ? null : Normalize(field, low), high is null ? null : Normalize(field, high), includeLower, includeUpper);
        return Boosted(query, boost)!;
    }

    private QueryToken RangeEnd(QueryToken start) =>
        _token.Kind is QueryTokenKind.RangeText or QueryTokenKind.RangeQuoted ? Next() : throw NoRange(start);

    private static string? TextOf(QueryToken end) =>
        end is { Kind: QueryTokenKind.RangeText, Text: "*" } ? null : QueryLexer.Unescape(end);

    private string Normalize(string field, string value) => options.NormalizeTerm(field, value);

    private static Query? Boosted(Query? query, QueryToken boost) =>
        boost.Kind == QueryTokenKind.Boost ? query?.WithBoost(float.Parse(boost.Text, CultureInfo.InvariantCulture)) : query;

    /// <summary>Takes the token and goes to the next.</summary>
    private QueryToken Next()
    {
        QueryToken taken = _token;
        _token = _ahead ?? _lexer.Next();
        _ahead = null;
        return taken;
    }

    /// <summary>Takes the token where it is of one of these kinds; otherwise the result is of the kind <see cref="QueryTokenKind.End"/>.</summary>
    private QueryToken Optional(params ReadOnlySpan<QueryTokenKind> kinds) => kinds.Contains(_token.Kind) ? Next() : default;

    private QuerySyntaxException NoClause()
    {
        const string Expected = "a word, a phrase, a range or a group was expected";
        return _token.Kind switch
        {
            QueryTokenKind.End => Error(_token, $"The text ends where {Expected}.", "Add one, or leave out what stands before."),
            QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not when char.IsLetter(_token.Text[0]) => Error(
                _token, $"{_token.Description} stands where {Expected}.", $"Leave it out, or write '\\{_token.Text}' for the word."),
            QueryTokenKind.Boost or QueryTokenKind.Tilde => Error(
                _token,
                $"'{text[_token.Start]}' stands where {Expected}.",
                $"Put it directly behind a word or phrase, or write '\\{text[_token.Start]}' for the character."),
            _ => Error(_token, $"{_token.Description} stands where {Expected}.", $"Leave it out, or write '\\{_token.Text}' for the character."),
        };
    }

    private QuerySyntaxException NoRange(QueryToken start) => Error(
        start,
        _token.Kind == QueryTokenKind.End ? "A range begins that does not end." : $"{_token.Description} stands in a range that has another form.",
        "Write '[first TO last]', '{after TO before}' or '[first TO *]', quote what has blanks, or write '\\[' for the character.");

    private static QuerySyntaxException NoNumber(QueryToken token, string field, NumericType type) =>
        Error(token, $"'{token.Text}' is not a number of field '{field}' ({type}).", "Write digits, or '*' for an open end of a range.");

    private static QuerySyntaxException Error(QueryToken token, string problem, string remedy) =>
        QueryLexer.Error(token.Start, token.End - token.Start, problem, remedy);
}
