using static MscText.Lucene.Tests.Index.Writing.IndexWriterFailureTests;

namespace MscText.Lucene.Tests.Index.Writing;

/// <summary>Code of the caller that runs in the middle of a change and calls the same writer: refused instead of waiting for ever.</summary>
public class CallbackTests
{
    private static readonly Action<IndexWriter>[] Calls =
    [
        w => w.Commit(),
        w => w.PrepareCommit(),
        w => w.Flush(),
        w => w.GetReader(),
        w => Add(w, 50, 51),
        w => w.UpdateDocument(new Term("id", "1"), Doc(1)),
        w => w.DeleteDocuments(new Term("id", "1")),
        w => w.DeleteDocuments(new MatchAllDocsQuery()),
        w => w.DeleteAll(),
        w => w.AddIndexes([new InMemoryDirectory()]),
        w => w.AddIndexes(Array.Empty<IndexReader>()),
        w => w.ForceMerge(1),
        w => w.ForceMergeDeletes(),
        w => w.WaitForMerges(),
        w => w.SetCommitData(new Dictionary<string, string>()),
        w => w.Rollback(),
        w => w.Dispose(),
    ];

    [Fact]
    public void A_token_stream_cannot_call_the_writer_that_reads_it()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        int refused = 0;
        Document document = Doc(5).AddTokens("body", new CallingTokenStream(() => refused = Refused(writer)), FieldType.Text);
        writer.AddDocument(document);
        Assert.Equal(Calls.Length, refused);
        writer.Commit();
        AssertDocs(directory, 6);
    }

    [Fact]
    public void A_call_that_a_token_stream_lets_through_refuses_its_document_only()
    {
        InMemoryDirectory directory = new();
        using IndexWriter writer = new(directory);
        Add(writer, 0, 5);
        Document document = Doc(5).AddTokens("body", new CallingTokenStream(() => writer.Commit()), FieldType.Text);
        Assert.Throws<InvalidOperationException>(() => writer.AddDocument(document));
        Add(writer, 5, 7);
        writer.Commit();
        AssertDocs(directory, 7);
    }

    [Fact]
    public void A_token_stream_can_call_another_writer()
    {
        InMemoryDirectory directory = new();
        InMemoryDirectory other = new();
        using IndexWriter writer = new(directory);
        using IndexWriter second = new(other);
        writer.AddDocument(Doc(0).AddTokens(
            "body",
            new CallingTokenStream(() =>
            {
                Add(second, 0, 2);
                second.Commit();
                Assert.Equal(Calls.Length, Refused(writer));
            }),
            FieldType.Text));
        writer.Commit();
        AssertDocs(directory, 1);
        AssertDocs(other, 2);
    }

    [Fact]
    public void A_progress_callback_cannot_call_the_writer()
    {
        InMemoryDirectory other = new();
        using (IndexWriter writer = new(other))
        {
            Add(writer, 20, 23);
            writer.Commit();
        }

        InMemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 3 }))
        {
            Add(writer, 0, 10);
            HashSet<WriterStage> stages = [];
            Callback callback = new(p =>
            {
                // Several buffers are flushed by several threads.
                lock (stages)
                {
                    stages.Add(p.Stage);
                }

                Assert.Equal(Calls.Length, Refused(writer));
            });
            writer.Commit(callback);
            Add(writer, 10, 20);
            writer.ForceMerge(1, callback);
            writer.AddIndexes([other], callback);
            using (IndexReader reader = IndexReader.Open(other))
            {
                writer.AddIndexes([reader], callback);
            }

            writer.DeleteDocuments(new Term("id", "20"));
            writer.DeleteDocuments(new Term("id", "21"));
            writer.DeleteDocuments(new Term("id", "22"));
            writer.ForceMergeDeletes(callback);
            writer.Commit(callback);
            Assert.Equal(Enum.GetValues<WriterStage>(), stages.Order());
        }

        AssertDocs(directory, 20);
    }

    [Theory]
    [InlineData(WriterStage.Flush, 0)]
    [InlineData(WriterStage.Sync, 0)]
    [InlineData(WriterStage.Sync, 1)]
    public void A_callback_that_throws_ends_the_commit_but_not_the_writer(WriterStage stage, int passed)
    {
        CrashingDirectory directory = new(int.MaxValue);
        using IndexWriter writer = new(directory, new IndexWriterOptions { MaxBufferedDocs = 4 });
        Add(writer, 0, 6);
        writer.Commit();
        Add(writer, 6, 15);
        Callback callback = new(p =>
        {
            if (p.Stage == stage && passed-- == 0)
            {
                throw new FormatException();
            }
        });
        Assert.Throws<FormatException>(() => writer.Commit(callback));
        Add(writer, 15, 20);
        writer.Commit();

        // Nothing that was not forced to the disk counts.
        AssertDocs(directory.AfterCrash(new Random(1)), 20);
    }

    private static int Refused(IndexWriter writer) => Calls.Count(call =>
        Record.Exception(() => call(writer)) is InvalidOperationException and not ObjectDisposedException);

    private sealed class Callback(Action<WriterProgress> report) : IProgress<WriterProgress>
    {
        public void Report(WriterProgress value) => report(value);
    }

    private sealed class CallingTokenStream(Action call) : TokenStream
    {
        private bool _done;

        public override bool Next(ref IndexToken token)
        {
            if (_done)
            {
                return false;
            }

            call();
            _done = true;
            token.Term = "word";
            token.EndOffset = 4;
            return true;
        }
    }
}
