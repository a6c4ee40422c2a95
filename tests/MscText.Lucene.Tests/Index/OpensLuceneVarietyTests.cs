using MscText.Lucene.Tests.Codecs;
using MscText.Lucene.Tests.Proof;
using MscText.Testing;

namespace MscText.Lucene.Tests.Index;

public class OpensLuceneVarietyTests
{
    [LuceneTheory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(700)]
    public void Compound_files_payloads_vectors_and_deletions_of_Apache_Lucene_are_read(int docs)
    {
        using TempDirectory directory = new();
        ApacheLucene.WriteVariety(directory.Path, docs, "Lucene46");
        Assert.True(CheckIndex.Check(directory.Index).IsClean);
        using IndexReader reader = IndexReader.Open(directory.Index);
        Assert.Equal(ApacheLucene.Digest(directory.Path), IndexDigest.Of(reader));
        TermVectorsTests.AssertSameVectors(directory.Path, reader);
    }

    [LuceneFact]
    public void Payloads_are_not_lost_by_a_merge_but_refused()
    {
        using TempDirectory directory = new();
        ApacheLucene.WriteVariety(directory.Path, 40, "Lucene46");
        using (IndexWriter writer = new(directory.Index, new IndexWriterOptions { MaxMergeThreads = 0, MergeFactor = int.MaxValue }))
        {
            NotSupportedException e = Assert.Throws<NotSupportedException>(() => writer.ForceMerge(1));
            Assert.Contains("payloads", e.Message, StringComparison.Ordinal);
        }

        Assert.True(CheckIndex.Check(directory.Index).IsClean);
    }

    [LuceneFact]
    public void Segments_with_payloads_are_left_out_of_background_merges_and_the_writer_stays_usable()
    {
        using TempDirectory directory = new();
        ApacheLucene.WriteVariety(directory.Path, 40, "Lucene46");
        using IndexWriter writer = new(directory.Index, new IndexWriterOptions { MaxBufferedDocs = 2, MergeFactor = 2 });
        int before = writer.SegmentCount;
        Assert.True(before > 2);
        AddDocs(40);
        writer.WaitForMerges();
        writer.Commit();

        // The twenty new segments were merged, and the old ones left alone.
        Assert.InRange(writer.SegmentCount, before + 1, before + 2);
        Assert.Throws<NotSupportedException>(() => writer.ForceMerge(1));
        AddDocs(2);
        writer.Commit();
        using IndexReader reader = IndexReader.Open(directory.Index);
        Assert.Equal(42, new IndexSearcher(reader).Count(new PrefixQuery(new Term("id", "new"))));
        Assert.True(CheckIndex.Check(directory.Index).IsClean);
        ApacheLucene.CheckIndex(directory.Path);

        void AddDocs(int count)
        {
            for (int i = 0; i < count; i++)
            {
                writer.AddDocument(new Document().AddKeyword("id", "new" + i));
            }
        }
    }

    [LuceneFact]
    public void Compound_segments_of_Lucene_are_added_as_they_are_with_its_version_and_never_merged()
    {
        using TempDirectory source = new();
        using TempDirectory directory = new();
        ApacheLucene.WriteVariety(source.Path, 40, "Lucene46");
        using (IndexWriter writer = new(directory.Index, new IndexWriterOptions { MergeFactor = 2 }))
        {
            writer.AddIndexes([source.Index]);
            writer.WaitForMerges();
            writer.Commit();
        }

        ApacheLucene.CheckIndex(directory.Path);
        Assert.Equal(Contents(ApacheLucene.Digest(source.Path)), Contents(ApacheLucene.Digest(directory.Path)));
        SegmentInfos infos = SegmentInfos.ReadLast(directory.Index);
        Assert.All(infos.Segments, s => Assert.Equal(("4.10.4", true), (s.Info.LuceneVersion, s.Info.IsCompound)));
        Assert.Equal(SegmentInfos.ReadLast(source.Index).Segments.Count, infos.Segments.Count);

        // Without the segment's name.
        static IEnumerable<string> Contents(IEnumerable<string> digest) => digest.Select(line => line[line.IndexOf(' ', StringComparison.Ordinal)..]);
    }

    [LuceneTheory]
    [InlineData("Lucene49")]
    [InlineData("Lucene410")]
    public void Another_codec_is_refused_by_its_name(string codec)
    {
        using TempDirectory directory = new();
        ApacheLucene.WriteVariety(directory.Path, 3, codec);
        IndexVersionException e = Assert.Throws<IndexVersionException>(() => IndexReader.Open(directory.Index));
        Assert.Contains($"codec {codec};", e.Message, StringComparison.Ordinal);
        Assert.Throws<IndexVersionException>(() => new IndexWriter(directory.Index));
    }
}
