using FsCheck;
using FsCheck.Fluent;
using MscText.Terms;

namespace MscText.Tests.Terms;

public class TermMatcherPropertyTests
{
    private static readonly string[] Fillers =
        [" ", "", "-", "(", ")", "，", "的", "and ", "对", "s ", ". ", "\n", "non-", "非", "X", "7", "\uD842\uDFB7", "e\u0301", "\u200B", "／"];

    private static readonly string[] Names =
        [.. TermDictionary.Default.Concepts.SelectMany(c => c.Names).Where((_, i) => i % 7 == 0)];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Fillers.Concat(Names).ToArray())
        .Or(Gen.Elements(Fillers)).ListOf(12).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Spans_lie_inside_the_text_and_name_their_concept()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
            TermMatcher.Default.Find(text).All(m =>
                m.Span.Start >= 0 && m.Span.End <= text.Length && m.Span.Length > 1
                && TermDictionary.Default.Lookup(m.Span.Of(text).ToString()).Contains(m.Concept))));
    }

    [Fact]
    public void A_nested_term_lies_inside_an_outer_one_and_outer_ones_do_not_overlap()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts, text =>
        {
            IReadOnlyList<TermMatch> all = TermMatcher.Default.Find(text);
            TextSpan[] outer = [.. all.Where(m => !m.IsNested).Select(m => m.Span).Distinct()];
            return all.Where(m => m.IsNested).All(m => outer.Any(o => o.Contains(m.Span) && o != m.Span))
                && outer.Zip(outer.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }));
    }

    [Fact]
    public void Fewer_overlaps_give_a_subset_of_the_matches()
    {
        var longest = new TermMatcher(TermDictionary.Default, TermOverlap.Longest);
        var all = new TermMatcher(TermDictionary.Default, TermOverlap.All);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Texts, text =>
        {
            (Concept, TextSpan)[] nested = [.. TermMatcher.Default.Find(text).Select(m => (m.Concept, m.Span))];
            return longest.Find(text).All(m => nested.Contains((m.Concept, m.Span)))
                && nested.All(n => all.Find(text).Any(m => (m.Concept, m.Span) == n));
        }));
    }

    [Fact]
    public void Layers_and_removals_find_what_a_naive_search_by_looking_up_every_stretch_finds()
    {
        string[] vocabulary = ["abc", "abc def", "def", "甲乙丙", "乙丙", "丙丁", "甲乙丙丁", "KLM", "NOP-1"];
        Concept[] below = [.. vocabulary.Select((n, i) => new Concept($"low-{i}", SemanticType.Cell) { English = [n] })];
        TermDictionary layered = new TermDictionaryBuilder(TermDictionary.Default.With(below))
            .Add(new Concept("low-2", SemanticType.Cell) { English = ["ghi"] })
            .Add(new Concept("high", SemanticType.Cell) { English = ["abc"], Chinese = ["丁戊"] })
            .Remove("low-5")
            .Build();
        var all = new TermMatcher(layered, TermOverlap.All);
        HashSet<string> own = [.. below.Select(c => c.Id), "high"];
        Arbitrary<string> texts = Gen.Elements([.. vocabulary, "ghi", "丁戊", " ", " ", "x", "，"]).ListOf(8).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts, text =>
        {
            HashSet<(string, TextSpan)> found = [.. all.Find(text).Where(m => own.Contains(m.Concept.Id)).Select(m => (m.Concept.Id, m.Span))];
            return found.SetEquals(Naive(layered, text, own));
        }));
    }

    // Every stretch that begins and ends as a word, looked up in the dictionary.
    private static HashSet<(string Id, TextSpan Span)> Naive(TermDictionary dictionary, string text, HashSet<string> own)
    {
        var found = new HashSet<(string, TextSpan)>();
        for (int start = 0; start < text.Length; start++)
        {
            for (int end = start + 1; end <= text.Length; end++)
            {
                bool cuts = (start > 0 && IsWord(text[start - 1]) && IsWord(text[start])) || (end < text.Length && IsWord(text[end - 1]) && IsWord(text[end]));
                if (!cuts && !char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(text[end - 1]))
                {
                    found.UnionWith(dictionary.Lookup(text[start..end]).Where(c => own.Contains(c.Id)).Select(c => (c.Id, TextSpan.FromBounds(start, end))));
                }
            }
        }

        return found;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    [Fact]
    public void Every_listed_name_standing_alone_is_found_whole()
    {
        foreach (Concept concept in TermDictionary.Default.Concepts)
        {
            foreach (string name in concept.Names.Where(n => n.Length > 1))
            {
                Assert.True(
                    TermMatcher.Default.Find(name).Any(m => m.Concept == concept && m.Span == new TextSpan(0, name.Length)),
                    $"{concept.Id}: {name}");
            }
        }
    }
}
