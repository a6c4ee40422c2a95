namespace MscText.Lucene.Tests.Codecs;

public class LiveDocsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Deletions_are_given_back(int maxDoc)
    {
        Random random = new(maxDoc);
        LiveDocs live = new(maxDoc);
        HashSet<int> deleted = [];
        for (int i = 0; i < maxDoc / 3 + 1; i++)
        {
            int doc = random.Next(maxDoc);
            Assert.Equal(deleted.Add(doc), live.Delete(doc));
        }

        InMemoryDirectory directory = new();
        LiveDocs.Write(directory, "_0_1.del", live);
        LiveDocs read = LiveDocs.Read(directory, "_0_1.del", maxDoc, deleted.Count);
        Assert.Equal(maxDoc - deleted.Count, read.Count);
        for (int doc = 0; doc < maxDoc; doc++)
        {
            Assert.Equal(!deleted.Contains(doc), read[doc]);
        }

        Assert.Throws<CorruptIndexException>(() => LiveDocs.Read(directory, "_0_1.del", maxDoc, deleted.Count + 1));
    }
}
