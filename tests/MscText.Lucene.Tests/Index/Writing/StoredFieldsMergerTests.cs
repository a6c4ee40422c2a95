using System.Globalization;
using MscText.Testing;

namespace MscText.Lucene.Tests.Index.Writing;

public class StoredFieldsMergerTests
{
    private const int NeverMerge = int.MaxValue;

    [LuceneTheory]
    [InlineData(1, 10, 40, 0)]
    [InlineData(2, 1500, 300, 0)]
    [InlineData(3, 300, 1500, 0)]
    [InlineData(4, 300, 1500, 50)]
    [InlineData(5, 20_000, 60, 3)]
    [InlineData(6, 1, 0, 4)]
    public void Documents_are_the_same_after_a_merge_and_take_no_more_room(int seed, int longest, int docsASegment, int deleteEvery)
    {
        using TempDirectory merged = new();
        using TempDirectory whole = new();
        using (IndexWriter writer = new(merged.Index, new IndexWriterOptions { MergeFactor = NeverMerge }))
        using (IndexWriter single = new(whole.Index, new IndexWriterOptions { MergeFactor = NeverMerge }))
        {
            Random random = new(seed);
            int docs = 0;
            for (int segment = 0; segment < 5; segment++)
            {
                int count = segment == 3 ? 1 : docsASegment;
                for (int i = 0; i < count; i++, docs++)
                {
                    Document document = RandomDocument(random, docs, longest);
                    writer.AddDocument(document);
                    if (deleteEvery == 0 || docs % deleteEvery != 0)
                    {
                        single.AddDocument(document);
                    }
                }

                writer.Flush();
            }

            for (int id = 0; deleteEvery > 0 && id < docs; id += deleteEvery)
            {
                writer.DeleteDocuments(new Term("id", id.ToString(CultureInfo.InvariantCulture)));
            }

            writer.ForceMerge(1);
            writer.Commit();
            single.Commit();
        }

        using IndexReader expected = IndexReader.Open(whole.Index);
        using IndexReader actual = IndexReader.Open(merged.Index);
        Assert.Equal(expected.MaxDoc, actual.MaxDoc);
        for (int doc = 0; doc < expected.MaxDoc; doc++)
        {
            Assert.Equal(expected.Document(doc).Fields, actual.Document(doc).Fields);
        }

        ApacheLucene.CheckIndex(merged.Path);
        Assert.InRange(StoredLength(merged), 0, (StoredLength(whole) * 1.02) + 2000);
    }

    [Fact]
    public void Fields_of_another_number_get_their_new_one()
    {
        InMemoryDirectory first = new();
        InMemoryDirectory second = new();
        InMemoryDirectory target = new();
        Write(first, "a", "b");
        Write(second, "b", "a");
        using IndexReader one = IndexReader.Open(first);
        using IndexReader two = IndexReader.Open(second);
        FieldRegistry registry = new();
        foreach (FieldInfo field in one.Leaves[0].Core.Fields)
        {
            registry.Register(field);
        }

        SegmentInfo info = new SegmentMerger(target, "_0", [one.Leaves[0], two.Leaves[0]], registry).Merge(CancellationToken.None);
        SegmentCore core = new(target, info);
        for (int doc = 0; doc < info.MaxDoc; doc++)
        {
            StoredDocument document = core.StoredFields.Read(doc);
            string number = (doc % 2000).ToString(CultureInfo.InvariantCulture);
            Assert.Equal("value of a " + number, document.Get("a"));
            Assert.Equal("value of b " + number, document.Get("b"));
        }

        core.Release();
    }

    private static void Write(InMemoryDirectory directory, params string[] names)
    {
        using IndexWriter writer = new(directory);
        for (int i = 0; i < 2000; i++)
        {
            Document document = new();
            foreach (string name in names)
            {
                document.AddStored(name, string.Create(CultureInfo.InvariantCulture, $"value of {name} {i}"));
            }

            writer.AddDocument(document);
        }

        writer.Commit();
    }

    private static long StoredLength(TempDirectory directory) =>
        directory.Index.ListAll().Where(f => f.EndsWith(".fdt", StringComparison.Ordinal)).Sum(directory.Index.FileLength);

    private static Document RandomDocument(Random random, int id, int longest)
    {
        Document document = new Document().AddKeyword("id", id.ToString(CultureInfo.InvariantCulture));
        document.AddStored("number", random.NextInt64());
        if (random.Next(5) > 0)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(longest) / 6).Select(_ => "word" + random.Next(500)));
            document.AddStored("text", text);
        }

        return document;
    }
}
