using System.Text;

namespace MscText.Lucene.Tests.Search.Parsing;

public class QueryParserTests
{
    private static readonly QueryParserOptions Exact = new()
    {
        AllowLeadingWildcard = true,
        NormalizeTerm = static (_, text) => text,
        NumericFields = new Dictionary<string, NumericType>
        {
            ["i"] = NumericType.Int32, ["l"] = NumericType.Int64, ["f"] = NumericType.Single, ["d"] = NumericType.Double,
        },
    };

    private static readonly QueryParser Parser = new("body", TestAnalysis.Analyze);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("cell AND", 8, 0)]
    [InlineData("AND cell", 0, 3)]
    [InlineData("(cell", 0, 1)]
    [InlineData("cell)", 4, 1)]
    [InlineData("心脏 \"cell", 3, 5)]
    [InlineData("cell^x", 4, 1)]
    [InlineData("^2 cell", 0, 2)]
    [InlineData("title::x", 6, 1)]
    [InlineData("*cell", 0, 5)]
    [InlineData("[a TO", 0, 1)]
    [InlineData("[a TO b TO c]", 0, 1)]
    [InlineData("a]", 1, 1)]
    [InlineData("cell~1.5", 4, 4)]
    [InlineData("cell\\", 4, 1)]
    [InlineData("/cell.*/", 0, 1)]
    [InlineData("a \\u12 b", 2, 4)]
    public void A_text_that_is_no_query_is_answered_with_the_place_and_a_remedy(string text, int position, int length)
    {
        QueryParseResult result = Parser.Parse(text);
        Assert.False(result.IsQuery);
        Assert.Null(result.Query);
        Assert.Equal((position, length), (result.Error.Position, result.Error.Length));
        Assert.EndsWith(".", result.Error.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", result.Error.Remedy, StringComparison.Ordinal);
        Assert.Contains(result.Error.Remedy, Assert.Throws<FormatException>(result.GetQuery).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_nested_without_end_are_refused_instead_of_overflowing_the_stack()
    {
        QueryParseResult result = Parser.Parse(new string('(', 1_000_000));
        Assert.Contains("nested", result.Error!.Problem, StringComparison.Ordinal);
        Assert.True(Parser.Parse(new string('(', 150) + "x" + new string(')', 150)).IsQuery);
    }

    [Fact]
    public void More_clauses_than_Lucene_takes_are_refused()
    {
        Assert.True(Parser.Parse(string.Join(' ', Enumerable.Repeat("x", 1024))).IsQuery);
        Assert.Contains("1024", Parser.Parse(string.Join(' ', Enumerable.Repeat("x", 1025))).Error!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_at_one_position_are_synonyms_and_places_of_phrases()
    {
        Assert.Equal(new SynonymQuery([new Term("body", "a"), new Term("body", "b")]), Parser.Parse("a_b").Query);
        Query expected = new MultiPhraseQuery([([new Term("body", "x")], 0), ([new Term("body", "a"), new Term("body", "b")], 2)], 4);
        Assert.Equal(expected, Parser.Parse("\"x the a_b\"~4").Query);
    }

    [Fact]
    public void Words_without_quotes_that_analysis_cuts_become_a_phrase_where_that_is_wanted()
    {
        QueryParser parser = new("body", TestAnalysis.Analyze, new QueryParserOptions { AutoGeneratePhraseQueries = true, PhraseSlop = 2 });
        Assert.Equal(new PhraseQuery("body", ["x", "y"], 2), parser.Parse("x\\ y").Query);
        Assert.Equal(new BooleanQuery(Occur.Should, new TermQuery(new Term("body", "x")), new TermQuery(new Term("body", "y"))), Parser.Parse("x\\ y").Query);
    }

    [Fact]
    public void Slashes_inside_words_need_no_backslash()
    {
        Assert.Equal(new TermQuery(new Term("body", "HIV/AIDS")), Parser.Parse("HIV/AIDS").Query);
    }

    [Fact]
    public void Fields_of_numbers_are_searched_by_their_values()
    {
        QueryParser parser = new("body", TestAnalysis.Analyze, Exact);
        Assert.Equal(NumericRangeQuery.ForInt32("i", 1990, null, includeMin: false), parser.Parse("i:{1990 TO *]").Query);
        Assert.Equal(NumericRangeQuery.ForDouble("d", -0.5, 1e10), parser.Parse("d:[-0.5 TO 1e10]").Query);
        Assert.Equal(NumericRangeQuery.ForInt64("l", 7, 7), parser.Parse("l:7").Query);
        Assert.Equal(6, parser.Parse("i:[1 TO x]").Error!.Position - 2);
        Assert.Equal(2, parser.Parse("i:many").Error!.Position);
    }

    [Fact]
    public void What_analysis_leaves_nothing_of_finds_nothing()
    {
        Assert.Equal(new BooleanQuery([]), Parser.Parse("the").Query);
        Assert.Equal(Parser.Parse("cell").Query, Parser.Parse("cell the").Query);
    }

    [Fact]
    public void Every_query_with_a_syntax_is_read_back_from_its_text()
    {
        Random random = new(8);
        QueryParser parser = new("body", TestAnalysis.Whole, Exact);
        QueryParser phrases = new("body", TestAnalysis.Analyze, Exact);
        for (int i = 0; i < 20_000; i++)
        {
            Query query = Next(random, 2);
            QueryParseResult result = parser.Parse(query.ToString()!);
            Assert.True(query.Equals(result.Query), $"{query} is read as {result.Query} {result.Error}");
            Assert.Equal(query.GetHashCode(), result.Query!.GetHashCode());

            PhraseQuery phrase = new("x y", Enumerable.Range(0, random.Next(2, 5)).Select(_ => Text(random, "ab\\\"*:é中")), random.Next(3)) { Boost = Boost(random) };
            Assert.Equal(phrase, phrases.Parse(phrase.ToString()).Query);
        }
    }

    [Fact]
    public void Queries_that_differ_in_anything_are_not_equal()
    {
        Random random = new(9);
        Query[] queries = [.. Enumerable.Range(0, 300).Select(_ => Next(random, 1))];
        foreach (Query one in queries)
        {
            foreach (Query other in queries)
            {
                Assert.Equal(one.ToString() == other.ToString() && one.GetType() == other.GetType(), one.Equals(other));
            }

            Assert.NotEqual(one, one.WithBoost(one.Boost + 1));
        }
    }

    private static Query Next(Random random, int depth)
    {
        string field = random.Next(3) == 0 ? "body" : Text(random, "ab:\\*中 ") + "x";
        Query query = random.Next(depth == 0 ? 8 : 10) switch
        {
            0 => new PrefixQuery(new Term(field, Text(random))),
            1 => new WildcardQuery(field, "*" + QueryParser.Escape(Text(random)) + "?"),
            2 => new FuzzyQuery(new Term(field, Text(random)), random.Next(3)),
            3 => new TermRangeQuery(field, RangeEnd(random), RangeEnd(random), random.Next(2) == 0, random.Next(2) == 0),
            4 => Numbers(random),
            5 => new MatchAllDocsQuery(),
            6 or 7 => new TermQuery(new Term(field, Text(random))),
            _ => new BooleanQuery(Enumerable.Range(0, random.Next(2, 4)).Select(_ =>
                new BooleanClause(Next(random, depth - 1), random.Next(3) switch { 0 => Occur.Must, 1 => Occur.MustNot, _ => Occur.Should }))),
        };
        return query.WithBoost(Boost(random));
    }

    private static NumericRangeQuery Numbers(Random random)
    {
        bool includeMin = random.Next(2) == 0;
        bool includeMax = random.Next(2) == 0;
        long? min = random.Next(4) == 0 ? null : random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        long? max = random.Next(4) == 0 ? null : random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        return random.Next(4) switch
        {
            0 => NumericRangeQuery.ForInt32("i", (int?)(min >> 32), (int?)(max >> 32), includeMin, includeMax),
            1 => NumericRangeQuery.ForInt64("l", min, max, includeMin, includeMax),
            2 => NumericRangeQuery.ForSingle("f", min / 3e15f, max / 3e15f, includeMin, includeMax),
            _ => NumericRangeQuery.ForDouble("d", min / 3e10, max / 3e10, includeMin, includeMax),
        };
    }

    private static float Boost(Random random) => random.Next(3) switch { 0 => random.NextSingle() * 10, 1 => random.NextSingle() / 1e6f, _ => 1f };

    private static string? RangeEnd(Random random) => random.Next(6) switch { 0 => null, 1 => "TO", 2 => "*", _ => Text(random) };

    private static string Text(Random random, string letters = "ab+-&|!(){}[]^\"~*?:\\/ é中\u3000ANDOR\U00020001")
    {
        if (random.Next(20) == 0)
        {
            return random.Next(3) switch { 0 => "AND", 1 => "OR", _ => "NOT" };
        }

        Rune[] runes = [.. letters.EnumerateRunes()];
        return string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => runes[random.Next(runes.Length)]));
    }
}
