namespace MscText.Lucene;

/// <summary>A segment as the writer sees it: with deletions that no commit has yet. Guarded by the writer's lock.</summary>
internal sealed class WriterSegment(SegmentInfo info, LiveDocs? liveDocs, long deletionGeneration)
{
    private SegmentCore? _core;

    public SegmentInfo Info { get; } = info;

    /// <summary>Null where nothing is deleted.</summary>
    public LiveDocs? LiveDocs { get; private set; } = liveDocs;

    public long DeletionGeneration { get; private set; } = deletionGeneration;

    /// <summary>True where <see cref="LiveDocs"/> is not in a file yet.</summary>
    public bool HasNewDeletions { get; private set; }

    public int LiveCount => LiveDocs?.Count ?? Info.MaxDoc;

    public SegmentCore Core(IndexDirectory directory) => _core ??= new SegmentCore(directory, Info);

    public bool Delete(int doc)
    {
        if (LiveDocs is null)
        {
            LiveDocs = new LiveDocs(Info.MaxDoc);
        }
        else if (!HasNewDeletions)
        {
            // Readers and a commit under way keep the one they have.
            LiveDocs = LiveDocs.Clone();
        }

        bool deleted = LiveDocs.Delete(doc);
        HasNewDeletions |= deleted;
        return deleted;
    }

    /// <summary>Deletes what a term has.</summary>
    public int Delete(IndexDirectory directory, Term term)
    {
        SegmentCore core = Core(directory);
        if (core.Terms?.Field(term.Field) is not { } terms || !terms.TryGet(term.Span, out TermState state))
        {
            return 0;
        }

        int count = 0;
        PostingsEnum postings = new PostingsEnum(core.Postings!).Start(terms.Field, state, freqs: false);
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            if ((LiveDocs is null || LiveDocs[doc]) && Delete(doc))
            {
                count++;
            }
        }

        return count;
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
        Lucene.LiveDocs.Write(directory, name, LiveDocs!);
        DeletionGeneration = generation;
        HasNewDeletions = false;
        return name;
    }

    public SegmentCommitInfo ToCommitInfo() => new(Info, Info.MaxDoc - LiveCount, DeletionGeneration);

    public void Close()
    {
        _core?.Release();
        _core = null;
    }
}
