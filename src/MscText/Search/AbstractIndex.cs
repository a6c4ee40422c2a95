using System.Collections.Concurrent;
using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// An index of bilingual abstracts in Lucene's format: records go in, and a query in Simplified or Traditional Chinese or
/// in English finds them by their words and by the concepts they name.
/// </summary>
/// <remarks>
/// <para>
/// Safe for use from many threads: any number may search while others add. One instance, of all processes, may write to an index at a
/// time (Lucene's write lock); any number may search.
/// </para>
/// <para>
/// A search sees the index as it was at one instant: at the last <see cref="Commit"/> or <see cref="Refresh"/> of this instance, or else
/// when it was first searched. Searches never wait for those who add, and adding does not change what a search sees while it runs.
/// </para>
/// </remarks>
public sealed class AbstractIndex : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly AbstractIndexOptions _options;
    private readonly ConcurrentBag<RecordDocumentWriter> _documents = [];
    private readonly IndexNamesCache _names;
    private readonly SnapshotSource _snapshots;
    private readonly RequestSearcher _searcher;
    private readonly Lock _writing = new();
    private volatile IndexWriter? _writer;

    private AbstractIndex(IndexDirectory directory, AbstractIndexOptions options)
    {
        _directory = directory;
        _options = options;
        _names = new IndexNamesCache(options);
        _snapshots = new SnapshotSource(() => IndexSchema.Open(directory));
        _searcher = new RequestSearcher(options, _names);
    }

    /// <summary>Opens the index in a folder; it is created at the first commit if there is none.</summary>
    /// <param name="path">Folder of the index.</param>
    /// <param name="options">How texts are analysed; null for the defaults.</param>
    /// <exception cref="IOException">The folder can't be used.</exception>
    public static AbstractIndex Open(string path, AbstractIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new AbstractIndex(new FileSystemDirectory(path), options ?? new AbstractIndexOptions());
    }

    /// <summary>Opens the index in any directory of the index engine, such as one in memory.</summary>
    public static AbstractIndex Open(IndexDirectory directory, AbstractIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new AbstractIndex(directory, options ?? new AbstractIndexOptions());
    }

    /// <summary>
    /// Builds an index anew from what another one stored, of this schema or an earlier one: the way on from an
    /// <see cref="IndexSchemaException"/> where the documents are no longer at hand.
    /// </summary>
    /// <param name="source">Folder of the index that is read; it stays as it is.</param>
    /// <param name="target">Folder of the new index; documents that it has already stay.</param>
    /// <param name="options">How texts are analysed; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellationToken">Ends the work by an exception; nothing of it is committed.</param>
    /// <returns>How many documents were added.</returns>
    /// <exception cref="IndexNotFoundException">There is no index in the source.</exception>
    public static async Task<long> RebuildAsync(
        string source,
        string target,
        AbstractIndexOptions? options = null,
        IProgress<IndexProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        using IndexDirectory directory = new FileSystemDirectory(source);
        using IndexReader reader = IndexReader.Open(directory);
        using AbstractIndex index = Open(target, options);
        long added = await index.AddAllAsync(StoredRecords.All(reader), progress, cancellationToken).ConfigureAwait(false);
        index.Commit();
        return added;
    }

    /// <summary>
    /// Adds a record, replacing the one with the same id if there is one. Visible after <see cref="Commit"/> or <see cref="Refresh"/>.
    /// </summary>
    /// <exception cref="IndexLockedException">Another writer has the index.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public void AddOrUpdate(AbstractRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        IndexWriter writer = Writer;
        if (!_documents.TryTake(out RecordDocumentWriter? documents))
        {
            documents = new RecordDocumentWriter(_options);
        }

        writer.UpdateDocument(new Term(SearchFields.Id, record.Id), documents.Write(record));
        _documents.Add(documents);
    }

    /// <summary>
    /// Adds records as they come, each replacing the one with the same id, on <see cref="AbstractIndexOptions.MaxDegreeOfParallelism"/>
    /// threads. Of two records with the same id the later one stays; otherwise the order is kept on one thread only, where it decides
    /// between hits that are equally good.
    /// </summary>
    /// <param name="records">The records.</param>
    /// <param name="progress">Told now and then how many were added; by several threads.</param>
    /// <param name="cancellationToken">Ends the load by an exception; what was added stays, uncommitted.</param>
    /// <returns>How many records were added. They are visible after <see cref="Commit"/> or <see cref="Refresh"/>.</returns>
    /// <exception cref="IndexLockedException">Another writer has the index.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public Task<long> AddAllAsync(
        IAsyncEnumerable<AbstractRecord> records, IProgress<IndexProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        _ = Writer;
        return new BulkLoader(AddOrUpdate, _options.MaxDegreeOfParallelism).LoadAsync(records, progress, cancellationToken);
    }

    /// <summary>Removes the record with an id, if there is one. Takes effect at <see cref="Commit"/> or <see cref="Refresh"/>.</summary>
    /// <exception cref="IndexLockedException">Another writer has the index.</exception>
    public void Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Writer.DeleteDocuments(new Term(SearchFields.Id, id));
    }

    /// <summary>Makes everything added so far durable and visible to searches.</summary>
    public void Commit()
    {
        lock (_writing)
        {
            IndexWriter writer = Writer;
            writer.SetCommitData(IndexSchema.CommitData);
            writer.Commit();
            _snapshots.Refresh(OpenNewer);
        }
    }

    /// <summary>
    /// Makes everything added so far visible to searches of this instance, without making it durable: cheap enough for every few seconds.
    /// An instance that does not write sees what another one has committed.
    /// </summary>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public void Refresh() => _snapshots.Refresh(OpenNewer);

    /// <summary>
    /// Waits for the merges of segments that run in the background, and commits what they made. For programs that end soon after
    /// <see cref="Commit"/>: an index that is added to a little at a time would otherwise keep a segment of each time.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting by an exception; what was committed stays.</param>
    /// <exception cref="MergeException">A merge failed; what was committed stays.</exception>
    public void CompleteMerges(CancellationToken cancellationToken = default)
    {
        lock (_writing)
        {
            Writer.WaitForMerges(cancellationToken);
            Commit();
        }
    }

    /// <summary>Number of documents that a search can find.</summary>
    public int Count
    {
        get
        {
            using SnapshotLease lease = _snapshots.Acquire();
            return lease.Snapshot.Reader.NumDocs;
        }
    }

    /// <summary>Searches with what a user typed: words and terms in either language and script.</summary>
    /// <param name="query">The query.</param>
    /// <param name="count">How many hits at the most, 1 or more.</param>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public SearchResult Search(string query, int count = 10) => Search(new SearchRequest { Query = query, Count = count });

    /// <summary>Searches.</summary>
    /// <param name="request">What to find and how.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <exception cref="ArgumentException">A number of the request is out of range, or its cursor is not one of this index.</exception>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using SnapshotLease lease = _snapshots.Acquire();
        return _searcher.Search(lease.Snapshot, request, cancellationToken);
    }

    /// <summary>Marks what a search matches in a document, all of it and not only what a hit shows.</summary>
    /// <param name="request">The search; its query, expansion and removed chips count.</param>
    /// <param name="record">The document.</param>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public RecordHighlights Highlight(SearchRequest request, AbstractRecord record)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Query, nameof(request));
        ArgumentNullException.ThrowIfNull(record);
        using SnapshotLease lease = _snapshots.Acquire();
        return _searcher.Highlight(lease.Snapshot, request, record);
    }

    /// <summary>The document with an id; null where there is none.</summary>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public AbstractRecord? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        using SnapshotLease lease = _snapshots.Acquire();
        return Find(lease.Snapshot.Searcher, id);
    }

    private static AbstractRecord? Find(IndexSearcher searcher, string id)
    {
        TopDocs found = searcher.Search(new TermQuery(new Term(SearchFields.Id, id)), 1);
        return found.ScoreDocs.Count == 0 ? null : RecordReader.Read(searcher.Document(found.ScoreDocs[0].Doc));
    }

    /// <summary>
    /// Finds documents like one of the index: by the concepts it names, which are the same in both languages, and by its significant
    /// words.
    /// </summary>
    /// <param name="id">The document, which is not among the hits.</param>
    /// <param name="count">How many hits at the most, from 1 to 10,000.</param>
    /// <param name="filter">Which documents are considered; null for all.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>
    /// The hits, the most similar first, each with the passage that says most of what both are about, and the concepts that stand for the
    /// document. No hits where there is no document with the id.
    /// </returns>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public SearchResult Similar(string id, int count = 10, SearchFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using SnapshotLease lease = _snapshots.Acquire();
        return Find(lease.Snapshot.Searcher, id) is { } record
            ? new SimilarSearch(lease.Snapshot.Searcher, _options).Find(record, count, filter ?? SearchFilter.None, cancellationToken)
            : new SearchResult(0, [], []);
    }

    /// <summary>
    /// Completes a query while it is typed: by names of the dictionary that documents have, in English, in either script or as pinyin,
    /// then by words of titles. What stands before the completed words is kept.
    /// </summary>
    /// <param name="typed">The query so far.</param>
    /// <param name="count">How many at the most, 1 or more.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <returns>The queries it may become, those that complete most words first, then those of most documents.</returns>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public IReadOnlyList<QueryCompletion> Complete(string typed, int count = 8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using SnapshotLease lease = _snapshots.Acquire();
        IndexReader reader = lease.Snapshot.Reader;
        return new QueryCompleter(reader, _names.Of(reader, cancellationToken), _options).Complete(typed, count, cancellationToken);
    }

    /// <summary>Releases the index, once searches that run have ended; what was not committed is dropped.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _snapshots.Dispose();
            _writer?.Dispose();
            _directory.Dispose();
        }
    }

    private IndexWriter Writer => _writer ?? OpenWriter();

    private IndexWriter OpenWriter()
    {
        lock (_writing)
        {
            if (_writer is null)
            {
                if (IndexSchema.HasCommit(_directory))
                {
                    IndexSchema.Open(_directory).Dispose();
                }

                _writer = new IndexWriter(_directory);
            }

            return _writer;
        }
    }

    private IndexReader? OpenNewer(IndexReader? current) =>
        _writer is { } writer
            ? current is null ? writer.GetReader() : current.OpenIfChanged(writer)
            : current is null ? IndexSchema.Open(_directory)
            : current.OpenIfChanged(_directory) is { } newer ? IndexSchema.Checked(newer) : null;
}
