namespace MscText.Lucene;

/// <summary>Merges the segments of an index: those that the policy finds due, and those that somebody asks for. Thread-safe.</summary>
internal sealed class IndexMerger : IDisposable
{
    private readonly object _forceLock = new();
    private readonly IndexDirectory _directory;
    private readonly SegmentNames _names;
    private readonly FieldRegistry _registry;
    private readonly SegmentList _segments;
    private readonly MergePolicy _policy;
    private readonly bool _compound;
    private readonly MergeThrottle? _throttle;
    private readonly MergeScheduler _scheduler;

    public IndexMerger(IndexDirectory directory, IndexWriterOptions options, SegmentNames names, FieldRegistry registry, SegmentList segments)
    {
        _directory = directory;
        _names = names;
        _registry = registry;
        _segments = segments;
        _policy = options.EffectiveMergePolicy;
        _compound = options.UseCompoundFile;
        _throttle = options.MergeBytesPerSecond > 0 ? new MergeThrottle(options.MergeBytesPerSecond) : null;
        _scheduler = new MergeScheduler(options.MaxMergeThreads, RunAndGoOn, segments.EndMerge);
    }

    /// <summary>Tells of a merge that failed, once.</summary>
    /// <exception cref="MergeException">One failed.</exception>
    public void ThrowFailure() => _scheduler.ThrowFailure();

    /// <summary>Merges what the policy finds due, in the background or here; waits where merges are far behind.</summary>
    public void MergeWhereDue()
    {
        Schedule();
        _scheduler.RunHere();
        _scheduler.WaitForRoom();
    }

    /// <summary>Waits until no merge waits or runs.</summary>
    public void WaitUntilIdle(CancellationToken cancellationToken) => _scheduler.WaitUntilIdle(cancellationToken);

    /// <summary>Ends every merge early and waits until that is done.</summary>
    public void Abort() => _scheduler.Abort();

    /// <summary>Merges segments until so many of those there are now are left, none with deletions.</summary>
    public void ForceMerge(int maxSegments, IProgress<WriterProgress>? progress, CancellationToken cancellationToken) =>
        Force(targets => _segments.SelectForcedMerge(_policy, targets, maxSegments), progress, cancellationToken);

    /// <summary>Writes the segments anew that have more deletions than the policy tolerates.</summary>
    public void ForceMergeDeletes(IProgress<WriterProgress>? progress, CancellationToken cancellationToken) =>
        Force(targets => _segments.SelectDeletesMerge(_policy.ForceMergeDeletesRatio, targets), progress, cancellationToken);

    /// <summary>Writes the live documents of other indexes as one segment, which is not in the list yet; null where there are none.</summary>
    public WriterSegment? Import(List<SegmentReader> leaves, IProgress<WriterProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (FieldInfo field in leaves.SelectMany(l => l.Core.Fields))
        {
            _registry.CheckMergeable(field);
        }

        foreach (FieldInfo field in leaves.SelectMany(l => l.Core.Fields))
        {
            _registry.Register(field);
        }

        return Write(leaves, leaves.Sum(l => l.Core.ByteCount), progress, null, cancellationToken) is { } info ? _segments.New(info) : null;
    }

    /// <summary>Ends every merge early, waits until that is done, and begins no more.</summary>
    public void Dispose() => _scheduler.Dispose();

    private void Schedule()
    {
        // Where one failed, first somebody has to know.
        if (!_scheduler.HasFailed)
        {
            _scheduler.Add(_segments.SelectMerges(_policy));
        }
    }

    private void Force(
        Func<HashSet<WriterSegment>, MergeTask?> select, IProgress<WriterProgress>? progress, CancellationToken cancellationToken)
    {
        lock (_forceLock)
        {
            _segments.PauseMerges();
            try
            {
                _scheduler.WaitUntilIdle(cancellationToken);
                HashSet<WriterSegment> targets = _segments.ToSet();
                while (!_scheduler.IsClosed && select(targets) is { } merge)
                {
                    if (_scheduler.RunNow((m, abort) => Run(m, progress, null, abort), merge, cancellationToken) is { } merged)
                    {
                        targets.Add(merged);
                    }

                    targets.ExceptWith(merge.Sources);
                }
            }
            finally
            {
                _segments.ResumeMerges();
            }
        }
    }

    private void RunAndGoOn(MergeTask merge, CancellationToken abort)
    {
        Run(merge, null, _throttle, abort);
        Schedule();
    }

    private WriterSegment? Run(
        MergeTask merge, IProgress<WriterProgress>? progress, MergeThrottle? throttle, CancellationToken cancellationToken)
    {
        SegmentInfo? info = null;
        bool done = false;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _segments.BeginMerge(merge);
            info = Write(merge.Readers, merge.ByteCount, progress, throttle, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            WriterSegment? merged = _segments.FinishMerge(merge, info);
            done = true;
            return merged;
        }
        finally
        {
            _segments.EndMerge(merge);
            if (!done && info is not null)
            {
                foreach (string file in info.Files)
                {
                    _directory.DeleteFile(file);
                }
            }
        }
    }

    /// <summary>Writes the live documents of segments as one; nothing where there are none.</summary>
    private SegmentInfo? Write(
        List<SegmentReader> readers,
        long expectedBytes,
        IProgress<WriterProgress>? progress,
        MergeThrottle? throttle,
        CancellationToken cancellationToken)
    {
        if (!readers.Exists(r => (r.LiveDocs?.Count ?? r.MaxDoc) > 0))
        {
            return null;
        }

        IndexDirectory directory = _directory;
        if (progress is not null || throttle is not null)
        {
            long written = 0;
            directory = new MeteredDirectory(_directory, count =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                throttle?.Wait(count, cancellationToken);
                written += count;
                progress?.Report(new WriterProgress(WriterStage.Merge, Math.Min(written, expectedBytes), expectedBytes));
            });
        }

        return new SegmentMerger(directory, _names.Next(), readers, _registry, _compound).Merge(cancellationToken);
    }
}
