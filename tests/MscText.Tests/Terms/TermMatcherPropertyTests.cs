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
