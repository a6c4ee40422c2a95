using MscText.Lucene.Tests.Proof;
using MscText.Testing;

namespace MscText.Lucene.Tests.Codecs;

public class CompoundFileTests
{
    [LuceneFact]
    public void A_compound_index_is_sound_for_Apache_Lucene_and_merges_either_way()
    {
        using TempDirectory directory = new();
        Fill(directory.Index, compound: true, docs: 500, perSegment: 120);
        Assert.Contains(directory.Index.ListAll(), f => f.EndsWith(".cfs", StringComparison.Ordinal));
        Assert.DoesNotContain(directory.Index.ListAll(), f => f.EndsWith(".fdt", StringComparison.Ordinal));
        AssertSame(directory);

        foreach (bool compound in new[] { false, true })
        {
            using (IndexWriter writer = new(directory.Index, new IndexWriterOptions { UseCompoundFile = compound }))
            {
                writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(compound ? 3 : 7)));
                writer.ForceMerge(1);
                writer.Commit();
            }

            Assert.Equal(compound, directory.Index.ListAll().Any(f => f.EndsWith(".cfs", StringComparison.Ordinal)));
            Assert.Equal(!compound, directory.Index.ListAll().Any(f => f.EndsWith(".fdt", StringComparison.Ordinal)));
            AssertSame(directory);
        }
    }

    [Fact]
    public void A_search_of_a_compound_index_finds_what_one_of_single_files_does()
    {
        using InMemoryDirectory compound = new();
        using InMemoryDirectory single = new();
        Fill(compound, compound: true, docs: 300, perSegment: 90);
        Fill(single, compound: false, docs: 300, perSegment: 90);
        using IndexReader one = IndexReader.Open(compound);
        using IndexReader other = IndexReader.Open(single);
        Assert.Equal(IndexDigest.Of(other), IndexDigest.Of(one));
    }

    [Fact]
    public void Damage_is_found_and_the_file_is_named()
    {
        using InMemoryDirectory directory = new();
        Fill(directory, compound: true, docs: 60, perSegment: 1000);
        Random random = new(2);
        foreach (string name in new[] { "_0.cfs", "_0.cfe" })
        {
            byte[] original = [.. directory.Content(name)];
            foreach (int length in new[] { 0, 10, original.Length / 2, original.Length - 1 })
            {
                directory.Replace(name, original[..length]);
                CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => IndexReader.Open(directory));
                Assert.Equal(name, e.FileName);
                Assert.InRange(e.Offset, 0, length);
            }

            for (int i = 0; i < 60; i++)
            {
                byte[] damaged = [.. original];
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                directory.Replace(name, damaged);
                try
                {
                    CheckIndexResult result = CheckIndex.Check(directory);
                    Assert.Contains(name, Assert.Single(result.Segments).Problem, StringComparison.Ordinal);
                }
                catch (IndexVersionException)
                {
                    // The flipped bit was in a version number.
                }
            }

            directory.Replace(name, original);
        }

        Assert.True(CheckIndex.Check(directory).IsClean);
    }

    [Fact]
    public void A_table_of_contents_that_leads_nowhere_is_refused_though_its_checksum_is_right()
    {
        using InMemoryDirectory directory = new();
        Fill(directory, compound: true, docs: 5, perSegment: 10);
        (string Name, long Start, long Length)[] entries =
            [(".fnm", 40, directory.FileLength("_0.cfs")), (".fnm", -5, 10), (".fnm", 0, 10), (".fnm", 50, -1), (".other", 50, 10)];
        foreach ((string name, long start, long length) in entries)
        {
            directory.DeleteFile("_0.cfe");
            using (IndexOutput output = directory.CreateOutput("_0.cfe"))
            {
                CodecFile.WriteHeader(output, CompoundFile.EntriesCodec, CompoundFile.Version);
                output.WriteVInt32(1);
                output.WriteString(name);
                output.WriteInt64(start);
                output.WriteInt64(length);
                CodecFile.WriteFooter(output);
            }

            CorruptIndexException e = Assert.Throws<CorruptIndexException>(() => IndexReader.Open(directory));
            Assert.StartsWith("_0.cf", e.FileName, StringComparison.Ordinal);
        }
    }

    private static void Fill(IndexDirectory directory, bool compound, int docs, int perSegment)
    {
        RandomIndex random = new(docs);
        using IndexWriter writer = new(
            directory, new IndexWriterOptions { UseCompoundFile = compound, MaxBufferedDocs = perSegment, MergeFactor = 3, MaxMergeThreads = 0 });
        for (int i = 0; i < docs; i++)
        {
            writer.AddDocument(random.Document(i, 20));
        }

        writer.DeleteDocuments(new Term(RandomIndex.Id, RandomIndex.Key(2)));
        writer.Commit();
    }

    private static void AssertSame(TempDirectory directory)
    {
        ApacheLucene.CheckIndex(directory.Path);
        Assert.True(CheckIndex.Check(directory.Index).IsClean);
        using IndexReader reader = IndexReader.Open(directory.Index);
        Assert.Equal(ApacheLucene.Digest(directory.Path), IndexDigest.Of(reader));
    }
}
