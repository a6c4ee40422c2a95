using System.Collections.Concurrent;
using System.Globalization;

namespace MscText.Lucene.Tests.Proof;

/// <summary>Writes an index by a plan, with adds, updates, deletes by term and query, and commits; knows which documents must be in it.</summary>
internal sealed class PlannedIndex
{
    private const string Version = "version";

    // A field to search by: what a thread did, in a range of its own.
    private const string Serial = "serial";
    private const int SerialsPerThread = 1_000_000;

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
        IndexWriterOptions options = new() { MaxBufferedDocs = _plan.PerSegment, MergeFactor = _plan.MergeFactor, UseCompoundFile = _plan.Compound };
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
                found.Add(document.Get(RandomIndex.Id)!, (int)document.GetValue(Version)!);
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

        // The document of every version, from the first on.
        List<int> versions = [];
        int IdOf(int i) => (i * _plan.Threads) + thread;
        for (int i = 0; i < count; i++)
        {
            versions.Add(IdOf(i));
            Put(writer, random, choice, IdOf(i), thread, versions.Count, isNew: true);
            if (choice.Next(10) == 0)
            {
                versions.Add(IdOf(choice.Next(i + 1)));
                Put(writer, random, choice, versions[^1], thread, versions.Count, isNew: false);
            }

            if (choice.Next(20) == 0)
            {
                string key = RandomIndex.Key(IdOf(choice.Next(i + 1)));
                _live.TryRemove(key, out _);
                writer.DeleteDocuments(new Term(RandomIndex.Id, key));
            }

            if (choice.Next(40) == 0)
            {
                DeleteByQuery(writer, thread, versions, choice.Next(1, versions.Count + 1), choice.Next(8));
            }

            if (commits > 0 && choice.Next(count) < 2)
            {
                commits--;
                writer.Commit();
            }
        }
    }

    /// <summary>Deletes those of so many versions that are still there.</summary>
    private void DeleteByQuery(IndexWriter writer, int thread, List<int> versions, int from, int count)
    {
        int start = thread * SerialsPerThread;
        writer.DeleteDocuments(NumericRangeQuery.ForInt32(Serial, start + from, start + from + count, includeMax: false));
        for (int version = from; version < from + count && version <= versions.Count; version++)
        {
            _live.TryRemove(KeyValuePair.Create(RandomIndex.Key(versions[version - 1]), version));
        }
    }

    private void Put(IndexWriter writer, RandomIndex random, Random choice, int id, int thread, int version, bool isNew)
    {
        string key = RandomIndex.Key(id);
        Document document = random.Document(id, choice.Next(_plan.Length) + 1)
            .AddStored(Version, version).AddInt32(Serial, (thread * SerialsPerThread) + version, stored: false);
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
