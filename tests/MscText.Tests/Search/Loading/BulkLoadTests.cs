using MscText.Documents;
using MscText.Lucene;
using MscText.Pipeline;
using MscText.Search;

namespace MscText.Tests.Search.Loading;

public sealed class BulkLoadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_two_records_with_one_id_the_later_one_stays(int threads)
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory(), new AbstractIndexOptions { MaxDegreeOfParallelism = threads });

        long added = await index.AddAllAsync(Records(500, i => $"{i % 100}"));
        index.Commit();

        Assert.Equal(500, added);
        Assert.Equal(100, index.Count);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal($"Asthma {400 + i}", index.Find($"{i}")!.TitleEnglish);
        }
    }

    [Fact]
    public async Task Progress_counts_up_to_all_records()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        var progress = new Told();

        await index.AddAllAsync(Records(250, i => $"{i}"), progress);

        Assert.Equal(250, progress.Last);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Records_of_a_source_that_pauses_are_added_meanwhile(int threads)
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory(), new AbstractIndexOptions { MaxDegreeOfParallelism = threads });
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<long> load = index.AddAllAsync(Pausing());

        // Ends by the time-out of the wait where the records before the pause don't come.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (index.Commit(); index.Count < 3; index.Commit())
        {
            await Task.Delay(5, patience.Token);
        }

        goOn.SetResult();
        Assert.Equal(5, await load);

        async IAsyncEnumerable<AbstractRecord> Pausing()
        {
            for (int i = 0; i < 5; i++)
            {
                if (i == 3)
                {
                    await goOn.Task;
                }

                yield return new AbstractRecord { Id = $"{i}", TitleEnglish = "Asthma" };
            }
        }
    }

    [Fact]
    public async Task A_load_that_is_cancelled_ends_by_an_exception()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.AddAllAsync(
            Records(100_000, i =>
            {
                if (i == 50)
                {
                    cancel.Cancel();
                }

                return $"{i}";
            }),
            cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_reader_that_fails_ends_the_load_with_its_exception()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());

        await Assert.ThrowsAsync<InvalidDataException>(
            () => index.AddAllAsync(Records(100, i => i < 50 ? $"{i}" : throw new InvalidDataException())));
    }

    [Fact]
    public async Task A_record_that_is_refused_ends_the_load_with_its_exception()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory(), new AbstractIndexOptions { MaxDegreeOfParallelism = 2 });

        await Assert.ThrowsAsync<ArgumentException>(() => index.AddAllAsync(Records(1000, i => i == 30 ? new string('x', 40_000) : $"{i}")));
    }

    [Fact]
    public async Task Documents_become_records_in_their_order()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"Asthma in group {i}\n\nAbstract\n\nWe studied {i} children with asthma.\n")];
        var documents = texts.Select((t, i) => PageReader.Default.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(t)), $"{i}.txt"));

        var ids = new List<string?>();
        await foreach (AbstractRecord record in AbstractRecords.ReadAsync(documents, maxDegreeOfParallelism: 4))
        {
            ids.Add(record.File);
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}.txt"), ids);
    }

    [Fact]
    public async Task Searches_run_on_while_documents_are_added_and_see_whole_states()
    {
        using AbstractIndex index = AbstractIndex.Open(new InMemoryDirectory());
        await index.AddAllAsync(Records(10, i => $"{i}"));
        index.Commit();
        using var stop = new CancellationTokenSource();
        Task[] searches =
        [
            .. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                int last = 10;
                while (!stop.IsCancellationRequested)
                {
                    SearchResult result = index.Search("asthma", 5);
                    Assert.InRange(result.TotalHits, last, 510);
                    Assert.Equal(0, result.TotalHits % 10);
                    Assert.Equal(5, result.Hits.Count);
                    last = result.TotalHits;
                }
            })),
        ];

        for (int batch = 1; batch <= 50; batch++)
        {
            int first = batch * 10;
            await index.AddAllAsync(Records(10, i => $"{first + i}"));
            if (batch % 10 == 0)
            {
                index.Commit();
            }
            else
            {
                index.Refresh();
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(searches);
        Assert.Equal(510, index.Count);
    }

    [Fact]
    public void A_refresh_shows_what_is_not_committed_and_another_instance_does_not_see_it()
    {
        var directory = new InMemoryDirectory();
        using AbstractIndex writer = AbstractIndex.Open(directory);
        writer.AddOrUpdate(new AbstractRecord { Id = "1", TitleEnglish = "Asthma" });
        writer.Commit();
        using AbstractIndex reader = AbstractIndex.Open(directory);
        Assert.Equal(1, reader.Count);
        writer.AddOrUpdate(new AbstractRecord { Id = "2", TitleEnglish = "Asthma" });
        Assert.Equal(1, writer.Count);

        writer.Refresh();
        reader.Refresh();
        Assert.Equal(2, writer.Count);
        Assert.Equal(1, reader.Count);

        writer.Commit();
        reader.Refresh();
        Assert.Equal(2, reader.Count);
    }

    private static async IAsyncEnumerable<AbstractRecord> Records(int count, Func<int, string> id)
    {
        for (int i = 0; i < count; i++)
        {
            yield return new AbstractRecord { Id = id(i), TitleEnglish = $"Asthma {i}" };
        }

        await Task.CompletedTask;
    }

    private sealed class Told : IProgress<IndexProgress>
    {
        private readonly Lock _lock = new();

        public long Last { get; private set; }

        public void Report(IndexProgress value)
        {
            lock (_lock)
            {
                Last = Math.Max(Last, value.Documents);
            }
        }
    }
}
