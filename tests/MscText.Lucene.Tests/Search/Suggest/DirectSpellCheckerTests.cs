using System.Text;
using MscText.Testing;

namespace MscText.Lucene.Tests.Search.Suggest;

public class DirectSpellCheckerTests
{
    private const string Field = "f";

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(2, 100)]
    public void Suggestions_are_those_of_comparing_with_every_word(int seed, int perSegment)
    {
        Random random = new(seed);
        using TempDirectory directory = new();
        Dictionary<string, int> docFreqs = Build(directory.Index, random, perSegment);
        using IndexReader reader = IndexReader.Open(directory.Index);
        IndexSearcher searcher = new(reader);
        for (int i = 0; i < 200; i++)
        {
            SpellingOptions options = new()
            {
                Mode = (SuggestMode)random.Next(3),
                MaxEdits = random.Next(1, 3),
                PrefixLength = random.Next(3),
                MinQueryLength = random.Next(6),
                MinDocFreq = random.Next(1, 4),
                MinSimilarity = random.Next(2) == 0 ? 0.5f : 0.7f,
                MaxQueryFrequency = random.Next(2) == 0 ? 1f : 0.01f,
            };
            string word = Misspelled(random, docFreqs);
            int docFreq = docFreqs.GetValueOrDefault(word);
            bool isRight = Length(word) < options.MinQueryLength
                || (options.Mode == SuggestMode.WhenNotInIndex && docFreq > 0)
                || docFreq > Math.Ceiling(options.MaxQueryFrequency * reader.MaxDoc);
            IEnumerable<SpellingSuggestion> expected = isRight ? [] : docFreqs
                .Select(d => (d.Key, DocFreq: d.Value, Edits: Edits(word, d.Key)))
                .Where(d => d.Key != word && d.Edits <= options.MaxEdits && Prefix(word, options) == Prefix(d.Key, options))
                .Select(d => new SpellingSuggestion(d.Key, d.DocFreq, d.Edits, 1f - ((float)d.Edits / Math.Min(Length(d.Key), Length(word)))))
                .Where(s => s.Similarity > 0 && s.Similarity >= options.MinSimilarity && s.DocFreq >= options.MinDocFreq)
                .Where(s => options.Mode != SuggestMode.MorePopular || s.DocFreq > docFreq)
                .OrderByDescending(s => s.Similarity).ThenByDescending(s => s.DocFreq).ThenBy(s => s.Term, StringComparer.Ordinal)
                .Take(8);
            Assert.Equal(expected, new DirectSpellChecker(searcher, options).Suggest(new Term(Field, word), 8));
        }
    }

    [LuceneFact]
    public void Suggestions_are_those_of_Apache_Lucene()
    {
        Random random = new(7);
        using TempDirectory directory = new();
        Dictionary<string, int> docFreqs = Build(directory.Index, random, 150);
        using IndexReader reader = IndexReader.Open(directory.Index);
        IndexSearcher searcher = new(reader);
        string[] words = [.. Enumerable.Range(0, 300).Select(_ => Misspelled(random, docFreqs))];
        (SuggestMode Mode, string Name)[] modes =
            [(SuggestMode.WhenNotInIndex, "SUGGEST_WHEN_NOT_IN_INDEX"), (SuggestMode.MorePopular, "SUGGEST_MORE_POPULAR"), (SuggestMode.Always, "SUGGEST_ALWAYS")];
        int found = 0;
        foreach ((SuggestMode mode, string name) in modes)
        {
            DirectSpellChecker checker = new(searcher, new SpellingOptions { Mode = mode });
            IReadOnlyList<IReadOnlyList<(string Word, int DocFreq, float Score)>> lucene = ApacheLucene.Spell(directory.Path, Field, name, words, 10);
            for (int i = 0; i < words.Length; i++)
            {
                IReadOnlyList<SpellingSuggestion> ours = checker.Suggest(new Term(Field, words[i]), 10);
                Assert.Equal(lucene[i], ours.Select(s => (s.Term, s.DocFreq, s.Similarity)));
                found += ours.Count;
            }
        }

        Assert.True(found > 1000);
    }

    [Fact]
    public void A_phrase_is_corrected_to_words_that_a_document_has_together()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            string[] texts = ["insulin therapy works", "insulin therapy again", "insults hurt", "theropod bones", "inulin powder"];
            foreach (string text in texts)
            {
                writer.AddDocument(new Document().AddTokens(Field, ListTokenStream.Words(text)));
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        DirectSpellChecker checker = new(new IndexSearcher(reader), new SpellingOptions { MaxQueryFrequency = 0.5f });
        PhraseSuggestion best = checker.SuggestPhrase(Field, ["insuln", "theropy"], 3)[0];
        Assert.Equal(["insulin", "therapy"], best.Terms);
        Assert.Equal(2, best.Hits);

        // Each word is in the index, but no document has both.
        Assert.Equal(["insulin", "therapy"], Assert.Single(checker.SuggestPhrase(Field, ["inulin", "therapy"], 1)).Terms);
        Assert.Empty(checker.SuggestPhrase(Field, ["insulin", "therapy"], 3));
        Assert.Empty(checker.SuggestPhrase(Field, ["qqqqqqqq", "therapy"], 3));
        Assert.Empty(checker.SuggestPhrase(Field, [], 3));
    }

    [Fact]
    public void An_empty_index_and_a_missing_field_suggest_nothing()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        DirectSpellChecker checker = new(new IndexSearcher(reader));
        Assert.Empty(checker.Suggest(new Term(Field, "insulin"), 5));
        Assert.Empty(checker.SuggestPhrase(Field, ["insulin"], 5));
    }

    private static Dictionary<string, int> Build(IndexDirectory directory, Random random, int perSegment)
    {
        // Few letters: many words are near each other.
        string[] words = [.. Enumerable.Range(0, 800).Select(_ => RandomWord(random)).Distinct()];
        Dictionary<string, int> docFreqs = [];
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment });
        for (int i = 0; i < 400; i++)
        {
            string[] own = [.. Enumerable.Range(0, 15).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]).Distinct()];
            writer.AddDocument(new Document().AddTokens(Field, ListTokenStream.Words(string.Join(' ', own))));
            foreach (string word in own)
            {
                docFreqs[word] = docFreqs.GetValueOrDefault(word) + 1;
            }
        }

        writer.Commit();
        return docFreqs;
    }

    private static string RandomWord(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => new[] { "a", "b", "c", "é", "糖", "𠀀" }[(int)(6 * Math.Pow(random.NextDouble(), 2))]));

    private static string Misspelled(Random random, Dictionary<string, int> words)
    {
        List<Rune> word = [.. words.Keys.ElementAt(random.Next(words.Count)).EnumerateRunes()];
        for (int i = random.Next(3); i > 0; i--)
        {
            int place = random.Next(word.Count);
            switch (random.Next(4))
            {
                case 0:
                    word.Insert(place, new Rune('b'));
                    break;
                case 1 when word.Count > 1:
                    word.RemoveAt(place);
                    break;
                case 2:
                    word[place] = new Rune('c');
                    break;
                default:
                    (word[place], word[0]) = (word[0], word[place]);
                    break;
            }
        }

        return string.Concat(word);
    }

    private static string Prefix(string word, SpellingOptions options) => string.Concat(word.EnumerateRunes().Take(options.PrefixLength));

    private static int Length(string word) => word.EnumerateRunes().Count();

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that are not edited further.</summary>
    private static int Edits(string left, string right)
    {
        int[] a = [.. left.EnumerateRunes().Select(r => r.Value)];
        int[] b = [.. right.EnumerateRunes().Select(r => r.Value)];
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int k = 0; k <= b.Length; k++)
            {
                d[i, k] = i == 0 || k == 0 ? i + k
                    : Math.Min(Math.Min(d[i - 1, k] + 1, d[i, k - 1] + 1), d[i - 1, k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1));
                if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                {
                    d[i, k] = Math.Min(d[i, k], d[i - 2, k - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
