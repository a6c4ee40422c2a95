using System.Globalization;
using System.Text;
using MscText.Lucene.Tests.Search.Automata;

namespace MscText.Lucene.Tests.Search;

/// <summary>What prefixes, patterns, similar words and ranges find, compared with looking at every document.</summary>
public class MatchingTermsTests
{
    private const string Word = "word";
    private const int Docs = 900;
    private const int Queries = 400;

    [Theory]
    [InlineData(1, Docs)]
    [InlineData(2, 130)]
    [InlineData(3, 11)]
    public void Every_document_with_a_matching_value_is_found_and_no_other(int seed, int perSegment)
    {
        Random random = new(seed);
        string[] vocabulary = RandomTerms.Distinct(random, 500);
        Entry[] entries = [.. Enumerable.Range(0, Docs).Select(_ => new Entry(
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => vocabulary[random.Next(vocabulary.Length)])],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Number(random))],
            random.Next(8) == 0))];
        InMemoryDirectory directory = new();
        Write(directory, entries, perSegment);
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        int some = 0;
        for (int i = 0; i < Queries; i++)
        {
            (Query query, Func<Entry, bool> matches) = Next(random, vocabulary);
            int[] expected = [.. Enumerable.Range(0, Docs).Where(d => !entries[d].IsDeleted && matches(entries[d]))];
            int[] found = [.. searcher.Search(query, Docs, SearchOptions.CountAll).ScoreDocs
                .Select(h => int.Parse(searcher.Document(h.Doc).Get("id")!, CultureInfo.InvariantCulture)).Order()];
            Assert.True(expected.SequenceEqual(found), $"{query}: {string.Join(' ', expected)} are to be found, {string.Join(' ', found)} were");
            Assert.Equal(expected.Length, searcher.Count(query));
            some += expected.Length is > 0 and < Docs / 2 ? 1 : 0;
        }

        Assert.True(some > Queries / 3, $"{some} queries found something, but not nearly all");
    }

    private static (Query, Func<Entry, bool>) Next(Random random, string[] vocabulary) => random.Next(8) switch
    {
        0 or 1 => Prefix(random, vocabulary),
        2 or 3 => Wildcard(random, vocabulary),
        4 or 5 => Fuzzy(random, vocabulary),
        6 => Range(random, vocabulary),
        _ => Numbers(random),
    };

    private static (Query, Func<Entry, bool>) Prefix(Random random, string[] vocabulary)
    {
        Rune[] word = Runes(vocabulary[random.Next(vocabulary.Length)]);
        string prefix = string.Concat(word.Take(random.Next(1, 5)));
        return (new PrefixQuery(new Term(Word, prefix)), e => e.Has(w => w.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static (Query, Func<Entry, bool>) Wildcard(Random random, string[] vocabulary)
    {
        Rune[] word = Runes(vocabulary[random.Next(vocabulary.Length)]);
        string pattern = string.Concat(word.Select(r => random.Next(7) switch { 0 => "*", 1 => "?", 2 => r + "*", 3 => "\\" + r, _ => r.ToString() }));
        Rune[] runes = Runes(pattern);
        return (new WildcardQuery(Word, pattern), e => e.Has(w => Distances.Matches(runes, Runes(w))));
    }

    private static (Query, Func<Entry, bool>) Fuzzy(Random random, string[] vocabulary)
    {
        string word = RandomTerms.Edited(random, vocabulary[random.Next(vocabulary.Length)], random.Next(3));
        int edits = random.Next(3);
        int prefix = random.Next(3);
        bool transpositions = random.Next(2) == 0;
        Rune[] runes = Runes(word);
        bool Matches(string other)
        {
            Rune[] others = Runes(other);
            int same = Math.Min(prefix, runes.Length);
            if (prefix >= word.Length)
            {
                // As Lucene has it: no edits behind a word that is all prefix.
                return other == word;
            }

            if (!runes.Take(same).SequenceEqual(others.Take(same)))
            {
                return false;
            }

            // As a whole: nothing but what follows the prefix is edited. Words that share nothing have no score, and are not found.
            int distance = Distances.Between(string.Concat(runes.Skip(same)), string.Concat(others.Skip(same)), transpositions);
            return distance <= edits && (distance == 0 || distance < Math.Min(runes.Length, others.Length));
        }

        return (new FuzzyQuery(new Term(Word, word), edits, prefix, maxExpansions: vocabulary.Length, transpositions), e => e.Has(Matches));
    }

    private static (Query, Func<Entry, bool>) Range(Random random, string[] vocabulary)
    {
        string? lower = random.Next(6) == 0 ? null : vocabulary[random.Next(vocabulary.Length)];
        string? upper = random.Next(6) == 0 ? null : RandomTerms.Next(random, 6);
        bool includeLower = random.Next(2) == 0;
        bool includeUpper = random.Next(2) == 0;
        bool Matches(string word) =>
            (lower is null || Compare(word, lower) is var low && (includeLower ? low >= 0 : low > 0))
            && (upper is null || Compare(word, upper) is var high && (includeUpper ? high <= 0 : high < 0));
        return (new TermRangeQuery(Word, lower, upper, includeLower, includeUpper), e => e.Has(Matches));
    }

    private static (Query, Func<Entry, bool>) Numbers(Random random)
    {
        long a = Number(random);
        long b = Number(random);
        (long min, long max) = a <= b ? (a, b) : (b, a);
        bool includeMin = random.Next(2) == 0;
        bool includeMax = random.Next(2) == 0;
        bool In<T>(T value, T least, T most)
            where T : IComparable<T> =>
            value.CompareTo(least) >= (includeMin ? 0 : 1) && value.CompareTo(most) <= (includeMax ? 0 : -1);
        return random.Next(4) switch
        {
            0 => (NumericRangeQuery.ForInt32("i32", (int)(min >> 32), (int)(max >> 32), includeMin, includeMax), e => e.HasNumber(n => In((int)(n >> 32), (int)(min >> 32), (int)(max >> 32)))),
            1 => (NumericRangeQuery.ForInt64("i64", min, max, includeMin, includeMax), e => e.HasNumber(n => In(n, min, max))),
            2 => (NumericRangeQuery.ForSingle("f32", min / 3f, max / 3f, includeMin, includeMax), e => e.HasNumber(n => In(n / 3f, min / 3f, max / 3f))),
            _ => (NumericRangeQuery.ForDouble("f64", min / 7d, max / 7d, includeMin, includeMax), e => e.HasNumber(n => In(n / 7d, min / 7d, max / 7d))),
        };
    }

    private static void Write(IndexDirectory directory, Entry[] entries, int perSegment)
    {
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment, MergeFactor = 4 });
        for (int id = 0; id < entries.Length; id++)
        {
            Document document = new Document().AddKeyword("id", id.ToString(CultureInfo.InvariantCulture));
            Array.ForEach(entries[id].Words, w => document.AddKeyword(Word, w, stored: false));
            foreach (long number in entries[id].Numbers)
            {
                document.AddInt32("i32", (int)(number >> 32), stored: false).AddInt64("i64", number, stored: false);
                document.AddSingle("f32", number / 3f, stored: false).AddDouble("f64", number / 7d, stored: false);
            }

            writer.AddDocument(document);
        }

        for (int id = 0; id < entries.Length; id++)
        {
            if (entries[id].IsDeleted)
            {
                writer.DeleteDocuments(new Term("id", id.ToString(CultureInfo.InvariantCulture)));
            }
        }

        writer.Commit();
    }

    /// <summary>A number of either sign and any size.</summary>
    private static long Number(Random random) => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static int Compare(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));

    private sealed record Entry(string[] Words, long[] Numbers, bool IsDeleted)
    {
        public bool Has(Func<string, bool> matches) => Words.Any(matches);

        public bool HasNumber(Func<long, bool> matches) => Numbers.Any(matches);
    }
}
