namespace MscText.Lucene.Tests.Index;

public class CheckIndexTests
{
    [Fact]
    public void Random_indexes_are_clean()
    {
        InMemoryDirectory directory = Build(500);
        CheckIndexResult result = CheckIndex.Check(directory);
        Assert.True(result.IsClean);
        Assert.Equal(500, result.DocCount);
        Assert.True(result.Segments.Sum(s => s.PostingCount) > 5000);
    }

    [Fact]
    public void A_flipped_bit_in_any_file_is_found_and_the_loss_is_told()
    {
        InMemoryDirectory directory = Build(200);
        Random random = new(11);
        foreach (string name in directory.ListAll())
        {
            byte[] original = [.. directory.Content(name)];
            for (int i = 0; i < 8; i++)
            {
                byte[] damaged = [.. original];
                int offset = random.Next(damaged.Length);
                damaged[offset] ^= (byte)(1 << random.Next(8));
                directory.Replace(name, damaged);
                CheckIndexResult result;
                try
                {
                    result = CheckIndex.Check(directory);
                }
                catch (IndexVersionException)
                {
                    // The flipped bit was in a version number.
                    continue;
                }

                Assert.False(result.IsClean, $"{name} at {offset}");
                string problem = result.Problem ?? result.Segments.First(s => s.Problem is not null).Problem!;
                Assert.Contains(name, problem, StringComparison.Ordinal);
                Assert.True(result.Problem is not null || result.LostDocCount > 0 || result.Segments.Any(s => !s.IsDocCountKnown));
            }

            directory.Replace(name, original);
        }
    }

    [Fact]
    public void A_truncated_file_is_found_when_the_index_is_opened()
    {
        InMemoryDirectory directory = Build(200);
        foreach (string name in directory.ListAll())
        {
            byte[] original = [.. directory.Content(name)];
            foreach (int length in new[] { 0, 10, original.Length / 2, original.Length - 1 })
            {
                directory.Replace(name, original[..Math.Min(length, original.Length - 1)]);
                if (name.EndsWith(".del", StringComparison.Ordinal) || name.StartsWith('_') || name.StartsWith("segments", StringComparison.Ordinal))
                {
                    CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => IndexReader.Open(directory));
                    Assert.Equal(name, e.FileName);
                }
            }

            directory.Replace(name, original);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        InMemoryDirectory directory = Build(50);
        string name = directory.ListAll().First(f => f.EndsWith(".doc", StringComparison.Ordinal));
        directory.DeleteFile(name);
        CheckIndexResult result = CheckIndex.Check(directory);
        Assert.False(result.IsClean);
        Assert.Contains(name, result.Segments.First(s => s.Problem is not null).Problem, StringComparison.Ordinal);
    }

    private static InMemoryDirectory Build(int docs)
    {
        InMemoryDirectory directory = new();
        RandomIndex random = new(docs);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = docs / 2 });
        for (int i = 0; i < docs; i++)
        {
            writer.AddDocument(random.Document(i, 30));
        }

        writer.AddDocument(random.Document(docs, 30));
        writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(0)));
        writer.Commit();
        return directory;
    }
}
