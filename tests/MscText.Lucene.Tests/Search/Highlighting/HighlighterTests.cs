using MscText.Testing;

namespace MscText.Lucene.Tests.Search.Highlighting;

public class HighlighterTests
{
    private const string Body = "body";
    private const string Bare = "bare";
    private const int Gap = 2;

    private static readonly FieldType Offsets = FieldType.TextWithOffsets with { PositionIncrementGap = Gap };
    private static readonly FieldType NoOffsets = FieldType.Text with { PositionIncrementGap = Gap };
    private static readonly HighlightOptions Again = new() { Tokens = (_, text) => new TextTokens(text), PositionIncrementGap = Gap };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Spans_are_exactly_the_tokens_that_match_where_every_choice_of_tokens_is_tried(int seed)
    {
        Random random = new(seed);
        string[] words = ["a", "b", "cc", "dé", "糖尿病", "eee", "ffffff", "ggggggg", "hyperglycaemia"];
        List<string[]> docs = [];
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 7 }))
        {
            for (int i = 0; i < 40; i++)
            {
                string[] values = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random, words))];
                Document document = new();
                foreach (string value in values)
                {
                    document.AddTokens(Body, new TextTokens(value), Offsets).AddStored(Body, value);
                    document.AddTokens(Bare, new TextTokens(value), NoOffsets).AddStored(Bare, value);
                }

                docs.Add(values);
                writer.AddDocument(document.AddKeyword("id", "k" + i));
            }

            writer.DeleteDocuments(new Term("id", "k3"));
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        Highlighter highlighter = new(new IndexSearcher(reader), Again);
        int[] all = [.. Enumerable.Range(0, reader.MaxDoc).Select(_ => random.Next(reader.MaxDoc))];
        for (int i = 0; i < 60; i++)
        {
            Query query = Query(random, words, Body, 2);
            IReadOnlyList<HighlightedField> results = highlighter.Highlight(query, all, Body);
            IReadOnlyList<HighlightedField> again = new Highlighter(new IndexSearcher(reader), Again with { RequireFieldMatch = false })
                .Highlight(query, all, Bare);
            for (int k = 0; k < all.Length; k++)
            {
                string[] values = docs[int.Parse(reader.Document(all[k]).Get("id")![1..], System.Globalization.CultureInfo.InvariantCulture)];
                List<HighlightSpan> expected = Merge(values, BruteForce(query, values));
                Assert.Equal(values, results[k].Values);
                Assert.True(expected.SequenceEqual(results[k].Spans), $"{query} in {string.Join('|', values)}: {string.Join(' ', results[k].Spans)}");
                Assert.Equal(expected, again[k].Spans);
                AssertPassages(results[k]);
            }
        }
    }

    [Fact]
    public void Words_of_a_phrase_are_marked_only_where_the_phrase_is()
    {
        Assert.Equal("x [insulin] [therapy] y insulin z therapy", Marked("x insulin therapy y insulin z therapy", Phrase(0, "insulin", "therapy")));
        Assert.Equal("x [insulin] [therapy] y [insulin] z [therapy]", Marked("x insulin therapy y insulin z therapy", Phrase(1, "insulin", "therapy")));
        Assert.Equal("[very] [very] good very bad", Marked("very very good very bad", Phrase(0, "very", "very")));
        Assert.Equal("[a] b [a]", Marked("a b a", Phrase(1, "a", "a")));
        Assert.Equal("a b c", Marked("a b c", Phrase(3, "a", "a")));
    }

    [Fact]
    public void Parts_and_synonyms_at_one_place_give_one_span()
    {
        BooleanQuery query = new(Occur.Should, Term("hyperglycaemia"), Term("hyperglyc"), Term("hypergly"), Term("caemia"));
        Assert.Equal("no [hyperglycaemia] here", Marked("no hyperglycaemia here", query));
        Assert.Equal("no [hypergly]caemia here", Marked("no hyperglycaemia here", Term("hypergly")));
        Assert.Equal("[aaaaaa] [bbbbbb]", Marked("aaaaaa bbbbbb", Term("syn6")));
    }

    [Fact]
    public void Prefixes_patterns_ranges_and_similar_words_are_marked_where_their_terms_are()
    {
        const string Text = "insulin inulin insult consult result";
        Assert.Equal("[insulin] inulin [insult] consult result", Marked(Text, new PrefixQuery(new Term(Body, "ins"))));
        Assert.Equal("insulin inulin [insult] [consult] result", Marked(Text, new WildcardQuery(Body, "*ns?lt")));
        Assert.Equal("[insulin] [inulin] insult consult result", Marked(Text, new FuzzyQuery(new Term(Body, "insulin"), 1)));
        Assert.Equal("insulin [inulin] [insult] consult result", Marked(Text, new TermRangeQuery(Body, "insulinz", "inz")));

        // A term of the query that a set has too; a phrase beside a set.
        BooleanQuery query = new(Occur.Should, Term("insult"), new PrefixQuery(new Term(Body, "insu")), Phrase(0, "insult", "result"));
        Assert.Equal("[insulin] inulin [insult] consult result", Marked(Text, query));
    }

    [Fact]
    public void Words_of_a_phrase_with_alternatives_and_synonyms_are_marked()
    {
        MultiPhraseQuery phrase = new([([new Term(Body, "high"), new Term(Body, "low")], 0), ([new Term(Body, "dose")], 1)]);
        Assert.Equal("[high] [dose] low [low] [dose] high", Marked("high dose low low dose high", phrase));
        Assert.Equal("a [b] [c]", Marked("a b c", new SynonymQuery([new Term(Body, "b"), new Term(Body, "c")])));
        Assert.Equal("[a] b", Marked("a b", new BoostingQuery(Term("a"), Term("b"), 0.5f)));
        Assert.Equal("[a] [b] c", Marked("a b c", new DisjunctionMaxQuery([Term("a"), Term("b")])));
    }

    [Fact]
    public void Prohibited_clauses_and_other_fields_are_not_marked()
    {
        Query query = new BooleanQuery(
            [new(Term("a"), Occur.Must), new(Term("b"), Occur.MustNot), new(new TermQuery(new Term("other", "c")), Occur.Should)]);
        Assert.Equal("[a] b c", Marked("a b c", query));
        Assert.Equal("[a] b [c]", Marked("a b c", query, new HighlightOptions { RequireFieldMatch = false }));
    }

    [Fact]
    public void The_best_passages_are_those_with_the_rarer_and_the_more_terms()
    {
        const string Text = "Insulin was given. Nothing is said here. Insulin and metformin were compared. Insulin was given again. It ended.";
        Query query = new BooleanQuery(Occur.Should, Term("Insulin"), Term("metformin"));
        HighlightedField one = Highlight(Text, query, new HighlightOptions { MaxPassages = 1 });
        Assert.Equal("Insulin and metformin were compared.", one.TextOf(Assert.Single(one.Passages)).ToString());
        Assert.Equal(4, one.Spans.Count);

        HighlightedField two = Highlight(Text, query, new HighlightOptions { MaxPassages = 2 });
        Assert.Equal(["Insulin was given.", "Insulin and metformin were compared."], two.Passages.Select(p => two.TextOf(p).ToString()));
        Assert.True(two.Passages[0].Score < two.Passages[1].Score);
        Assert.Equal("<b>Insulin</b> was given.… <b>Insulin</b> and <b>metformin</b> were compared.", PassageFormatter.Html.Format(two));
    }

    [Fact]
    public void The_score_of_a_passage_is_that_of_the_formula()
    {
        // One passage of 8 code units in a text of 9 with its end; a occurs 2 times, b once.
        Passage passage = Assert.Single(Highlight("a a b ef", new BooleanQuery(Occur.Should, Term("a"), Term("b")), HighlightOptions.Default).Passages);
        double norm = 1.2 * (0.25 + (0.75 * 8 / 87));
        double expected = ((2.2 * Math.Log(1 + ((1 + (9 / 87.0) + 0.5) / 2.5)) * 2 / (2 + norm))
            + (2.2 * Math.Log(1 + ((1 + (9 / 87.0) + 0.5) / 1.5)) / (1 + norm))) * (1 + (1 / Math.Log(87)));
        Assert.Equal(expected, passage.Score, 1e-5);
    }

    [Fact]
    public void The_start_of_the_text_is_given_where_nothing_matches()
    {
        HighlightedField result = Highlight("  First one.\nSecond one.", Term("nothing"), HighlightOptions.Default);
        Assert.Empty(result.Spans);
        Assert.Equal("First one.", result.TextOf(Assert.Single(result.Passages)).ToString());
        Assert.Empty(Highlight("First one.", Term("nothing"), new HighlightOptions { NoMatchPassages = 0 }).Passages);
        Assert.Empty(Highlight("", Term("nothing"), HighlightOptions.Default).Passages);
    }

    [Fact]
    public void A_formatted_passage_is_escaped_outside_its_marks()
    {
        HighlightedField result = Highlight("<p> & \"x\" y", Term("x"), new HighlightOptions { Breaker = PassageBreaker.Whole });
        Assert.Equal("&lt;p&gt; &amp; &quot;<b>x</b>&quot; y", PassageFormatter.Html.Format(result));
        Assert.Equal("<p> & \"*x*\" y", new PassageFormatter { Before = "*", After = "*", Escape = s => s }.Format(result));
    }

    [Fact]
    public void A_field_without_offsets_and_without_a_token_source_is_refused()
    {
        using IndexReader reader = IndexOf(new Document().AddTokens(Body, new TextTokens("a b"), FieldType.Text).AddStored(Body, "a b"));
        Highlighter highlighter = new(new IndexSearcher(reader));
        Assert.Throws<InvalidOperationException>(() => highlighter.Highlight(Term("a"), 0, Body));
    }

    [Fact]
    public void A_text_that_is_not_the_one_that_was_indexed_is_refused()
    {
        using IndexReader reader = IndexOf(new Document().AddTokens(Body, new TextTokens("some words"), Offsets));
        Highlighter highlighter = new(new IndexSearcher(reader));
        Assert.Throws<InvalidOperationException>(() => highlighter.Highlight(Term("words"), [0], Body, _ => ["short"]));
        Assert.Equal([new HighlightSpan(0, 5, 10)], highlighter.Highlight(Term("words"), [0], Body, _ => ["some words"])[0].Spans);
    }

    [Fact]
    public void An_empty_index_and_a_missing_field_have_nothing_to_mark()
    {
        using IndexReader empty = IndexOf();
        Assert.Empty(new Highlighter(new IndexSearcher(empty)).Highlight(Term("a"), [], Body));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Highlighter(new IndexSearcher(empty)).Highlight(Term("a"), 0, Body));

        using IndexReader reader = IndexOf(new Document().AddKeyword("id", "1"));
        HighlightedField result = new Highlighter(new IndexSearcher(reader)).Highlight(Term("a"), 0, Body);
        Assert.Empty(result.Values);
        Assert.Empty(result.Spans);
        Assert.Empty(result.Passages);
    }

    [Fact]
    public void Every_kind_of_query_tells_what_it_looks_for_or_has_no_terms()
    {
        string[] withoutTerms = ["MatchAllDocsQuery", "NumericRangeQuery", "DocValuesTermsQuery", "DocValuesRangeQuery", "MatchNoDocsQuery"];
        IEnumerable<Type> kinds = typeof(Query).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Query)) && !t.IsAbstract);
        Assert.Empty(kinds.Where(t => !withoutTerms.Contains(t.Name) && Declaring(t) == typeof(Query)).Select(t => t.Name));

        static Type? Declaring(Type type) =>
            type.GetMethod("Visit", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)?.DeclaringType;
    }

    private static string Text(Random random, string[] words) =>
        string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => words[random.Next(words.Length)] + new[] { " ", ". ", "\n", "。", ", ", "😀" }[random.Next(6)]));

    private static Query Query(Random random, string[] words, string field, int depth)
    {
        string Word() => random.Next(5) switch
        {
            0 => new[] { "syn3", "syn6", "fff", "ffff", "hypergly", "caemia", "none" }[random.Next(7)],
            _ => words[random.Next(words.Length)],
        };
        return random.Next(depth == 0 ? 4 : 6) switch
        {
            0 or 1 => new TermQuery(new Term(field, Word())),
            2 => new PhraseQuery(field, Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word())),
            3 => new PhraseQuery(field, Enumerable.Range(0, random.Next(2, 4)).Select(_ => Word()), random.Next(1, 5)),
            4 => new ConstantScoreQuery(Query(random, words, field, depth - 1)),
            _ => new BooleanQuery(
                Enumerable.Range(0, random.Next(1, 4)).Select(_ => new BooleanClause(Query(random, words, field, depth - 1), (Occur)random.Next(4)))),
        };
    }

    /// <summary>The tokens that match, with offsets in the field.</summary>
    private static HashSet<(int Start, int End)> BruteForce(Query query, string[] values)
    {
        List<(string Term, int Position, int Start, int End)> tokens = [];
        int position = -1;
        int offset = 0;
        foreach (string value in values)
        {
            position += tokens.Count > 0 ? Gap : 0;
            foreach (TestToken token in TextTokens.Tokens(value))
            {
                position += token.Increment;
                tokens.Add((token.Text, position, offset + token.Start, offset + token.End));
            }

            offset += value.Length + 1;
        }

        HashSet<(int, int)> found = [];
        Find(query);
        return found;

        void Find(Query part)
        {
            switch (part)
            {
                case TermQuery term:
                    found.UnionWith(tokens.Where(t => t.Term == term.Term.Text).Select(t => (t.Start, t.End)));
                    break;
                case PhraseQuery phrase:
                    Choose(phrase, []);
                    break;
                case ConstantScoreQuery constant:
                    Find(constant.Query);
                    break;
                case BooleanQuery boolean:
                    boolean.Clauses.Where(c => c.Occur != Occur.MustNot).ToList().ForEach(c => Find(c.Query));
                    break;
            }
        }

        void Choose(PhraseQuery phrase, int[] chosen)
        {
            if (chosen.Length == phrase.Terms.Count)
            {
                int[] places = [.. chosen.Select((t, i) => tokens[t].Position - phrase.Positions[i])];
                if (places.Max() - places.Min() <= phrase.Slop)
                {
                    found.UnionWith(chosen.Select(t => (tokens[t].Start, tokens[t].End)));
                }

                return;
            }

            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Term == phrase.Terms[chosen.Length].Text && !chosen.Contains(i))
                {
                    Choose(phrase, [.. chosen, i]);
                }
            }
        }
    }

    private static List<HighlightSpan> Merge(string[] values, HashSet<(int Start, int End)> tokens)
    {
        // A mark a code unit, and whether the next belongs to the same token.
        int length = values.Sum(v => v.Length + 1);
        bool[] marked = new bool[length];
        bool[] joined = new bool[length];
        foreach ((int start, int end) in tokens)
        {
            marked.AsSpan(start, end - start).Fill(true);
            joined.AsSpan(start, end - start - 1).Fill(true);
        }

        List<HighlightSpan> spans = [];
        int offset = 0;
        for (int v = 0; v < values.Length; v++)
        {
            for (int i = 0; i < values[v].Length; i++)
            {
                int start = i;
                if (!marked[offset + i])
                {
                    continue;
                }

                while (joined[offset + i])
                {
                    i++;
                }

                spans.Add(new HighlightSpan(v, start, i + 1));
            }

            offset += values[v].Length + 1;
        }

        return spans;
    }

    private static void AssertPassages(HighlightedField result)
    {
        Assert.InRange(result.Passages.Count, result.Spans.Count > 0 ? 1 : 0, 2);
        foreach (Passage passage in result.Passages)
        {
            Assert.Equal(result.Spans.Where(s => s.Value == passage.Value && s.Start >= passage.Start && s.End <= passage.End), passage.Spans);
            Assert.DoesNotContain(result.Spans, s => s.Value == passage.Value && s.Start < passage.End && s.End > passage.Start && !passage.Spans.Contains(s));
            Assert.Equal(result.Spans.Count > 0, passage.Score > 0);
        }
    }

    private static string Marked(string text, Query query, HighlightOptions? options = null)
    {
        HighlightedField result = Highlight(text, query, options ?? HighlightOptions.Default);
        for (int i = result.Spans.Count - 1; i >= 0; i--)
        {
            text = text.Insert(result.Spans[i].End, "]").Insert(result.Spans[i].Start, "[");
        }

        return text;
    }

    private static HighlightedField Highlight(string text, Query query, HighlightOptions options)
    {
        using IndexReader reader = IndexOf(new Document().AddTokens(Body, new TextTokens(text), Offsets).AddStored(Body, text));
        return new Highlighter(new IndexSearcher(reader), options).Highlight(query, 0, Body);
    }

    private static IndexReader IndexOf(params Document[] documents)
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            Array.ForEach(documents, writer.AddDocument);
            writer.Commit();
        }

        return IndexReader.Open(directory);
    }

    private static TermQuery Term(string text) => new(new Term(Body, text));

    private static PhraseQuery Phrase(int slop, params string[] terms) => new(Body, terms, slop);
}
