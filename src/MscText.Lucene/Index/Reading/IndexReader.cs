namespace MscText.Lucene;

/// <summary>
/// An index as it was at one instant: at a commit, or, where the reader is from <see cref="IndexWriter.GetReader()"/>, when it was asked
/// for. What a writer does later is not seen, and does not disturb. Thread-safe; searches that run while the reader is disposed end
/// normally.
/// </summary>
public sealed class IndexReader : IDisposable
{
    private readonly SegmentReader[] _leaves;

    // Of a near-real-time reader: where it is from, at which version, and what to do when it is closed.
    private readonly IndexWriter? _writer;
    private readonly long _version;
    private readonly Action? _closed;
    private int _references = 1;
    private int _disposed;

    private IndexReader(SegmentReader[] leaves, long generation, IReadOnlyDictionary<string, string> userData)
    {
        _leaves = leaves;
        Generation = generation;
        UserData = userData;
        foreach (SegmentReader leaf in leaves)
        {
            MaxDoc += leaf.MaxDoc;
            NumDocs += leaf.LiveDocs?.Count ?? leaf.MaxDoc;
        }
    }

    /// <summary>One more than the largest document number; deleted documents count.</summary>
    public int MaxDoc { get; }

    private IndexReader(
        SegmentReader[] leaves, IndexWriter writer, long version, long generation, IReadOnlyDictionary<string, string> userData, Action closed)
        : this(leaves, generation, userData)
    {
        _writer = writer;
        _version = version;
        _closed = closed;
    }

    /// <summary>The number of documents that are not deleted.</summary>
    public int NumDocs { get; }

    /// <summary>The number of deleted documents whose space was not won back yet.</summary>
    public int NumDeletedDocs => MaxDoc - NumDocs;

    /// <summary>The generation of the commit: it grows with every commit. Of a near-real-time reader that of the commit before; 0 for none.</summary>
    public long Generation { get; }

    /// <summary>The number of segments.</summary>
    public int SegmentCount => _leaves.Length;

    /// <summary>What was recorded with the commit.</summary>
    public IReadOnlyDictionary<string, string> UserData { get; }

    /// <summary>The names of every field that a document of the index has or had, in ordinal order.</summary>
    public IReadOnlyList<string> FieldNames =>
        [.. _leaves.SelectMany(l => l.Core.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal IReadOnlyList<SegmentReader> Leaves => _leaves;

    /// <summary>The texts of doc values across segments, for facets.</summary>
    internal OrdinalMapCache OrdinalMaps { get; } = new();

    /// <summary>Opens the last commit of an index.</summary>
    /// <param name="directory">Where the index is. It must stay until the reader is disposed.</param>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    /// <exception cref="CorruptIndexException">A file is damaged.</exception>
    /// <exception cref="IndexVersionException">The index was written by a version of Lucene that is not read.</exception>
    public static IndexReader Open(IndexDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        const int Attempts = 10;
        for (int attempt = 1; ; attempt++)
        {
            SegmentInfos infos = SegmentInfos.ReadLast(directory);
            try
            {
                return Open(directory, infos, _ => null);
            }
            catch (FileNotFoundException)
                when (attempt < Attempts && SegmentInfos.LastGeneration(directory.ListAll()) != infos.Generation)
            {
                // A newer commit replaced this one while it was being opened.
            }
        }
    }

    /// <summary>
    /// Opens the last commit where it is not the one this reader shows; segments that both have are shared. A near-real-time reader is
    /// followed by another one, as long as its writer is open.
    /// </summary>
    /// <param name="directory">The directory this reader was opened from.</param>
    /// <returns>A new reader, or null where nothing was committed or, near real time, changed since. This reader stays open either way.</returns>
    public IndexReader? OpenIfChanged(IndexDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (_writer is not null)
        {
            return _writer.IsClosed ? Open(directory) : OpenIfChanged(_writer);
        }

        Acquire();
        try
        {
            SegmentInfos infos = SegmentInfos.ReadLast(directory);
            return infos.Generation == Generation
                ? null
                : Open(directory, infos, name => Array.Find(_leaves, l => l.Core.Info.Name == name)?.Core);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Opens a near-real-time reader where it would show something else than this reader does.</summary>
    /// <param name="writer">The writer of the index.</param>
    /// <returns>A new reader; or null where this one is of the same writer and nothing changed since. This reader stays open either way.</returns>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public IndexReader? OpenIfChanged(IndexWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer.GetReader(ReferenceEquals(writer, _writer) ? _version : null);
    }

    /// <summary>The stored values of a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public StoredDocument Document(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)MaxDoc, nameof(doc));
        Acquire();
        try
        {
            SegmentReader leaf = LeafOf(doc);
            return leaf.Core.StoredFields.Read(doc - leaf.DocBase);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>The term vectors of a document; without any where none of its fields keeps them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public TermVectors TermVectors(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)MaxDoc, nameof(doc));
        Acquire();
        try
        {
            SegmentReader leaf = LeafOf(doc);
            return leaf.Core.TermVectors?.Read(doc - leaf.DocBase) ?? Lucene.TermVectors.None;
        }
        finally
        {
            Release();
        }
    }

    /// <summary>The term vector of one field of a document, or null where it has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public TermVector? TermVector(int doc, string field)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)MaxDoc, nameof(doc));
        ArgumentNullException.ThrowIfNull(field);
        Acquire();
        try
        {
            SegmentReader leaf = LeafOf(doc);
            return leaf.Core.Field(field) is { } info ? leaf.Core.TermVectors?.Read(doc - leaf.DocBase, info) : null;
        }
        finally
        {
            Release();
        }
    }

    /// <summary>True for a document that is deleted.</summary>
    public bool IsDeleted(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)MaxDoc, nameof(doc));
        SegmentReader leaf = LeafOf(doc);
        return leaf.LiveDocs is { } live && !live[doc - leaf.DocBase];
    }

    /// <summary>The number of documents with a term; deleted ones count until their segment is merged.</summary>
    public int DocFreq(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        Acquire();
        try
        {
            int count = 0;
            foreach (SegmentReader leaf in _leaves)
            {
                if (leaf.Terms(term.Field) is { } terms && terms.TryGet(term.Span, out TermState state))
                {
                    count += state.DocFreq;
                }
            }

            return count;
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Lets go of the files. Searches that are running keep them until they end.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }
    }

    internal static IndexReader Open(IndexDirectory directory, SegmentInfos infos, Func<string, SegmentCore?> known)
    {
        List<SegmentReader> leaves = [];
        try
        {
            int docBase = 0;
            foreach (SegmentCommitInfo segment in infos.Segments)
            {
                SegmentCore? core = known(segment.Info.Name);
                if (core is null)
                {
                    core = new SegmentCore(directory, segment.Info);
                }
                else
                {
                    core.Acquire();
                }

                try
                {
                    LiveDocs? live = segment.LiveDocsFile is { } file
                        ? LiveDocs.Read(directory, file, segment.Info.MaxDoc, segment.DeletedCount)
                        : null;
                    leaves.Add(new SegmentReader(core, live, docBase));
                }
                catch
                {
                    core.Release();
                    throw;
                }

                docBase = checked(docBase + segment.Info.MaxDoc);
            }

            return new IndexReader([.. leaves], infos.Generation, infos.UserData);
        }
        catch
        {
            leaves.ForEach(l => l.Core.Release());
            throw;
        }
    }

    /// <summary>A near-real-time reader; it takes over what the snapshot has acquired.</summary>
    internal static IndexReader Open(
        IndexWriter writer, ReaderSnapshot snapshot, long generation, IReadOnlyDictionary<string, string> userData, Action closed)
    {
        SegmentReader[] leaves = new SegmentReader[snapshot.Leaves.Count];
        int docBase = 0;
        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = new SegmentReader(snapshot.Leaves[i].Core, snapshot.Leaves[i].LiveDocs, docBase);
            docBase = checked(docBase + leaves[i].MaxDoc);
        }

        return new IndexReader(leaves, writer, snapshot.Version, generation, userData, closed);
    }

    /// <summary>A reader of one segment.</summary>
    internal static IndexReader OfSegment(SegmentCore core, LiveDocs? liveDocs)
    {
        core.Acquire();
        return new IndexReader([new SegmentReader(core, liveDocs, 0)], 0, new Dictionary<string, string>());
    }

    /// <summary>Keeps the files open until <see cref="Release"/>.</summary>
    internal void Acquire()
    {
        int references = Volatile.Read(ref _references);
        while (true)
        {
            ObjectDisposedException.ThrowIf(references == 0, this);
            int seen = Interlocked.CompareExchange(ref _references, references + 1, references);
            if (seen == references)
            {
                return;
            }

            references = seen;
        }
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            foreach (SegmentReader leaf in _leaves)
            {
                leaf.Core.Release();
            }

            _closed?.Invoke();
        }
    }

    private SegmentReader LeafOf(int doc)
    {
        int low = 0;
        int high = _leaves.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_leaves[middle].DocBase <= doc)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        // Segments without documents share their first number with the next one.
        return _leaves[low];
    }
}
