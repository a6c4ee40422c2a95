namespace MscText.Lucene;

/// <summary>
/// Copies the segments of another index under new names: the files as they are, except for the one that tells their names. Every
/// checksum is verified before.
/// </summary>
internal sealed class SegmentImporter(IndexDirectory target, SegmentNames names, FieldRegistry registry, DocumentLimit limit)
{
    private const int ChunkSize = 1 << 20;
    private const int Attempts = 10;

    private readonly List<string> _written = [];

    /// <summary>The files that were begun.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>The documents that were reserved.</summary>
    public long DocCount { get; private set; }

    /// <summary>Copies the last commit of an index.</summary>
    /// <param name="source">The index.</param>
    /// <param name="copied">Is told how many bytes are about to be copied, and how many there are.</param>
    /// <param name="cancellationToken">Ends the copy early by an exception.</param>
    public List<(SegmentInfo Info, LiveDocs? LiveDocs, long DeletionGeneration, bool HasPayloads)> Import(
        IndexDirectory source, Action<int, long> copied, CancellationToken cancellationToken)
    {
        SegmentInfos infos = OpenLast(source, out List<(SegmentCommitInfo Segment, List<IndexInput> Inputs)> opened);
        try
        {
            HashSet<SegmentInfo> withPayloads = Check(source, infos, cancellationToken);
            long docs = infos.Segments.Sum(s => (long)s.Info.MaxDoc);
            limit.Reserve(docs);
            DocCount += docs;
            long total = opened.Sum(o => o.Inputs.Sum(i => i.Length));
            List<(SegmentInfo, LiveDocs?, long, bool)> result = [];
            foreach ((SegmentCommitInfo segment, List<IndexInput> inputs) in opened)
            {
                LiveDocs? live = segment.LiveDocsFile is { } file
                    ? LiveDocs.Read(source, file, segment.Info.MaxDoc, segment.DeletedCount)
                    : null;
                string name = names.Next();
                foreach (IndexInput input in inputs)
                {
                    Copy(input, name + input.Name[segment.Info.Name.Length..], n => copied(n, total), cancellationToken);
                }

                string infoFile = SegmentInfo.FileNameOf(name);
                _written.Add(infoFile);
                SegmentInfo info = segment.Info with
                {
                    Name = name,
                    Files = [.. inputs.Where(i => i.Name != segment.LiveDocsFile).Select(i => name + i.Name[segment.Info.Name.Length..])],
                };
                result.Add((info.Write(target), live, segment.DeletionGeneration, withPayloads.Contains(segment.Info)));
            }

            return result;
        }
        finally
        {
            opened.ForEach(o => o.Inputs.ForEach(i => i.Dispose()));
        }
    }

    /// <summary>Opens every file at once, so that a writer of the other index cannot remove one while others are copied.</summary>
    private static SegmentInfos OpenLast(IndexDirectory source, out List<(SegmentCommitInfo Segment, List<IndexInput> Inputs)> opened)
    {
        for (int attempt = 1; ; attempt++)
        {
            SegmentInfos infos = SegmentInfos.ReadLast(source);
            List<IndexInput> all = [];
            bool done = false;
            try
            {
                opened = [];
                foreach (SegmentCommitInfo segment in infos.Segments)
                {
                    List<IndexInput> inputs = [];
                    opened.Add((segment, inputs));
                    foreach (string file in segment.Files.Where(f => f != SegmentInfo.FileNameOf(segment.Info.Name)))
                    {
                        inputs.Add(source.OpenInput(file));
                        all.Add(inputs[^1]);
                    }
                }

                done = true;
                return infos;
            }
            catch (FileNotFoundException) when (attempt < Attempts && SegmentInfos.LastGeneration(source.ListAll()) != infos.Generation)
            {
                // A newer commit replaced this one while it was being opened.
            }
            finally
            {
                if (!done)
                {
                    all.ForEach(i => i.Dispose());
                }
            }
        }
    }

    /// <summary>Refuses what could not be read later or does not fit. Gives the segments with payloads.</summary>
    private HashSet<SegmentInfo> Check(IndexDirectory source, SegmentInfos infos, CancellationToken cancellationToken)
    {
        HashSet<SegmentInfo> withPayloads = new(ReferenceEqualityComparer.Instance);
        foreach (SegmentCommitInfo segment in infos.Segments)
        {
            SegmentCore core = new(source, segment.Info);
            try
            {
                core.VerifyChecksums(cancellationToken);
                foreach (FieldInfo field in core.Fields)
                {
                    registry.CheckMergeable(field);
                }

                foreach (FieldInfo field in core.Fields)
                {
                    registry.Register(field);
                }

                if (core.Fields.Any(f => f.HasPayloads))
                {
                    withPayloads.Add(segment.Info);
                }
            }
            finally
            {
                core.Release();
            }
        }

        return withPayloads;
    }

    private unsafe void Copy(IndexInput input, string name, Action<int> copied, CancellationToken cancellationToken)
    {
        _written.Add(name);
        using IndexOutput output = target.CreateOutput(name);
        for (long position = 0; position < input.Length; position += ChunkSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = (int)Math.Min(ChunkSize, input.Length - position);
            copied(count);
            output.WriteBytes(new ReadOnlySpan<byte>(input.Pointer + position, count));
        }
    }
}
