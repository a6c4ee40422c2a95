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
