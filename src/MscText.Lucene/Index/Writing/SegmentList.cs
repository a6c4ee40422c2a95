namespace MscText.Lucene;

/// <summary>
/// The written segments of an index in their order, committed or not, and what happens to them: new ones come, deletions are applied,
/// merged ones take the place of others. Thread-safe.
/// </summary>
/// <remarks>
/// While a commit or a reader is made, segments whose documents came after its cut are held back, as <see cref="DeletesLog"/> holds back
/// later deletions: an update that comes in between is seen wholly or not at all.
/// </remarks>
internal sealed class SegmentList(
    IndexDirectory directory, FileReferences files, DeletesLog log, SegmentBufferPool pool, DocumentLimit limit)
{
    private readonly Lock _lock = new();
    private readonly List<WriterSegment> _segments = [];
    private readonly List<WriterSegment> _held = [];
    private readonly HashSet<string> _unsynced = new(StringComparer.Ordinal);
    private long _lastEpoch = long.MaxValue;
    private long _version;
    private long _committedVersion;
    private int _pauses;

    /// <summary>Grows with everything a reader could see.</summary>
    public long Version
    {
        get
        {
            lock (_lock)
            {
                return _version;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _segments.Count + _held.Count;
            }
        }
    }

    /// <summary>The documents that are not deleted, those in memory included.</summary>
    public int DocCount
    {
        get
        {
            lock (_lock)
            {
                return _segments.Sum(s => s.LiveCount) + _held.Sum(s => s.LiveCount) + pool.DocCount;
            }
        }
    }

    /// <summary>True where there is something to commit.</summary>
    public bool HasChanges
    {
        get
        {
            lock (_lock)
            {
                return _version != _committedVersion;
            }
        }
    }

    /// <summary>Notes a change that is not one of the segments.</summary>
    public void Touch()
    {
        lock (_lock)
        {
            _version++;
        }
    }

    /// <summary>Takes over the segments of the last commit, and tells their fields.</summary>
    public void Open(SegmentInfos infos, FieldRegistry registry)
    {
        lock (_lock)
        {
            limit.Reserve(infos.Segments.Sum(s => (long)s.Info.MaxDoc));
            foreach (SegmentCommitInfo segment in infos.Segments)
            {
                LiveDocs? live = segment.LiveDocsFile is { } file
                    ? LiveDocs.Read(directory, file, segment.Info.MaxDoc, segment.DeletedCount)
                    : null;
                IReadOnlyList<FieldInfo> fields = SegmentCore.ReadFields(directory, segment.Info);
                foreach (FieldInfo field in fields)
                {
                    registry.Register(field);
                }

                files.Acquire(segment.Files);
                _segments.Add(New(segment.Info, live, segment.DeletionGeneration, fields.Any(f => f.HasPayloads)));
            }
        }
    }

    /// <summary>A written segment that is not in the list yet.</summary>
    public WriterSegment New(SegmentInfo info, LiveDocs? live = null, long deletionGeneration = -1, bool hasPayloads = false) =>
        new(info, live, deletionGeneration) { ByteCount = info.Files.Sum(directory.FileLength), HasPayloads = hasPayloads };

    /// <summary>Adds a segment that was just flushed, its documents being counted since they came, in one step with the buffer's end.</summary>
    public void Add(WriterSegment segment, PooledBuffer buffer)
    {
        lock (_lock)
        {
            Add(segment, buffer.Epoch);
            pool.Finish(buffer);
        }
    }

    /// <summary>Adds segments of another origin, whose documents are counted, all at once. Deletions so far do not concern them.</summary>
    public void Add(IReadOnlyList<WriterSegment> segments)
    {
        lock (_lock)
        {
            long generation = log.Freeze();
            long epoch = pool.Epoch;
            foreach (WriterSegment segment in segments)
            {
                segment.ObeyedGeneration = generation;
                Add(segment, epoch);
            }
        }
    }

    /// <summary>Holds segments back that are frozen after a cut, until <see cref="EndCut"/>.</summary>
    public void BeginCut(long epoch)
    {
        lock (_lock)
        {
            _lastEpoch = epoch;
        }
    }

    public void EndCut()
    {
        lock (_lock)
        {
            log.EndCut();
            _lastEpoch = long.MaxValue;
            if (_held.Count > 0)
            {
                // A commit or a reader of this cut does not have them.
                _segments.AddRange(_held);
                _held.Clear();
                _version++;
            }
        }
    }

    /// <summary>Applies the deletions that are frozen to every segment that has not obeyed them, and drops segments that became empty.</summary>
    public void ApplyDeletes()
    {
        lock (_lock)
        {
            long last = log.ApplicableGeneration;
            foreach (WriterSegment segment in _segments)
            {
                if (segment.ObeyedGeneration < last)
                {
                    foreach (DeletesPacket packet in log.Packets(segment.ObeyedGeneration, last))
                    {
                        if (segment.Obey(directory, packet) > 0)
                        {
                            _version++;
                        }
                    }

                    segment.ObeyedGeneration = last;
                }
            }

            foreach (WriterSegment empty in _segments.FindAll(s => s.LiveCount == 0 && !s.IsMerging))
            {
                Remove(empty);
            }

            long obeyed = _held.Count == 0 ? last : Math.Min(last, _held.Min(s => s.ObeyedGeneration));
            log.Prune(obeyed, pool.FirstSequence);
        }
    }

    /// <summary>Removes every segment. No merge runs.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            foreach (WriterSegment segment in _segments.ToArray())
            {
                Remove(segment);
            }

            _version++;
        }
    }

    /// <summary>Lets no merge be chosen, except forced ones, until <see cref="ResumeMerges"/>.</summary>
    public void PauseMerges()
    {
        lock (_lock)
        {
            _pauses++;
        }
    }

    public void ResumeMerges()
    {
        lock (_lock)
        {
            _pauses--;
        }
    }

    /// <summary>Chooses merges and reserves their segments, until the policy finds no more.</summary>
    public List<MergeTask> SelectMerges(MergePolicy policy)
    {
        List<MergeTask> merges = [];
        lock (_lock)
        {
            while (_pauses == 0 && policy.FindMerge([.. _segments.Select(Candidate)]) is { } chosen)
            {
                merges.Add(Reserve([.. chosen.Select(i => _segments[i])]));
            }
        }

        return merges;
    }

    /// <summary>Chooses the next merge on the way to so many segments of those given.</summary>
    public MergeTask? SelectForcedMerge(MergePolicy policy, HashSet<WriterSegment> targets, int maxSegments)
    {
        lock (_lock)
        {
            List<WriterSegment> left = _segments.FindAll(targets.Contains);
            if (policy.FindForcedMerge([.. left.Select(Candidate)], maxSegments) is { } chosen)
            {
                return Reserve([.. chosen.Select(i => left[i])]);
            }

            return left.Find(s => s.LiveCount < s.Info.MaxDoc) is { } deleted ? Reserve([deleted]) : null;
        }
    }

    /// <summary>Chooses a segment with more than a share of deletions.</summary>
    public MergeTask? SelectDeletesMerge(double ratio, HashSet<WriterSegment> targets)
    {
        lock (_lock)
        {
            return _segments.Find(s => targets.Contains(s) && s.Info.MaxDoc - s.LiveCount > ratio * s.Info.MaxDoc) is { } deleted
                ? Reserve([deleted])
                : null;
        }
    }

    /// <summary>The segments there are now.</summary>
    public HashSet<WriterSegment> ToSet()
    {
        lock (_lock)
        {
            return [.. _segments];
        }
    }

    /// <summary>Opens the sources of a merge, as they are now.</summary>
    /// <exception cref="OperationCanceledException">They are gone.</exception>
    public void BeginMerge(MergeTask merge)
    {
        lock (_lock)
        {
            ApplyDeletes();
            ThrowIfGone(merge);
            merge.Begin(directory);
        }
    }

    /// <summary>Puts the merged segment in its sources' place.</summary>
    /// <param name="merge">The merge.</param>
    /// <param name="info">What it wrote; null where nothing of the sources was left.</param>
    /// <returns>The merged segment, or null where it is empty.</returns>
    /// <exception cref="OperationCanceledException">The sources are gone.</exception>
    public WriterSegment? FinishMerge(MergeTask merge, SegmentInfo? info)
    {
        lock (_lock)
        {
            // Deletions that came while the merge ran. Now every source has obeyed the same ones.
            ApplyDeletes();
            ThrowIfGone(merge);
            WriterSegment? merged = null;
            if (info is not null)
            {
                merged = New(info);
                merged.ObeyedGeneration = merge.Sources[0].ObeyedGeneration;
                merge.CarryDeletions(merged);
                files.Acquire(info.Files);
                _unsynced.UnionWith(info.Files);
            }

            int place = _segments.IndexOf(merge.Sources[0]);
            if (merged is not null)
            {
                _segments.Insert(place, merged);
            }

            merge.Sources.ForEach(Drop);

            // In one step, lest anything be refused or taken in between.
            limit.Release(merge.Sources.Sum(s => (long)s.Info.MaxDoc) - (merged?.Info.MaxDoc ?? 0));
            if (merged is { LiveCount: 0 })
            {
                Remove(merged);
                merged = null;
            }

            return merged;
        }
    }

    /// <summary>Ends the reservation of segments that are still there.</summary>
    public void EndMerge(MergeTask merge)
    {
        lock (_lock)
        {
            merge.End();
            merge.Sources.ForEach(s => s.IsMerging = false);
        }
    }

    /// <summary>Everything up to a cut for a commit, deletions written; the files are acquired for it.</summary>
    public CommitSnapshot ForCommit()
    {
        lock (_lock)
        {
            foreach (WriterSegment segment in _segments)
            {
                string? old = segment.ToCommitInfo().LiveDocsFile;
                if (segment.WriteDeletions(directory) is { } written)
                {
                    files.Acquire([written]);
                    _unsynced.Add(written);
                    if (old is not null)
                    {
                        files.Release([old]);
                    }
                }
            }

            List<SegmentCommitInfo> infos = [.. _segments.Select(s => s.ToCommitInfo())];
            HashSet<string> needed = [.. infos.SelectMany(s => s.Files)];
            files.Acquire(infos.SelectMany(s => s.Files));
            return new CommitSnapshot(infos, [.. _unsynced.Where(needed.Contains)], _version);
        }
    }

    /// <summary>Notes that a snapshot is safe on the disk, or will be once it has its name.</summary>
    public void Committed(CommitSnapshot snapshot)
    {
        lock (_lock)
        {
            _unsynced.ExceptWith(snapshot.Unsynced);
            _committedVersion = Math.Max(_committedVersion, snapshot.Version);
        }
    }

    /// <summary>Everything up to a cut for a reader, which takes over what is acquired: the open segments and their files.</summary>
    public ReaderSnapshot ForReader()
    {
        lock (_lock)
        {
            List<(SegmentCore, LiveDocs?)> leaves = [];
            try
            {
                foreach (WriterSegment segment in _segments)
                {
                    SegmentCore core = segment.Core(directory);
                    core.Acquire();
                    leaves.Add((core, segment.ShareLiveDocs()));
                }
            }
            catch
            {
                leaves.ForEach(l => l.Item1.Release());
                throw;
            }

            List<string> held = [.. _segments.SelectMany(s => s.Info.Files)];
            files.Acquire(held);
            return new ReaderSnapshot(leaves, held, _version);
        }
    }

    /// <summary>Lets go of the open segments; the files stay.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _segments.ForEach(s => s.Close());
            _held.ForEach(s => s.Close());
            _segments.Clear();
            _held.Clear();
        }
    }

    private static MergeCandidate Candidate(WriterSegment segment) => new(
        (long)(segment.ByteCount * (segment.LiveCount / (double)Math.Max(1, segment.Info.MaxDoc))),
        segment.Info.MaxDoc,
        segment.LiveCount,
        segment.IsMerging || segment.HasPayloads);

    private static MergeTask Reserve(List<WriterSegment> sources)
    {
        sources.ForEach(s => s.IsMerging = true);
        return new MergeTask(sources);
    }

    private void ThrowIfGone(MergeTask merge)
    {
        if (!merge.Sources.TrueForAll(_segments.Contains))
        {
            throw new OperationCanceledException("Every document was deleted while segments were merged.");
        }
    }

    private static IEnumerable<string> FilesOf(WriterSegment segment) => segment.ToCommitInfo().Files;

    private void Add(WriterSegment segment, long epoch)
    {
        files.Acquire(FilesOf(segment));
        _unsynced.UnionWith(FilesOf(segment));
        _version++;
        if (epoch > _lastEpoch)
        {
            _held.Add(segment);
        }
        else
        {
            _segments.Add(segment);
        }
    }

    private void Remove(WriterSegment segment)
    {
        Drop(segment);
        limit.Release(segment.Info.MaxDoc);
    }

    private void Drop(WriterSegment segment)
    {
        _segments.Remove(segment);
        _version++;
        segment.Close();
        _unsynced.ExceptWith(FilesOf(segment));
        files.Release(FilesOf(segment));
    }
}
