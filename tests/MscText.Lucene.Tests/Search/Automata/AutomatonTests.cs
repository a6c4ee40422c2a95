using System.Text;

namespace MscText.Lucene.Tests.Search.Automata;

public class AutomatonTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public void A_Levenshtein_automaton_knows_the_distance_of_every_text(int maxEdits, bool transpositions)
    {
        Random random = new(maxEdits);
        for (int round = 0; round < 300; round++)
        {
            string word = RandomTerms.Next(random, 9);
            Utf8Automaton automaton = new(new LevenshteinAutomaton(word, maxEdits, transpositions));
            for (int i = 0; i < 60; i++)
            {
                string text = random.Next(4) == 0 ? RandomTerms.Next(random, 9) : RandomTerms.Edited(random, word, random.Next(4));
                int distance = Distances.Between(word, text, transpositions);
                Assert.Equal(distance <= maxEdits ? distance : -1, automaton.Distance(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void A_Levenshtein_automaton_with_a_prefix_edits_only_what_follows()
    {
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            string word = RandomTerms.Next(random, 9);
            Rune[] runes = [.. word.EnumerateRunes()];
            int prefix = random.Next(runes.Length + 1);
            string start = string.Concat(runes[..prefix]);
            string rest = string.Concat(runes[prefix..]);
            Utf8Automaton automaton = new(new LevenshteinAutomaton(word, 2, exactPrefix: prefix));
            for (int i = 0; i < 60; i++)
            {
                string text = random.Next(3) == 0 ? RandomTerms.Edited(random, word, 1) : start + RandomTerms.Edited(random, rest, random.Next(4));
                int distance = text.StartsWith(start, StringComparison.Ordinal)
                    ? Distances.Between(rest, text[start.Length..], transpositions: true)
                    : int.MaxValue;
                Assert.Equal(distance <= 2 ? distance : -1, automaton.Distance(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void A_wildcard_automaton_accepts_what_its_pattern_matches()
    {
        Random random = new(11);
        for (int round = 0; round < 500; round++)
        {
            string pattern = Pattern(random, RandomTerms.Next(random, 9));
            Utf8Automaton automaton = new(new WildcardAutomaton(pattern));
            Rune[] runes = [.. pattern.EnumerateRunes()];
            for (int i = 0; i < 50; i++)
            {
                string text = RandomTerms.Edited(random, pattern.Replace("*", "", StringComparison.Ordinal), random.Next(4));
                Rune[] characters = [.. text.EnumerateRunes()];
                Assert.Equal(Distances.Matches(runes, characters), automaton.Distance(Encoding.UTF8.GetBytes(text)) == 0);
            }
        }
    }

    [Fact]
    public void A_pattern_whose_deterministic_automaton_would_be_huge_is_run_all_the_same()
    {
        string pattern = "*a" + new string('?', 40);
        Utf8Automaton automaton = new(new WildcardAutomaton(pattern));
        Random random = new(3);
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30, 90)).Select(_ => random.Next(2) == 0 ? "a" : "b"));
            bool expected = text.Length > 40 && text[^41] == 'a';
            Assert.Equal(expected, automaton.Distance(Encoding.UTF8.GetBytes(text)) == 0);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 40)]
    [InlineData(3, 5000)]
    [InlineData(4, 20_000)]
    public void Intersecting_finds_the_terms_an_automaton_accepts_in_order_with_their_states(int seed, int count)
    {
        Random random = new(seed);
        string[] terms = RandomTerms.Distinct(random, count);
        byte[][] sorted = [.. terms.Select(Encoding.UTF8.GetBytes).Order(ByteArrayComparer.Instance)];
        using IndexReader reader = RandomTerms.Index(terms);
        FieldTerms field = reader.Leaves[0].Terms("f")!;
        for (int round = 0; round < 60; round++)
        {
            string term = RandomTerms.Edited(random, terms[random.Next(count)], random.Next(2));
            Utf8Automaton automaton = new(random.Next(2) == 0
                ? new WildcardAutomaton(Pattern(random, term))
                : new LevenshteinAutomaton(term, random.Next(3), random.Next(2) == 0, random.Next(3)));
            IntersectTermsEnum found = field.Intersect(automaton);
            foreach (byte[] expected in sorted.Where(t => automaton.Distance(t) >= 0))
            {
                Assert.True(found.MoveNext());
                Assert.Equal(expected, found.Term.ToArray());
                Assert.Equal(automaton.Distance(expected), found.Distance);
                Assert.True(field.TryGet(expected, out TermState state));
                Assert.Equal(state, found.State);
            }

            Assert.False(found.MoveNext());
        }
    }

    private static string Pattern(Random random, string term)
    {
        StringBuilder pattern = new();
        foreach (Rune rune in term.EnumerateRunes())
        {
            pattern.Append(random.Next(8) switch { 0 => "?", 1 => "*", 2 => rune + "*", 3 => "\\" + rune, 4 => "", _ => rune.ToString() });
        }

        return pattern.ToString();
    }
}
