namespace MscText.Lucene;

/// <summary>The commits of an index: the last one, which stays untouched, and the one that is being prepared. One thread at a time.</summary>
internal sealed class Committer(IndexDirectory directory, FileReferences files)
{
    private readonly List<string> _replaced = [];
    private SegmentInfos? _committed;
    private SegmentInfos? _pending;

    // The commit before the last one, where it is unknown whether the last one will survive.
    private SegmentInfos? _doubtful;
    private long _generation;
    private long _changeCount;

    /// <summary>True between <see cref="Write"/> and <see cref="Publish"/>.</summary>
    public bool IsPrepared => _pending is not null;

    /// <summary>What the last commit or the one being prepared recorded, or what the next one is to.</summary>
    public IReadOnlyDictionary<string, string> UserData { get; set; } = new Dictionary<string, string>();

    /// <summary>The generation of the last commit; 0 for none.</summary>
    public long Generation => _committed?.Generation ?? 0;

    /// <summary>Goes on from a commit.</summary>
    public void Open(SegmentInfos infos)
    {
        _committed = infos;
        _generation = infos.Generation;
        _changeCount = infos.ChangeCount;
        UserData = infos.UserData;
        files.Acquire(infos.Segments.SelectMany(s => s.Files).Append(infos.FileName));
    }

    /// <summary>Starts anew beside an index, whatever it is; its files stay until the first commit.</summary>
    public void Replace(long generation, IEnumerable<string> existing)
    {
        _generation = generation;
        _replaced.AddRange(existing);
    }

    /// <summary>Writes a commit under its preliminary name.</summary>
    /// <param name="snapshot">What is committed; its files are acquired, and let go of where this fails.</param>
    /// <param name="counter">The number of the next segment's name.</param>
    public void Write(CommitSnapshot snapshot, int counter)
    {
        SegmentInfos infos = new(snapshot.Segments)
        {
            Generation = _generation + 1,
            ChangeCount = _changeCount + 1,
            Counter = counter,
            UserData = UserData,
        };
        _pending = infos;
        bool done = false;
        try
        {
            infos.Write(directory, FileNames.PendingSegmentsFile(infos.Generation));
            done = true;
        }
        finally
        {
            if (!done)
            {
                Abandon();
            }
        }
    }

    /// <summary>Forces the written commit to the disk. Where this fails, what the disk keeps of its files is unknown.</summary>
    public void Sync(CommitSnapshot snapshot)
    {
        SegmentInfos infos = _pending!;
        directory.Sync([.. snapshot.Unsynced, FileNames.PendingSegmentsFile(infos.Generation)]);
        _generation = infos.Generation;
        _changeCount = infos.ChangeCount;
    }

    /// <summary>Gives the prepared commit its name, and lets go of the one before.</summary>
    public void Publish()
    {
        SegmentInfos published = _pending!;
        SegmentInfos? previous = _committed;
        try
        {
            directory.Rename(FileNames.PendingSegmentsFile(published.Generation), published.FileName);
        }
        catch when (directory.FileExists(published.FileName))
        {
            // It has its name, but perhaps not for ever: both commits are kept.
            _doubtful = previous;
            _committed = published;
            _pending = null;
            throw;
        }

        _committed = published;
        _pending = null;
        files.Acquire([published.FileName]);
        if (previous is not null)
        {
            files.Release(previous.Segments.SelectMany(s => s.Files).Prepend(previous.FileName));
        }

        _replaced.ForEach(directory.DeleteFile);
        _replaced.Clear();
    }

    /// <summary>Gives a prepared commit up.</summary>
    public void Abandon()
    {
        if (_pending is { } pending)
        {
            _pending = null;
            directory.DeleteFile(FileNames.PendingSegmentsFile(pending.Generation));
            files.Release(pending.Segments.SelectMany(s => s.Files));
        }
    }

    /// <summary>The files that a writer that closes leaves.</summary>
    public HashSet<string> FilesToKeep()
    {
        HashSet<string> kept = new(StringComparer.Ordinal);
        foreach (SegmentInfos infos in new[] { _committed, _doubtful }.OfType<SegmentInfos>())
        {
            kept.Add(infos.FileName);
            kept.UnionWith(infos.Segments.SelectMany(s => s.Files));
        }

        return kept;
    }
}
