using System.Text;

namespace MscText.Lucene.Tests.Search.Suggest;

public class TermCompleterTests
{
    [Theory]
    [InlineData(1, 400, 1000)]
    [InlineData(2, 300, 40)]
    public void The_most_frequent_terms_with_a_prefix_are_those_of_going_through_the_documents(int seed, int count, int perSegment)
    {
        RandomIndex index = new(seed);
        Random random = new(seed);
        Dictionary<string, int> docFreqs = [];
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = perSegment }))
        {
            for (int i = 0; i < count; i++)
            {
                string[] words = [.. Enumerable.Range(0, 30).Select(_ => index.Word()).Distinct()];
                writer.AddDocument(new Document().AddTokens("f", ListTokenStream.Words(string.Join(' ', words))));
                foreach (string word in words)
                {
                    docFreqs[word] = docFreqs.GetValueOrDefault(word) + 1;
                }
            }

            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        TermCompleter completer = new(reader);
        for (int i = 0; i < 300; i++)
        {
            string word = index.Words[random.Next(index.Words.Length)];
            string prefix = random.Next(6) == 0 ? "" : string.Concat(word.EnumerateRunes().Take(random.Next(1, 4)));
            int wanted = random.Next(20);
            IEnumerable<TermCompletion> expected = docFreqs.Where(d => d.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderByDescending(d => d.Value).ThenBy(d => Encoding.UTF8.GetBytes(d.Key), ByteArrayComparer.Instance)
                .Take(wanted).Select(d => new TermCompletion(d.Key, d.Value));
            Assert.Equal(expected, completer.Complete("f", prefix, wanted));
        }

        Assert.Empty(completer.Complete("f", "zzzzzzzzzzzzzzzzz", 10));
        Assert.Empty(completer.Complete("missing", "", 10));
    }

    [Fact]
    public void An_empty_index_completes_nothing()
    {
        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory))
        {
            writer.Commit();
        }

        using IndexReader reader = IndexReader.Open(directory);
        Assert.Empty(new TermCompleter(reader).Complete("f", "a", 10));
    }
}
