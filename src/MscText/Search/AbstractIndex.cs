using MscText.Lucene;

namespace MscText.Search;

/// <summary>
/// An index of bilingual abstracts in Lucene's format: records go in, and a query in Simplified or Traditional Chinese or
/// in English finds them by their words and by the concepts they name.
/// </summary>
/// <remarks>
/// One instance may write to an index at a time (Lucene's write lock); any number may search. Searching sees what was
/// committed when the index was opened or <see cref="Commit"/> last called. Instances are safe for use from many threads.
/// </remarks>
public sealed class AbstractIndex : IDisposable
{
    // Raised whenever fields or their analysis change, so that old indexes are not searched by the wrong words.
    private const string Schema = "1";
    private const string SchemaKey = "msctext.schema";

    private readonly IndexDirectory _directory;
    private readonly AbstractIndexOptions _options;
    private readonly RecordDocumentWriter _documents;
    private readonly IndexNamesCache _names;
    private readonly Lock _writing = new();
    private IndexWriter? _writer;
    private IndexReader? _reader;

    private AbstractIndex(IndexDirectory directory, AbstractIndexOptions options)
    {
        _directory = directory;
        _options = options;
        _documents = new RecordDocumentWriter(options);
        _names = new IndexNamesCache(options);
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

    /// <summary>Adds a record, replacing the one with the same id if there is one. Visible after <see cref="Commit"/>.</summary>
    /// <exception cref="IndexLockedException">Another writer has the index.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public void AddOrUpdate(AbstractRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_writing)
        {
            Writer.UpdateDocument(new Term(SearchFields.Id, record.Id), _documents.Write(record));
        }
    }

    /// <summary>Removes the record with an id, if there is one. Takes effect at <see cref="Commit"/>.</summary>
    /// <exception cref="IndexLockedException">Another writer has the index.</exception>
    public void Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_writing)
        {
            Writer.DeleteDocuments(new Term(SearchFields.Id, id));
        }
    }

    /// <summary>Makes everything added so far durable and visible to searches.</summary>
    public void Commit()
    {
        lock (_writing)
        {
            Writer.SetCommitData(new Dictionary<string, string> { [SchemaKey] = Schema });
            Writer.Commit();
            _reader?.Dispose();
            _reader = null;
        }
    }

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
    public int Count => Reader.NumDocs;

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
        ArgumentNullException.ThrowIfNull(request.Query);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Count, 1, nameof(request));
        UnderstoodQuery understood = new QueryReader(_options).Read(request.Query);
        string[] concepts = [.. understood.Concepts.Select(c => c.Id)];
        bool isForAll = string.IsNullOrWhiteSpace(request.Query);
        if (understood.IsEmpty && !isForAll)
        {
            return new SearchResult(0, [], concepts);
        }

        var searcher = new IndexSearcher(Reader);
        Query? query = isForAll ? null : QueryBuilder.Build(understood);
        (int total, IReadOnlyList<ScoreDoc> found, string? next) =
            PageSearch.Find(searcher, FilterQuery.Build(query, request.Filter, new FacetKeys(_options)), request, cancellationToken);
        var snippets = new SnippetBuilder(_options, QueryTargets.Of(understood, new WordRarity(searcher.Reader)));
        IReadOnlyList<SearchHit> hits = HitReader.Read(searcher, found, request, snippets, cancellationToken);
        return new SearchResult(total, hits, concepts)
        {
            Next = next,
            Facets = new FacetCounter(searcher, _options).Count(query, request, cancellationToken),
        };
    }

    /// <summary>The document with an id; null where there is none.</summary>
    /// <exception cref="IndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexSchemaException">The index is of another version.</exception>
    public AbstractRecord? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var searcher = new IndexSearcher(Reader);
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
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Find(id) is { } record
            ? new SimilarSearch(new IndexSearcher(Reader), _options).Find(record, count, filter ?? SearchFilter.None, cancellationToken)
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
        IndexReader reader = Reader;
        return new QueryCompleter(reader, _names.Of(reader, cancellationToken), _options).Complete(typed, count, cancellationToken);
    }

    /// <summary>Releases the index; what was not committed is dropped.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _reader?.Dispose();
            _writer?.Dispose();
            _directory.Dispose();
        }
    }

    private IndexWriter Writer
    {
        get
        {
            if (_writer is null)
            {
                if (_directory.ListAll().Any(f => f.StartsWith("segments_", StringComparison.Ordinal)))
                {
                    OpenReader().Dispose();
                }

                _writer = new IndexWriter(_directory);
            }

            return _writer;
        }
    }

    private IndexReader Reader
    {
        get
        {
            lock (_writing)
            {
                return _reader ??= OpenReader();
            }
        }
    }

    private IndexReader OpenReader()
    {
        IndexReader reader = IndexReader.Open(_directory);
        string? schema = reader.UserData.GetValueOrDefault(SchemaKey);
        if (schema != Schema)
        {
            reader.Dispose();
            throw new IndexSchemaException(schema, Schema);
        }

        return reader;
    }
}
