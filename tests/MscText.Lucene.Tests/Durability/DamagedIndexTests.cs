using MscText.Lucene.Tests.Proof;

namespace MscText.Lucene.Tests.Durability;

/// <summary>
/// An index that is damaged and used without a check first: everything either works or says what is damaged; nothing crashes, hangs or
/// takes all memory.
/// </summary>
public class DamagedIndexTests
{
    private const int DamagesPerFile = 30;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_sound_index_is_never_read_beyond_the_end_of_a_file()
    {
        (InMemoryDirectory directory, RandomIndex random) = Build(1);
        Use(new GuardedDirectory(directory), random, 200);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_damaged_index_works_or_says_what_is_damaged(int seed)
    {
        (InMemoryDirectory directory, RandomIndex random) = Build(seed);
        Random chance = new(seed);
        int refused = 0;
        foreach (string name in directory.ListAll().Where(n => !n.StartsWith("write", StringComparison.Ordinal)))
        {
            byte[] original = [.. directory.Content(name)];
            for (int i = 0; i < DamagesPerFile; i++)
            {
                byte[] damaged = [.. original];
                string damage = Damage(damaged, chance);
                directory.Replace(name, damaged);
                Task<Exception?> use = Task.Run<Exception?>(() => Record.Exception(() => Use(new GuardedDirectory(directory), random, 8)));
                Task first = await Task.WhenAny(use, Task.Delay(Longest));
                Assert.True(first == use, $"It hangs after damage to {name}: {damage}");
                Exception? exception = await use;
                Assert.True(
                    exception is null or CorruptIndexException or IndexVersionException, $"After damage to {name}: {damage}\n{exception}");
                if (exception is CorruptIndexException { FileName: { } file })
                {
                    Assert.Contains(file, directory.ListAll());
                }

                refused += exception is null ? 0 : 1;
            }

            directory.Replace(name, original);
        }

        Assert.True(refused > DamagesPerFile);
    }

    /// <summary>Damages some bytes in place; gives what was done.</summary>
    private static string Damage(byte[] content, Random random)
    {
        int offset = random.Next(content.Length);
        int length = Math.Min(random.Next(1, 9), content.Length - offset);
        Span<byte> place = content.AsSpan(offset, length);
        int kind = random.Next(4);
        switch (kind)
        {
            case 0:
                content[offset] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                place.Fill(0xFF);
                break;
            case 2:
                place.Clear();
                break;
            default:
                random.NextBytes(place);
                break;
        }

        return $"kind {kind} at {offset} of {content.Length}, {length} bytes";
    }

    /// <summary>Opens, reads and searches everything.</summary>
    private static void Use(IndexDirectory directory, RandomIndex random, int queryCount)
    {
        using IndexReader reader = IndexReader.Open(directory);
        IndexSearcher searcher = new(reader);
        RandomQueries queries = new(random, queryCount);
        Exception? first = null;
        for (int i = 0; i < queryCount; i++)
        {
            Query query = queries.Next();
            Try(() => searcher.Search(query, 20));
            Try(() => searcher.Search(query, 5, new SearchOptions { TotalHitsThreshold = 0 }));
            Try(() => searcher.Search(query, 10, new SortField(i % 2 == 0 ? "day" : "sorted", i % 3 == 0)));
        }

        Try(() => IndexDigest.Of(reader));
        if (first is not null)
        {
            throw first;
        }

        void Try(Action action)
        {
            Exception? exception = Record.Exception(action);
            if (exception is not null and not CorruptIndexException and not IndexVersionException)
            {
                throw new InvalidOperationException("It fails in an unclear way.", exception);
            }

            first ??= exception;
        }
    }

    private static (InMemoryDirectory Directory, RandomIndex Random) Build(int seed)
    {
        InMemoryDirectory directory = new();
        RandomIndex random = new(seed, vocabulary: 400);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 700 });
        for (int i = 0; i < 1000; i++)
        {
            writer.AddDocument(random.Document(i, 20));
        }

        writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(3)));
        writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(903)));
        writer.Commit();
        return (directory, random);
    }
}
