using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>The index the suites search: 10,000 documents in one segment, made once and kept with its corpus.</summary>
internal static class SuiteIndex
{
    private const int Documents = 10_000;

    public static string Corpus => CorpusGenerator.Ensure(new CorpusSpec(Documents));

    /// <summary>Opens the index; it is made once for every build of the engine, so that it is of the engine measured.</summary>
    public static IndexReader Open()
    {
        Guid build = typeof(IndexWriter).Module.ModuleVersionId;
        string folder = Path.Combine(CorpusSpec.Root, string.Create(CultureInfo.InvariantCulture, $"suite-{Documents}-{build:N}"));
        using FileSystemDirectory directory = new(folder);
        if (!IndexFiles.Exists(folder))
        {
            using (IndexWriter writer = new(directory, new IndexWriterOptions { RamBufferBytes = 256L << 20 }))
            {
                Add(writer, Corpus, int.MaxValue);
                writer.ForceMerge(1);
                writer.Commit();
            }
        }

        return IndexReader.Open(directory);
    }

    /// <summary>Indexes documents of a corpus.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="corpus">The folder of the corpus.</param>
    /// <param name="count">How many documents at most.</param>
    /// <param name="segmentDocuments">How many documents a segment.</param>
    public static void Build(IndexDirectory directory, string corpus, int count, int segmentDocuments = int.MaxValue)
    {
        using IndexWriter writer = new(
            directory,
            new IndexWriterOptions { OpenMode = OpenMode.Create, RamBufferBytes = 256L << 20, MaxBufferedDocs = segmentDocuments });
        Add(writer, corpus, count);
        writer.Commit();
    }

    private static void Add(IndexWriter writer, string corpus, int count)
    {
        using CorpusReader reader = new(corpus);
        CorpusDocuments documents = new(reader);
        for (int i = 0; i < count && documents.Next() is { } document; i++)
        {
            writer.AddDocument(document);
        }
    }
}
