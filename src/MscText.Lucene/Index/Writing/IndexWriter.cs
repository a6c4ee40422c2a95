namespace MscText.Lucene;

/// <summary>
/// Writes an index: adds, updates and deletes documents, and makes the changes durable and visible with a commit.
/// </summary>
/// <remarks>
/// <para>
/// A commit is in two steps, as in Lucene: everything is written and forced to the disk, with the list of segments as
/// <c>pending_segments_N</c>; then that file gets its name. A crash at any instant leaves the last commit whole; what it left behind is
/// removed when the next writer opens the index.
/// </para>
/// <para>Thread-safe; calls wait for each other. One writer at a time has an index open; any number of readers may.</para>
/// <para><see cref="Dispose"/> does not commit: changes since the last commit are dropped.</para>
/// </remarks>
public sealed class IndexWriter : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IndexDirectory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _writeLock;
    private readonly FieldRegistry _registry = new();
    private readonly BlockRecycler _recycler;
    private readonly List<WriterSegment> _segments = [];
    private readonly Dictionary<Term, int> _deletes = [];
    private readonly HashSet<string> _unsynced = new(StringComparer.Ordinal);
    private Dictionary<string, string> _userData = [];
    private SegmentInfos? _committed;
    private SegmentInfos? _pending;
    private SegmentBuffer? _buffer;
    private long _generation;
    private long _changeCount;
    private int _counter;
    private bool _changed;
    private bool _closed;

    /// <summary>Opens an index for writing, or creates one.</summary>
    /// <param name="directory">Where it is.</param>
    /// <param name="options">Settings; the default where it is null.</param>
    /// <exception cref="IndexLockedException">Another writer has it open; the message says which process.</exception>
    /// <exception cref="IndexNotFoundException">There is none, and <see cref="OpenMode.Append"/> was asked for.</exception>
    /// <exception cref="CorruptIndexException">A file of the last commit is damaged.</exception>
    public IndexWriter(IndexDirectory directory, IndexWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        _directory = directory;
        _options = options ?? IndexWriterOptions.Default;
        _options.Validate();
        _recycler = new BlockRecycler(_options.RamBufferBytes);
        _writeLock = directory.ObtainLock(FileNames.WriteLock);
        try
        {
            Open();
        }
        catch
        {
            _segments.ForEach(s => s.Close());
            _writeLock.Dispose();
            throw;
        }
    }

    /// <summary>The number of documents, without deleted ones. Deletions count once they are applied, at the latest by a flush.</summary>
    public int NumDocs
    {
        get
        {
            lock (_lock)
            {
                return _segments.Sum(s => s.LiveCount) + (_buffer is null ? 0 : _buffer.DocCount - _buffer.FailedDocs.Count);
            }
        }
    }

    /// <summary>The number of segments that are written, committed or not.</summary>
    public int SegmentCount
    {
        get
        {
            lock (_lock)
            {
                return _segments.Count;
            }
        }
    }

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document; it can be changed and used again afterwards.</param>
    /// <exception cref="ArgumentException">
    /// A field is indexed in another way than before, or a token is impossible. The document is not added; the writer stays usable.
    /// </exception>
    public void AddDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        lock (_lock)
        {
            EnsureOpen();
            Add(document);
        }
    }

    /// <summary>Adds documents. Checks for cancellation between any two of them.</summary>
    public void AddDocuments(IEnumerable<Document> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (Document document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddDocument(document);
        }
    }

    /// <summary>Deletes the documents that have a term and adds one: both or neither are in a commit.</summary>
    /// <param name="key">The term, normally of a keyword field that identifies a document.</param>
    /// <param name="document">The new document.</param>
    public void UpdateDocument(Term key, Document document)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(document);
        lock (_lock)
        {
            EnsureOpen();
            int before = _buffer?.DocCount ?? 0;
            bool known = _deletes.TryGetValue(key, out int previous);
            _deletes[key] = before;
            try
            {
                Add(document);
            }
            catch (ArgumentException)
            {
                // The document was refused: then the old one stays as well.
                if (known)
                {
                    _deletes[key] = previous;
                }
                else
                {
                    _deletes.Remove(key);
                }

                throw;
            }

            _changed = true;
        }
    }

    /// <summary>Deletes the documents that have a term.</summary>
    public void DeleteDocuments(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        lock (_lock)
        {
            EnsureOpen();
            _deletes[term] = _buffer?.DocCount ?? 0;
            _changed = true;
        }
    }

    /// <summary>Deletes every document.</summary>
    public void DeleteAll()
    {
        lock (_lock)
        {
            EnsureOpen();
            DropBuffer();
            _deletes.Clear();
            _segments.ForEach(s => s.Close());
            _segments.Clear();
            _changed = true;
        }
    }

    /// <summary>Writes the documents in memory as a segment. They become visible and durable with the next commit only.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            EnsureOpen();
            FlushBuffer();
        }
    }

    /// <summary>Merges neighbouring segments until so many are left, and drops what is deleted in them. Commit afterwards.</summary>
    /// <param name="maxSegments">How many may be left; 1 or more.</param>
    /// <param name="cancellationToken">Ends the merge early by an exception; the segments stay as they were.</param>
    public void ForceMerge(int maxSegments, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        lock (_lock)
        {
            EnsureOpen();
            FlushBuffer();
            if (_segments.Count > maxSegments)
            {
                // The last ones are the smallest where segments were merged before.
                int first = maxSegments - 1;
                Merge(first, _segments.Count - first, cancellationToken);
            }

            for (int i = 0; i < _segments.Count; i++)
            {
                if (_segments[i].LiveCount < _segments[i].Info.MaxDoc)
                {
                    int count = _segments.Count;
                    Merge(i, 1, cancellationToken);
                    i -= count - _segments.Count;
                }
            }
        }
    }

    /// <summary>Records data with the next commit, in place of what the last one had.</summary>
    public void SetCommitData(IReadOnlyDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        lock (_lock)
        {
            EnsureOpen();
            _userData = new Dictionary<string, string>(data, StringComparer.Ordinal);
            _changed = true;
        }
    }

    /// <summary>
    /// The first step of a commit: everything is written and forced to the disk, but not visible yet. Follow with <see cref="Commit"/>
    /// or <see cref="Rollback"/>.
    /// </summary>
    public void PrepareCommit(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            EnsureOpen();
            Prepare(cancellationToken);
        }
    }

    /// <summary>Makes every change so far durable and visible to readers that are opened from now on. Nothing happens where nothing changed.</summary>
    /// <param name="cancellationToken">Ends the commit early by an exception; the last commit stays, and this one can be tried again.</param>
    public void Commit(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            EnsureOpen();
            if (_pending is null)
            {
                Prepare(cancellationToken);
            }

            if (_pending is not { } pending)
            {
                return;
            }

            _directory.Rename(FileNames.PendingSegmentsFile(pending.Generation), pending.FileName);
            _committed = pending;
            _pending = null;
            DeleteUnreferenced();
        }
    }

    /// <summary>Drops every change since the last commit and closes the writer.</summary>
    public void Rollback() => Dispose();

    /// <summary>Closes the writer. Changes since the last commit are dropped.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            try
            {
                DropBuffer();
                _segments.ForEach(s => s.Close());
                _segments.Clear();
                _pending = null;
                DeleteUnreferenced();
            }
            finally
            {
                _writeLock.Dispose();
            }
        }
    }

    private void Open()
    {
        IReadOnlyList<string> files = _directory.ListAll();
        long last = SegmentInfos.LastGeneration(files);
        if (last < 0)
        {
            if (_options.OpenMode == OpenMode.Append)
            {
                throw new IndexNotFoundException("There is no index to append to. Create one with OpenMode.CreateOrAppend.");
            }

            _changed = true;
            DeleteUnreferenced();
            return;
        }

        _generation = last;
        if (_options.OpenMode == OpenMode.Create)
        {
            // The old commit is kept whole, whatever it is, until the new one is there.
            _changed = true;
            _counter = NextFreeCounter(files);
            return;
        }

        SegmentInfos infos = SegmentInfos.Read(_directory, last);
        _committed = infos;
        _counter = infos.Counter;
        _changeCount = infos.ChangeCount;
        _userData = new Dictionary<string, string>(infos.UserData, StringComparer.Ordinal);
        foreach (SegmentCommitInfo segment in infos.Segments)
        {
            LiveDocs? live = segment.LiveDocsFile is { } file
                ? LiveDocs.Read(_directory, file, segment.Info.MaxDoc, segment.DeletedCount)
                : null;
            _segments.Add(new WriterSegment(segment.Info, live, segment.DeletionGeneration));
            foreach (FieldInfo field in FieldInfosFormat.Read(_directory, segment.Info.Name))
            {
                _registry.Register(field);
            }
        }

        DeleteUnreferenced();
    }

    private static int NextFreeCounter(IEnumerable<string> files)
    {
        // Segments of the old index keep their names to themselves.
        HashSet<string> names = [.. files.Where(f => f.StartsWith('_')).Select(f => f[..f.IndexOfAny(['_', '.'], 1)])];
        int counter = 0;
        while (names.Contains(FileNames.SegmentName(counter)))
        {
            counter++;
        }

        return counter;
    }

    private void Add(Document document)
    {
        if (_buffer is null)
        {
            _buffer = new SegmentBuffer(_directory, FileNames.SegmentName(_counter++), _registry, _recycler);
        }

        _buffer.Add(document);
        _changed = true;
        if (_buffer.ByteCount >= _options.RamBufferBytes || _buffer.DocCount >= _options.MaxBufferedDocs)
        {
            FlushBuffer();
        }
    }

    private void FlushBuffer()
    {
        WriterSegment? flushed = null;
        if (_buffer is { } buffer)
        {
            try
            {
                SegmentInfo info = buffer.Flush();
                _unsynced.UnionWith(info.Files);
                flushed = new WriterSegment(info, null, -1);
                foreach (int doc in buffer.FailedDocs)
                {
                    flushed.Delete(doc);
                }

                foreach ((Term term, int limit) in _deletes)
                {
                    buffer.DocsOf(term, limit, doc => flushed.Delete(doc));
                }
            }
            finally
            {
                buffer.Dispose();
                _buffer = null;
            }
        }

        ApplyDeletes();
        if (flushed is not null)
        {
            _segments.Add(flushed);
        }

        DropEmptySegments();
        MergeWhereDue();
    }

    private void ApplyDeletes()
    {
        if (_deletes.Count == 0)
        {
            return;
        }

        // In the order of the dictionary, so that neighbouring terms are looked up in the same blocks.
        Term[] terms = [.. _deletes.Keys.OrderBy(t => t.Field, StringComparer.Ordinal).ThenBy(t => t.Bytes.ToArray(), ByteArrayComparer.Instance)];
        foreach (WriterSegment segment in _segments)
        {
            foreach (Term term in terms)
            {
                segment.Delete(_directory, term);
            }
        }

        _deletes.Clear();
    }

    private void DropEmptySegments()
    {
        foreach (WriterSegment empty in _segments.FindAll(s => s.LiveCount == 0))
        {
            empty.Close();
            _segments.Remove(empty);
            _changed = true;
        }
    }

    /// <summary>Merges neighbours of similar size, so that the number of segments grows with the logarithm of the documents only.</summary>
    private void MergeWhereDue()
    {
        while (MergePolicy.FindMerge([.. _segments.Select(SizeOf)], _options.MergeFactor) is { } merge)
        {
            Merge(merge.Start, merge.Count, CancellationToken.None);
        }
    }

    private long SizeOf(WriterSegment segment)
    {
        long bytes = segment.Info.Files.Sum(_directory.FileLength);
        return (long)(bytes * (segment.LiveCount / (double)Math.Max(1, segment.Info.MaxDoc)));
    }

    private void Merge(int start, int count, CancellationToken cancellationToken)
    {
        List<WriterSegment> sources = _segments.GetRange(start, count);
        _segments.RemoveRange(start, count);
        try
        {
            if (sources.Any(s => s.LiveCount > 0))
            {
                string name = FileNames.SegmentName(_counter++);
                List<SegmentReader> readers = [.. sources.Select(s => new SegmentReader(s.Core(_directory), s.LiveDocs, 0))];
                SegmentInfo merged = new SegmentMerger(_directory, name, readers, _registry).Merge(cancellationToken);
                _unsynced.UnionWith(merged.Files);
                _segments.Insert(start, new WriterSegment(merged, null, -1));
            }
        }
        catch
        {
            _segments.InsertRange(start, sources);
            throw;
        }

        _changed = true;
        sources.ForEach(s => s.Close());
        DeleteUnreferenced();
    }

    private void Prepare(CancellationToken cancellationToken)
    {
        if (_pending is not null)
        {
            throw new InvalidOperationException("A commit is prepared already. Commit it or roll it back first.");
        }

        FlushBuffer();
        if (!_changed)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        foreach (WriterSegment segment in _segments)
        {
            if (segment.WriteDeletions(_directory) is { } file)
            {
                _unsynced.Add(file);
            }
        }

        SegmentInfos infos = new([.. _segments.Select(s => s.ToCommitInfo())])
        {
            Generation = _generation + 1,
            ChangeCount = _changeCount + 1,
            Counter = _counter,
            UserData = _userData,
        };
        HashSet<string> needed = [.. infos.Segments.SelectMany(s => s.Files)];
        _unsynced.IntersectWith(needed);
        cancellationToken.ThrowIfCancellationRequested();
        string pendingFile = FileNames.PendingSegmentsFile(infos.Generation);
        infos.Write(_directory, pendingFile);
        _directory.Sync([.. _unsynced, pendingFile]);
        _unsynced.Clear();
        _generation = infos.Generation;
        _changeCount = infos.ChangeCount;
        _pending = infos;
        _changed = false;
    }

    /// <summary>Removes the files of the index's kind that neither a commit nor the writer needs.</summary>
    private void DeleteUnreferenced()
    {
        if (_committed is null && SegmentInfos.LastGeneration(_directory.ListAll()) >= 0)
        {
            // An index is being replaced: it stays until then.
            return;
        }

        HashSet<string> needed = new(StringComparer.Ordinal);
        if (_committed is { } committed)
        {
            needed.Add(committed.FileName);
            needed.UnionWith(committed.Segments.SelectMany(s => s.Files));
        }

        if (_pending is { } pending)
        {
            needed.Add(FileNames.PendingSegmentsFile(pending.Generation));
            needed.UnionWith(pending.Segments.SelectMany(s => s.Files));
        }

        needed.UnionWith(_segments.SelectMany(s => s.ToCommitInfo().Files));
        if (_buffer is not null)
        {
            needed.UnionWith(_buffer.Files);
        }

        foreach (string file in _directory.ListAll())
        {
            if (FileNames.IsIndexFile(file) && !needed.Contains(file))
            {
                _directory.DeleteFile(file);
            }
        }
    }

    private void DropBuffer()
    {
        _buffer?.Dispose();
        _buffer = null;
    }

    private void EnsureOpen() => ObjectDisposedException.ThrowIf(_closed, this);
}
