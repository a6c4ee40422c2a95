namespace MscText.Lucene.Tests;

/// <summary>Random queries of every kind over the fields of <see cref="RandomIndex"/>.</summary>
internal sealed class RandomQueries(RandomIndex index, int seed)
{
    private readonly Random _random = new(seed);

    public Query Next(int depth = 2)
    {
        int kind = _random.Next(depth == 0 ? 5 : 10);
        return kind switch
        {
            < 2 => Term(),
            2 or 3 => Phrase(),
            4 => _random.Next(4) == 0 ? new MatchAllDocsQuery { Boost = Boost() } : Term(),
            5 => new ConstantScoreQuery(Next(depth - 1)) { Boost = Boost() },
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
