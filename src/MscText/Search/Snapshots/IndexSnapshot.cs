using MscText.Lucene;

namespace MscText.Search;

/// <summary>The index as it was at one instant, shared by the searches that run on it; it is closed when the last of them has ended.</summary>
internal sealed class IndexSnapshot(IndexReader reader)
{
    private static readonly Bm25Similarity s_similarity = new() { AverageFromNorms = true };
    private readonly Lazy<int?> _latestYear = new(() => FindLatestYear(reader));
    private int _users = 1;

    public IndexReader Reader { get; } = reader;

    /// <summary>One for all searches: it keeps statistics of fields.</summary>
    public IndexSearcher Searcher { get; } = new(reader, s_similarity);

    /// <summary>The latest year of publication of a document; null where none has one.</summary>
    public int? LatestYear => _latestYear.Value;

    /// <summary>Keeps the snapshot open until <see cref="Release"/>; false where it is closed already.</summary>
    public bool TryAcquire()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Reader.Dispose();
        }
    }

    private static int? FindLatestYear(IndexReader reader)
    {
        var searcher = new IndexSearcher(reader);
        TopDocs latest = searcher.Search(new MatchAllDocsQuery(), 1, new SortField(SearchFields.Year, Reverse: true));
        if (latest.ScoreDocs.Count == 0)
        {
            return null;
        }

        long year = searcher.NumericDocValues(SearchFields.Year, [latest.ScoreDocs[0].Doc], long.MinValue)[0];
        return year == long.MinValue ? null : (int)year;
    }
}
