using System.Runtime.ExceptionServices;

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
/// <para>
/// Thread-safe, and made for several threads: each adds to a segment of its own in memory, which is written by the thread itself. What
/// one thread adds keeps its order. A deletion, also that of an update, concerns the documents added before it by whatever thread and
/// none that is added later. One writer at a time has an index open; any number of readers may.
/// </para>
/// <para>
/// Segments are merged in the background. Where a merge fails, the next call throws a <see cref="MergeException"/> before it does
/// anything. Where documents in memory cannot be written, or it is unknown what the disk has kept, the writer closes itself: every later
/// call throws an <see cref="ObjectDisposedException"/> with the cause, and the last commit stays as it is.
/// </para>
/// <para>
/// Token streams and progress callbacks run in the middle of a change. Except for <see cref="NumDocs"/> and <see cref="SegmentCount"/>,
/// what they call of the same writer throws an <see cref="InvalidOperationException"/>.
/// </para>
/// <para>
/// Payloads, which only Lucene writes, are read but not written. Segments that have some are left out of background merges; merges that
/// are asked for throw a <see cref="NotSupportedException"/> where they would need one, and change nothing.
/// </para>
/// <para>
/// <see cref="Dispose"/> does not commit: changes since the last commit are dropped, and merges and imports that run are ended.
/// </para>
/// </remarks>
public sealed class IndexWriter : IDisposable
{
    // Held by whoever prepares or makes a commit, and then by whoever makes a cut through the changes of all threads.
    private readonly object _commitLock = new();
    private readonly object _cutLock = new();
    private readonly IndexDirectory _directory;
    private readonly IndexWriterOptions _options;
    private readonly IDisposable _writeLock;
    private readonly FieldRegistry _registry = new();
    private readonly DeletesLog _log = new();
    private readonly FileReferences _files;
    private readonly Committer _committer;
    private readonly SegmentNames _names;
    private readonly SegmentBufferPool _pool;
    private readonly SegmentList _segments;
    private readonly SegmentFlusher _flusher;
    private readonly IndexMerger _merger;
    private readonly CallbackGuard _guard = new();
    private readonly RunningImports _imports = new();
    private readonly DocumentLimit _limit;
    private Exception? _tragedy;
    private int _closed;

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
        _files = new FileReferences(directory);
        _committer = new Committer(directory, _files);
        _limit = new DocumentLimit(_options.MaxDocs);
        _writeLock = directory.ObtainLock(FileNames.WriteLock);
        try
        {
            IReadOnlyList<string> existing = directory.ListAll();
            SegmentInfos? last = ReadLastCommit(existing, out bool replaces);
            _names = new SegmentNames(last?.Counter ?? (replaces ? SegmentNames.FirstFree(existing) : 0));
            _pool = new SegmentBufferPool(directory, _names, _registry, _log, _options);
            _segments = new SegmentList(directory, _files, _log, _pool, _limit);
            _flusher = new SegmentFlusher(directory, _log, _pool, _segments);
            _merger = new IndexMerger(directory, _options, _names, _registry, _segments);
            Open(last, existing, replaces);
        }
        catch
        {
            _guard.Dispose();
            _imports.Dispose();
            _writeLock.Dispose();
            throw;
        }
    }

    /// <summary>The number of documents, without deleted ones. Deletions count once they are applied, at the latest by a flush.</summary>
    public int NumDocs => _segments.DocCount;

    /// <summary>The number of segments that are written, committed or not.</summary>
    public int SegmentCount => _segments.Count;

    internal bool IsClosed => Volatile.Read(ref _closed) != 0;

    internal SegmentBufferPool Pool => _pool;

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document; it can be changed and used again afterwards.</param>
    /// <exception cref="ArgumentException">
    /// A field is indexed in another way than before, or a token is impossible. The document is not added; the writer stays usable.
    /// </exception>
    /// <exception cref="MergeException">A merge failed before; the document is not added.</exception>
    /// <exception cref="InvalidOperationException">
    /// The index has 2^31 - 129 documents, deleted ones included; or a token stream or progress callback called this.
    /// </exception>
    public void AddDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document, null);
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
    /// <param name="document">The new document. Where it is refused, nothing is deleted.</param>
    public void UpdateDocument(Term key, Document document)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(document);
        Add(document, key);
    }

    /// <summary>Deletes the documents that have a term.</summary>
    public void DeleteDocuments(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        EnsureUsable();
        _log.Delete(term);
        ApplyWhereLarge();
    }

    /// <summary>Deletes the documents that a query finds. It is run when documents are flushed, against each segment by itself.</summary>
    /// <param name="query">The query; only what it finds matters, not how it scores.</param>
    public void DeleteDocuments(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        EnsureUsable();
        _log.Delete(query);
        ApplyWhereLarge();
    }

    /// <summary>Deletes every document. Merges that run are ended.</summary>
    public void DeleteAll()
    {
        EnsureUsable();
        lock (_cutLock)
        {
            EnsureOpen();
            _segments.PauseMerges();
            long epoch = _pool.Epoch;
            _segments.BeginCut(epoch);
            try
            {
                foreach (PooledBuffer dropped in _pool.FreezeAll())
                {
                    _limit.Release(dropped.Buffer.DocCount);
                    _flusher.Drop(dropped);
                }

                _pool.WaitForFlushes(epoch);
                _merger.Abort();
                _segments.Clear();
                _segments.ApplyDeletes();
            }
            finally
            {
                _segments.EndCut();
                _segments.ResumeMerges();
            }
        }
    }

    /// <summary>
    /// Adds what other indexes have: their segments are copied as they are, with their deletions, each index as its last commit has it.
    /// All or nothing is added.
    /// </summary>
    /// <param name="directories">The other indexes. They are only read.</param>
    /// <param name="progress">Is told how much is copied.</param>
    /// <param name="cancellationToken">Ends the copy early by an exception; nothing is added then.</param>
    /// <exception cref="IndexNotFoundException">One is no index.</exception>
    /// <exception cref="IndexVersionException">One was written by a version or codec of Lucene that is not read.</exception>
    /// <exception cref="CorruptIndexException">A file of one is damaged.</exception>
    /// <exception cref="ArgumentException">One is this writer's own, or has doc values of a field of another type than this index.</exception>
    /// <exception cref="InvalidOperationException">There would be more than 2^31 - 129 documents.</exception>
    public void AddIndexes(
        IEnumerable<IndexDirectory> directories, IProgress<WriterProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directories);
        EnsureUsable();
        IndexDirectory[] sources = [.. directories];
        if (Array.Exists(sources, s => ReferenceEquals(s, _directory)))
        {
            throw new ArgumentException("An index cannot be added to itself.", nameof(directories));
        }

        Import(token => Import(sources, _guard.Watch(progress), token), cancellationToken);
        _merger.MergeWhereDue();
    }

    /// <summary>Adds the live documents that readers show, as one segment.</summary>
    /// <param name="readers">The readers, in the order their documents are to have.</param>
    /// <param name="progress">Is told how much is written.</param>
    /// <param name="cancellationToken">Ends the merge early by an exception; nothing is added then.</param>
    /// <exception cref="CorruptIndexException">A file of one is damaged.</exception>
    /// <exception cref="ArgumentException">One has doc values of a field of another type than this index.</exception>
    /// <exception cref="NotSupportedException">One has payloads.</exception>
    /// <exception cref="InvalidOperationException">There would be more than 2^31 - 129 documents.</exception>
    public void AddIndexes(
        IEnumerable<IndexReader> readers, IProgress<WriterProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readers);
        EnsureUsable();
        IndexReader[] sources = [.. readers];
        List<IndexReader> acquired = [];
        try
        {
            foreach (IndexReader reader in sources)
            {
                reader.Acquire();
                acquired.Add(reader);
            }

            Import(token => Import(sources, _guard.Watch(progress), token), cancellationToken);
        }
        finally
        {
            acquired.ForEach(r => r.Release());
        }

        _merger.MergeWhereDue();
    }

    /// <summary>
    /// A reader of everything so far, without a commit. It is cheap: documents in memory are written as segments, but not forced to the
    /// disk. Use <see cref="IndexReader.OpenIfChanged(IndexWriter)"/> to follow the writer.
    /// </summary>
    /// <returns>The reader, to be disposed by the caller. It stays usable when the writer is closed.</returns>
    public IndexReader GetReader() => GetReader(null)!;

    /// <summary>Writes the documents in memory as segments. They become visible and durable with the next commit only.</summary>
    public void Flush()
    {
        EnsureUsable();
        Cut(() => true);
        _merger.MergeWhereDue();
    }

    /// <summary>Merges segments until so many are left, and drops what is deleted in them. Commit afterwards.</summary>
    /// <param name="maxSegments">How many may be left, of those there are now; 1 or more.</param>
    /// <param name="cancellationToken">Ends the merge early by an exception; the segments stay as they were.</param>
    public void ForceMerge(int maxSegments, CancellationToken cancellationToken = default) => ForceMerge(maxSegments, null, cancellationToken);

    /// <inheritdoc cref="ForceMerge(int, CancellationToken)"/>
    /// <param name="maxSegments">How many may be left, of those there are now; 1 or more.</param>
    /// <param name="progress">Is told how far each merge is.</param>
    /// <param name="cancellationToken">Ends the merge early by an exception; the segments stay as they were.</param>
    public void ForceMerge(int maxSegments, IProgress<WriterProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSegments, 1);
        EnsureUsable();
        IProgress<WriterProgress>? watched = _guard.Watch(progress);
        Cut(() => true, watched);
        _merger.ForceMerge(maxSegments, watched, cancellationToken);
        EnsureUsable();
        _merger.MergeWhereDue();
    }

    /// <summary>
    /// Writes the segments anew of which a larger share is deleted than <see cref="MergePolicy.ForceMergeDeletesRatio"/>. Commit
    /// afterwards.
    /// </summary>
    /// <param name="cancellationToken">Ends the merge early by an exception; the segment stays as it was.</param>
    public void ForceMergeDeletes(CancellationToken cancellationToken = default) => ForceMergeDeletes(null, cancellationToken);

    /// <inheritdoc cref="ForceMergeDeletes(CancellationToken)"/>
    /// <param name="progress">Is told how far each merge is.</param>
    /// <param name="cancellationToken">Ends the merge early by an exception; the segment stays as it was.</param>
    public void ForceMergeDeletes(IProgress<WriterProgress>? progress, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        IProgress<WriterProgress>? watched = _guard.Watch(progress);
        Cut(() => true, watched);
        _merger.ForceMergeDeletes(watched, cancellationToken);
        EnsureUsable();
        _merger.MergeWhereDue();
    }

    /// <summary>Waits until no merge runs or is due.</summary>
    /// <exception cref="MergeException">One failed.</exception>
    public void WaitForMerges(CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        _merger.MergeWhereDue();
        _merger.WaitUntilIdle(cancellationToken);
        EnsureUsable();
    }

    /// <summary>Records data with the next commit, in place of what the last one had.</summary>
    public void SetCommitData(IReadOnlyDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        EnsureUsable();
        lock (_commitLock)
        {
            EnsureOpen();
            _committer.UserData = new Dictionary<string, string>(data, StringComparer.Ordinal);
            _segments.Touch();
        }
    }

    /// <summary>
    /// The first step of a commit: everything is written and forced to the disk, but not visible yet. Follow with
    /// <see cref="Commit(CancellationToken)"/> or <see cref="Rollback"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A commit is prepared already.</exception>
    public void PrepareCommit(CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        lock (_commitLock)
        {
            EnsureOpen();
            Prepare(null, cancellationToken);
        }
    }

    /// <summary>Makes every change so far durable and visible to readers that are opened from now on. Nothing happens where nothing changed.</summary>
    /// <param name="cancellationToken">Ends the commit early by an exception; the last commit stays, and this one can be tried again.</param>
    public void Commit(CancellationToken cancellationToken = default) => Commit(null, cancellationToken);

    /// <inheritdoc cref="Commit(CancellationToken)"/>
    /// <param name="progress">Is told how much is written and forced to the disk.</param>
    /// <param name="cancellationToken">Ends the commit early by an exception; the last commit stays, and this one can be tried again.</param>
    public void Commit(IProgress<WriterProgress>? progress, CancellationToken cancellationToken = default)
    {
        EnsureUsable();
        lock (_commitLock)
        {
            EnsureOpen();
            IProgress<WriterProgress>? watched = _guard.Watch(progress);
            CommitSnapshot? snapshot = _committer.IsPrepared ? null : Prepare(watched, cancellationToken);
            if (_committer.IsPrepared)
            {
                FatalOnFailure(_committer.Publish);
            }

            if (snapshot is not null)
            {
                // Last of all: where the callback throws, the commit is made.
                watched?.Report(Synced(snapshot, snapshot.Unsynced.Count + 1));
            }
        }
    }

    /// <summary>Drops every change since the last commit and closes the writer.</summary>
    public void Rollback() => Dispose();

    /// <summary>Closes the writer. Changes since the last commit are dropped.</summary>
    /// <exception cref="InvalidOperationException">A token stream or progress callback called this; the writer stays open.</exception>
    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }

        _guard.ThrowIfInside();
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        // Before the locks: whoever has them may wait for a merge, and an import may wait for them.
        _imports.Dispose();
        _merger.Dispose();
        lock (_commitLock)
        {
            lock (_cutLock)
            {
                Close();
            }
        }
    }

    /// <summary>A near-real-time reader, or null where it would show the same as one of a version.</summary>
    internal IndexReader? GetReader(long? version)
    {
        EnsureUsable();
        IndexReader? reader = Cut(() =>
        {
            if (_segments.Version == version)
            {
                return null;
            }

            ReaderSnapshot snapshot = _segments.ForReader();
            return IndexReader.Open(this, snapshot, _committer.Generation, _committer.UserData, () => _files.Release(snapshot.Files));
        });
        _merger.MergeWhereDue();
        return reader;
    }

    private SegmentInfos? ReadLastCommit(IReadOnlyList<string> existing, out bool replaces)
    {
        long last = SegmentInfos.LastGeneration(existing);
        replaces = last >= 0 && _options.OpenMode == OpenMode.Create;
        if (last < 0 && _options.OpenMode == OpenMode.Append)
        {
            throw new IndexNotFoundException("There is no index to append to. Create one with OpenMode.CreateOrAppend.");
        }

        return last < 0 || replaces ? null : SegmentInfos.Read(_directory, last);
    }

    private void Open(SegmentInfos? last, IReadOnlyList<string> existing, bool replaces)
    {
        HashSet<string> kept = new(StringComparer.Ordinal);
        if (last is not null)
        {
            _segments.Open(last, _registry);
            _committer.Open(last);
            kept = _committer.FilesToKeep();
        }
        else
        {
            _segments.Touch();
        }

        List<string> unreferenced = [.. existing.Where(f => FileNames.IsIndexFile(f) && !kept.Contains(f))];
        if (replaces)
        {
            // The old commit is kept whole, whatever it is, until the new one is there.
            _committer.Replace(SegmentInfos.LastGeneration(existing), unreferenced);
        }
        else
        {
            Delete(unreferenced);
        }
    }

    private void Add(Document document, Term? key)
    {
        EnsureUsable();
        _limit.Reserve(1);
        if (_pool.Take() is not { } buffer)
        {
            throw Closed();
        }

        try
        {
            // A document that is refused keeps its number, and so is counted.
            Read(buffer.Buffer, document, key);
        }
        catch (Exception e)
        {
            if (!buffer.Buffer.IsBroken)
            {
                Return(buffer);
                throw;
            }

            Fail(e);
            try
            {
                buffer.Buffer.Dispose();
            }
            finally
            {
                _pool.Discard(buffer);
            }

            throw;
        }

        Return(buffer);
    }

    /// <summary>Reads the document's token streams.</summary>
    private void Read(SegmentBuffer buffer, Document document, Term? key)
    {
        _guard.Enter();
        try
        {
            buffer.Add(document, key);
        }
        finally
        {
            _guard.Exit();
        }
    }

    private void Return(PooledBuffer buffer)
    {
        if (_pool.Return(buffer) is { } full)
        {
            Flush(full);
        }
    }

    private void Flush(PooledBuffer full)
    {
        // Where this fails documents are lost, or deletions cannot be applied.
        FatalOnFailure(() =>
        {
            _flusher.Flush(full);
            _segments.ApplyDeletes();
        });
        _merger.MergeWhereDue();
    }

    /// <summary>Flushes every change so far, applies deletions, and gives what is made of the result; later changes have no part in it.</summary>
    private T Cut<T>(Func<T> make, IProgress<WriterProgress>? progress = null)
    {
        lock (_cutLock)
        {
            EnsureOpen();
            long epoch = _pool.Epoch;
            _segments.BeginCut(epoch);
            try
            {
                Exception? refusal = null;
                FatalOnFailure(() =>
                {
                    refusal = _flusher.FlushAll(_pool.FreezeAll(), progress);
                    _pool.WaitForFlushes(epoch);
                    _segments.ApplyDeletes();
                });
                EnsureOpen();
                if (refusal is not null)
                {
                    // Thrown by a progress callback: everything is flushed all the same.
                    ExceptionDispatchInfo.Throw(refusal);
                }

                return make();
            }
            finally
            {
                _segments.EndCut();
            }
        }
    }

    private static WriterProgress Synced(CommitSnapshot snapshot, int files) => new(WriterStage.Sync, files, snapshot.Unsynced.Count + 1);

    /// <summary>Writes a commit and forces it to the disk. Gives it, or null where there is nothing to commit.</summary>
    private CommitSnapshot? Prepare(IProgress<WriterProgress>? progress, CancellationToken cancellationToken)
    {
        if (_committer.IsPrepared)
        {
            throw new InvalidOperationException("A commit is prepared already. Commit it or roll it back first.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        CommitSnapshot? snapshot = Cut(
            () =>
            {
                _merger.MergeWhereDue();
                return _segments.HasChanges ? _segments.ForCommit() : null;
            },
            progress);
        if (snapshot is null)
        {
            return null;
        }

        bool goesOn = false;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(Synced(snapshot, 0));
            goesOn = true;
        }
        finally
        {
            if (!goesOn)
            {
                _files.Release(snapshot.Files);
            }
        }

        // No callback from here on: a commit that is written but not forced to the disk must not be published later.
        _committer.Write(snapshot, _names.Counter);
        FatalOnFailure(() => _committer.Sync(snapshot));
        _segments.Committed(snapshot);
        return snapshot;
    }

    /// <summary>Applies deletions where they take as much memory as documents may, so that they do not grow without bounds.</summary>
    private void ApplyWhereLarge()
    {
        if (_log.ByteCount >= _options.RamBufferBytes)
        {
            Cut(() => true);
        }
    }

    /// <summary>Runs an import, which the closing of the writer ends and waits for.</summary>
    private void Import(Action<CancellationToken> import, CancellationToken cancellationToken)
    {
        using CancellationTokenSource linked = _imports.Begin(cancellationToken) ?? throw Closed();
        try
        {
            import(linked.Token);
        }
        catch (OperationCanceledException) when (IsClosed && !cancellationToken.IsCancellationRequested)
        {
            throw Closed();
        }
        finally
        {
            _imports.End();
        }
    }

    private void Import(IndexDirectory[] sources, IProgress<WriterProgress>? progress, CancellationToken cancellationToken)
    {
        SegmentImporter importer = new(_directory, _names, _registry, _limit);
        bool done = false;
        try
        {
            List<WriterSegment> added = [];
            foreach (IndexDirectory source in sources)
            {
                long copied = 0;
                void Report(int count, long total)
                {
                    EnsureOpen();
                    copied += count;
                    progress?.Report(new WriterProgress(WriterStage.Copy, copied, total));
                }

                added.AddRange(importer.Import(source, Report, cancellationToken)
                    .Select(s => _segments.New(s.Info, s.LiveDocs, s.DeletionGeneration, s.HasPayloads)));
            }

            Add(added);
            done = true;
        }
        finally
        {
            if (!done)
            {
                _limit.Release(importer.DocCount);
                Delete(importer.Written);
            }
        }
    }

    private void Import(IndexReader[] sources, IProgress<WriterProgress>? progress, CancellationToken cancellationToken)
    {
        long documents = sources.Sum(r => (long)r.NumDocs);
        _limit.Reserve(documents);
        WriterSegment? segment = null;
        bool done = false;
        try
        {
            segment = _merger.Import([.. sources.SelectMany(r => r.Leaves)], progress, cancellationToken);
            if (segment is not null)
            {
                Add([segment]);
            }

            done = true;
        }
        finally
        {
            if (!done)
            {
                _limit.Release(documents);
                Delete(segment?.Info.Files ?? []);
            }
        }
    }

    private void Add(List<WriterSegment> segments)
    {
        lock (_cutLock)
        {
            // So that closing the writer comes before or after.
            EnsureOpen();
            _segments.Add(segments);
        }
    }

    private void Close()
    {
        Exception? failure = null;
        Action[] steps =
        [
            _pool.Close,
            _segments.Close,
            _committer.Abandon,
            () => _files.Close(_committer.FilesToKeep()),
            _writeLock.Dispose,
            _guard.Dispose,
        ];
        foreach (Action step in steps)
        {
            try
            {
                step();
            }
#pragma warning disable CA1031 // The first one is thrown once every step was tried.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure ??= e;
            }
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private void Delete(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            _directory.DeleteFile(file);
        }
    }

    /// <summary>Runs what leaves the writer, if it fails, in a state from which it cannot go on.</summary>
    private void FatalOnFailure(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            Fail(e);
            throw;
        }
    }

    private void Fail(Exception e)
    {
        Interlocked.CompareExchange(ref _tragedy, e, null);
        _pool.Shut();
    }

    private void EnsureUsable()
    {
        EnsureOpen();
        _guard.ThrowIfInside();
        _merger.ThrowFailure();
    }

    private void EnsureOpen()
    {
        if (IsClosed || Volatile.Read(ref _tragedy) is not null)
        {
            throw Closed();
        }
    }

    private ObjectDisposedException Closed() => _tragedy is { } tragedy
        ? new ObjectDisposedException(
            $"The writer had to close itself: {tragedy.Message} The last commit is unharmed; what came after it is lost. Dispose the "
            + "writer and open a new one.",
            tragedy)
        : new ObjectDisposedException(typeof(IndexWriter).FullName, "The writer is closed. Open a new one.");
}
