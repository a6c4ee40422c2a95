namespace MscText.Lucene;

/// <summary>A merge: neighbouring or other segments that become one. It keeps them as they were when it began.</summary>
internal sealed class MergeTask(List<WriterSegment> sources)
{
    private readonly List<SegmentReader> _readers = [];

    /// <summary>The segments in the order of the index.</summary>
    public List<WriterSegment> Sources { get; } = sources;

    /// <summary>The sources as they were at the beginning.</summary>
    public List<SegmentReader> Readers => _readers;

    /// <summary>The size of the files, less the share of deleted documents: about what is going to be written.</summary>
    public long ByteCount => Sources.Sum(s => (long)(s.ByteCount * (s.LiveCount / (double)Math.Max(1, s.Info.MaxDoc))));

    /// <summary>Opens the sources. Under the lock of the <see cref="SegmentList"/>.</summary>
    public void Begin(IndexDirectory directory)
    {
        foreach (WriterSegment source in Sources)
        {
            SegmentCore core = source.Core(directory);
            core.Acquire();
            _readers.Add(new SegmentReader(core, source.ShareLiveDocs(), 0));
        }
    }

    /// <summary>Deletes in the merged segment what was deleted in the sources since the beginning. Under the same lock.</summary>
    public void CarryDeletions(WriterSegment merged)
    {
        int target = 0;
        for (int i = 0; i < Sources.Count; i++)
        {
            LiveDocs? before = _readers[i].LiveDocs;
            LiveDocs? now = Sources[i].LiveDocs;
            if (ReferenceEquals(before, now))
            {
                target += _readers[i].LiveDocs?.Count ?? _readers[i].MaxDoc;
                continue;
            }

            for (int doc = 0; doc < _readers[i].MaxDoc; doc++)
            {
                if (before is null || before[doc])
                {
                    if (!now![doc])
                    {
                        merged.Delete(target);
                    }

                    target++;
                }
            }
        }
    }

    /// <summary>Lets go of the sources' files.</summary>
    public void End()
    {
        _readers.ForEach(r => r.Core.Release());
        _readers.Clear();
    }
}
