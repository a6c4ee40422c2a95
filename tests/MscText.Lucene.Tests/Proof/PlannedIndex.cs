using System.Collections.Concurrent;
using System.Globalization;

namespace MscText.Lucene.Tests.Proof;

/// <summary>Writes an index by a plan, with adds, updates, deletes and commits, and knows which documents must be in it.</summary>
internal sealed class PlannedIndex
{
    private readonly IndexPlan _plan;
    private readonly ConcurrentDictionary<string, int> _live = new(StringComparer.Ordinal);

    public PlannedIndex(IndexPlan plan)
    {
        _plan = plan;
        Random = new RandomIndex(plan.Seed);
    }

    public RandomIndex Random { get; }

    public void Write(IndexDirectory directory)
    {
        IndexWriterOptions options = new() { MaxBufferedDocs = _plan.PerSegment, MergeFactor = _plan.MergeFactor };
        using IndexWriter writer = new(directory, options);
        if (_plan.Threads == 1)
        {
            Write(writer, 0);
        }
        else
        {
            Parallel.For(
                0, _plan.Threads, new ParallelOptions { MaxDegreeOfParallelism = _plan.Threads }, thread => Write(writer, thread));
        }

        if (_plan.MaxSegments > 0)
        {
            writer.ForceMerge(_plan.MaxSegments);
        }

        writer.Commit();
    }

    /// <summary>Fails where other documents, or other versions of them, are live than the plan left.</summary>
    public void AssertDocuments(IndexReader reader)
    {
        Dictionary<string, int> found = [];
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (!reader.IsDeleted(doc))
            {
                StoredDocument document = reader.Document(doc);
                found.Add(document.Get(RandomIndex.Id)!, (int)document.GetValue("version")!);
            }
        }

        Assert.Equal(_live.OrderBy(e => e.Key, StringComparer.Ordinal), found.OrderBy(e => e.Key, StringComparer.Ordinal));
    }

    /// <summary>A thread's part: no two threads touch the same identifier, so what is left does not depend on their order.</summary>
    private void Write(IndexWriter writer, int thread)
    {
        Random choice = new((_plan.Seed * 31) + thread);
        RandomIndex random = new(Random, choice.Next());
        int commits = thread == 0 ? 2 : 0;
        int count = (_plan.Docs - thread + _plan.Threads - 1) / _plan.Threads;
        int version = 0;
        int IdOf(int i) => (i * _plan.Threads) + thread;
        for (int i = 0; i < count; i++)
        {
            Put(writer, random, choice, IdOf(i), ++version, isNew: true);
            if (choice.Next(10) == 0)
            {
                Put(writer, random, choice, IdOf(choice.Next(i + 1)), ++version, isNew: false);
            }

            if (choice.Next(20) == 0)
            {
                string key = RandomIndex.Key(IdOf(choice.Next(i + 1)));
                _live.TryRemove(key, out _);
                writer.DeleteDocuments(new Term(RandomIndex.Id, key));
            }

            if (commits > 0 && choice.Next(count) < 2)
            {
                commits--;
                writer.Commit();
            }
        }
    }

    private void Put(IndexWriter writer, RandomIndex random, Random choice, int id, int version, bool isNew)
    {
        string key = RandomIndex.Key(id);
        Document document = random.Document(id, choice.Next(_plan.Length) + 1).AddStored("version", version);
        if (isNew)
        {
            writer.AddDocument(document);
        }
        else
        {
            writer.UpdateDocument(new Term(RandomIndex.Id, key), document);
        }

        _live[key] = version;
    }
}
