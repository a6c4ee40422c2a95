namespace MscText.Lucene;

/// <summary>A segment as the writer sees it: with deletions that no commit has yet. Guarded by the lock of the <see cref="SegmentList"/>.</summary>
internal sealed class WriterSegment(SegmentInfo info, LiveDocs? liveDocs, long deletionGeneration)
{
    private SegmentCore? _core;

    // Until deletions change them: then a copy is made, for readers, merges and commits keep what they were given.
    private bool _isShared = true;

    public SegmentInfo Info { get; } = info;

    /// <summary>Null where nothing is deleted.</summary>
    public LiveDocs? LiveDocs { get; private set; } = liveDocs;

    public long DeletionGeneration { get; private set; } = deletionGeneration;

    /// <summary>True where <see cref="LiveDocs"/> is not in a file yet.</summary>
    public bool HasNewDeletions { get; private set; }

    /// <summary>The last packet of deletions that this segment has obeyed.</summary>
    public long ObeyedGeneration { get; set; }

    /// <summary>True while a merge that contains the segment waits or runs.</summary>
    public bool IsMerging { get; set; }

    /// <summary>True where a merge would lose payloads, and so is refused.</summary>
    public bool HasPayloads { get; init; }

    /// <summary>The size of the files, without deletions.</summary>
    public long ByteCount { get; init; }

    public int LiveCount => LiveDocs?.Count ?? Info.MaxDoc;

    public SegmentCore Core(IndexDirectory directory) => _core ??= new SegmentCore(directory, Info);

    /// <summary>The live documents as they are now, never to change again.</summary>
    public LiveDocs? ShareLiveDocs()
    {
        _isShared = true;
        return LiveDocs;
    }

    public bool Delete(int doc)
    {
        if (LiveDocs is not null && !LiveDocs[doc])
        {
            return false;
        }

        if (_isShared)
        {
            LiveDocs = LiveDocs?.Clone() ?? new LiveDocs(Info.MaxDoc);
            _isShared = false;
        }

        LiveDocs!.Delete(doc);
        HasNewDeletions = true;
        return true;
    }

    /// <summary>Deletes what a packet says, from all documents: they are older than it.</summary>
    /// <returns>How many documents were deleted.</returns>
    public int Obey(IndexDirectory directory, DeletesPacket packet)
    {
        int before = LiveCount;
        if (before > 0)
        {
            foreach ((Term term, _) in packet.Terms)
            {
                Delete(directory, term);
            }

            foreach ((Query query, _) in packet.Queries)
            {
                Delete(directory, query, int.MaxValue);
            }
        }

        ObeyedGeneration = packet.Generation;
        return before - LiveCount;
    }

    /// <summary>Deletes what a query finds among the first so many documents.</summary>
    public void Delete(IndexDirectory directory, Query query, int limit)
    {
        using IndexReader reader = IndexReader.OfSegment(Core(directory), LiveDocs);
        IndexSearcher searcher = new(reader);
        Scorer? scorer = query.Rewrite(searcher).CreateWeight(searcher, 1f, needsScores: false).Scorer(reader.Leaves[0]);
        if (scorer is null)
        {
            return;
        }

        for (int doc = scorer.NextDoc(); doc < limit && doc != Scorer.NoMoreDocs; doc = scorer.NextDoc())
        {
            Delete(doc);
        }
    }

    /// <summary>Writes deletions that are in no file yet; gives the file's name, or null.</summary>
    public string? WriteDeletions(IndexDirectory directory)
    {
        if (!HasNewDeletions)
        {
            return null;
        }

        long generation = Math.Max(1, DeletionGeneration + 1);
        string name = FileNames.LiveDocs(Info.Name, generation);
        try
        {
            Lucene.LiveDocs.Write(directory, name, LiveDocs!);
        }
        catch
        {
            directory.DeleteFile(name);
            throw;
        }

        DeletionGeneration = generation;
        HasNewDeletions = false;
        return name;
    }

    /// <summary>The segment for a commit; every deletion is in a file.</summary>
    public SegmentCommitInfo ToCommitInfo() => new(Info, Info.MaxDoc - LiveCount, DeletionGeneration);

    public void Close()
    {
        _core?.Release();
        _core = null;
    }

    private void Delete(IndexDirectory directory, Term term)
    {
        SegmentCore core = Core(directory);
        if (core.Terms?.Field(term.Field) is not { } terms || !terms.TryGet(term.Span, out TermState state))
        {
            return;
        }

        PostingsEnum postings = new PostingsEnum(core.Postings!).Start(terms.Field, state);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            Delete(doc);
        }
    }
}
