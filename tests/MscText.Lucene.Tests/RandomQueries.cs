using System.Text;

namespace MscText.Lucene.Tests;

/// <summary>Random queries of every kind over the fields of <see cref="RandomIndex"/>.</summary>
internal sealed class RandomQueries(RandomIndex index, int seed)
{
    private readonly Random _random = new(seed);

    public Query Next(int depth = 2)
    {
        int kind = _random.Next(depth == 0 ? 9 : 18);
        return kind switch
        {
            < 2 => Term(),
            2 => Phrase(),
            3 => _random.Next(2) == 0 ? Phrase() : MultiPhrase(),
            4 => _random.Next(4) == 0 ? new MatchAllDocsQuery { Boost = Boost() } : Term(),
            5 => Pattern(),
            6 => Fuzzy(),
            7 => Range(),
            8 => Numbers(),
            9 or 10 => new ConstantScoreQuery(Next(depth - 1)) { Boost = Boost() },
            // In Lucene a boosting query ignores its boost, and so adds to the score as a context.
            11 => new BoostingQuery(Next(depth - 1), new ConstantScoreQuery(Next(depth - 1)), _random.Next(9) / 4f),
            12 or 13 => new DisjunctionMaxQuery(
                Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Next(depth - 1)), _random.Next(3) == 0 ? 0 : _random.Next(5) / 4f)
            { Boost = Boost() },
            _ => Boolean(depth),
        };
    }

    private float Boost() => _random.Next(4) == 0 ? 0.5f + (_random.Next(8) / 4f) : 1f;

    private TermQuery Term()
    {
        Term term = _random.Next(8) switch
        {
            0 => new Term(RandomIndex.Id, RandomIndex.Key(_random.Next(3000))),
            1 => new Term(RandomIndex.Tags, "tag" + _random.Next(31)),
            2 => new Term(RandomIndex.Plain, index.Word()),
            3 => new Term(RandomIndex.Title, index.Word()),
            4 when _random.Next(4) == 0 => new Term("nofield", "x"),
            _ => new Term(RandomIndex.Body, index.Word()),
        };
        return new TermQuery(term) { Boost = Boost() };
    }

    private PhraseQuery Phrase()
    {
        string field = _random.Next(3) == 0 ? RandomIndex.Title : RandomIndex.Body;
        int slop = _random.Next(2) == 0 ? 0 : _random.Next(1, 12);
        int position = 0;
        List<(Term, int)> terms = [];
        string last = "";
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            string word = _random.Next(6) == 0 && last.Length > 0 ? last : index.Words[(int)(40 * Math.Pow(_random.NextDouble(), 2))];
            last = word;
            terms.Add((new Term(field, word), position));
            position += _random.Next(10) switch { 0 => 2, _ => 1 };
        }

        return new PhraseQuery(terms, slop) { Boost = Boost() };
    }

    private MultiPhraseQuery MultiPhrase()
    {
        string field = _random.Next(3) == 0 ? RandomIndex.Title : RandomIndex.Body;
        int position = 0;
        List<(IEnumerable<Term>, int)> parts = [];
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            // Few words, so that places often have one in common; one that the index does not have.
            Term[] terms = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new Term(field, FrequentWord())).Distinct()];
            parts.Add((terms, position));
            position += _random.Next(10) switch { 0 => 2, _ => 1 };
        }

        return new MultiPhraseQuery(parts, _random.Next(2) == 0 ? 0 : _random.Next(1, 12)) { Boost = Boost() };
    }

    private string FrequentWord() =>
        _random.Next(20) == 0 ? "nosuchword" : index.Words[(int)(30 * Math.Pow(_random.NextDouble(), 2))];

    private string AnyField() => _random.Next(6) switch
    {
        0 => RandomIndex.Id,
        1 => RandomIndex.Tags,
        2 => RandomIndex.Title,
        3 when _random.Next(4) == 0 => "nofield",
        _ => RandomIndex.Body,
    };

    private string WordOf(string field) => field switch
    {
        RandomIndex.Id => RandomIndex.Key(_random.Next(3000)),
        RandomIndex.Tags => "tag" + _random.Next(31),
        _ => index.Word(),
    };

    private Query Pattern()
    {
        string field = AnyField();
        Rune[] word = [.. WordOf(field).EnumerateRunes()];
        if (_random.Next(2) == 0)
        {
            return new PrefixQuery(new Term(field, string.Concat(word.Take(_random.Next(word.Length + 1))))) { Boost = Boost() };
        }

        IEnumerable<string> parts = word.Select(c => _random.Next(8) switch { 0 => "*", 1 or 2 => "?", 3 => c + "*", 4 => "\\" + c, _ => c.ToString() });
        return new WildcardQuery(field, string.Concat(parts)) { Boost = Boost() };
    }

    private FuzzyQuery Fuzzy()
    {
        string field = AnyField();
        string word = RandomTerms.Edited(_random, WordOf(field), _random.Next(3));
        int expansions = _random.Next(3) == 0 ? _random.Next(1, 10) : FuzzyQuery.DefaultMaxExpansions;
        return new FuzzyQuery(new Term(field, word), _random.Next(3), _random.Next(3), expansions, _random.Next(3) > 0) { Boost = Boost() };
    }

    private TermRangeQuery Range()
    {
        string field = AnyField();
        string? lower = _random.Next(5) == 0 ? null : WordOf(field);
        string? upper = _random.Next(5) == 0 ? null : WordOf(field);
        if (_random.Next(5) > 0 && lower is not null && upper is not null && string.CompareOrdinal(lower, upper) > 0)
        {
            (lower, upper) = (upper, lower);
        }

        return new TermRangeQuery(field, lower, upper, _random.Next(2) == 0, _random.Next(2) == 0) { Boost = Boost() };
    }

    private NumericRangeQuery Numbers()
    {
        bool includeMin = _random.Next(2) == 0;
        bool includeMax = _random.Next(2) == 0;
        long? min = _random.Next(5) == 0 ? null : index.Number(63);
        long? max = _random.Next(5) == 0 ? null : index.Number(63);
        if (_random.Next(8) > 0 && min > max)
        {
            (min, max) = (max, min);
        }

        NumericRangeQuery query = _random.Next(4) switch
        {
            0 => NumericRangeQuery.ForInt32("i32", (int?)(min >> 32), (int?)(max >> 32), includeMin, includeMax),
            1 => NumericRangeQuery.ForInt64("i64", min, max, includeMin, includeMax),
            2 => NumericRangeQuery.ForSingle("f32", (min >> 43) / 16f, (max >> 43) / 16f, includeMin, includeMax),
            _ => NumericRangeQuery.ForDouble("f64", (min >> 23) / 7d, (max >> 23) / 7d, includeMin, includeMax),
        };
        return (NumericRangeQuery)query.WithBoost(Boost());
    }

    private BooleanQuery Boolean(int depth)
    {
        List<BooleanClause> clauses = [];
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            Occur occur = _random.Next(10) switch { < 5 => Occur.Should, < 7 => Occur.Must, 7 => Occur.Filter, _ => Occur.MustNot };
            clauses.Add(new BooleanClause(Next(depth - 1), occur));
        }

        int should = clauses.Count(c => c.Occur == Occur.Should);
        return new BooleanQuery(clauses, _random.Next(3) == 0 ? _random.Next(0, should + 1) : 0) { Boost = Boost() };
    }
}
