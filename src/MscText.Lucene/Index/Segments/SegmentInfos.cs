namespace MscText.Lucene;

/// <summary>A commit: the segments it consists of, in the file <c>segments_N</c> (SegmentInfos of Lucene 4.8). Immutable.</summary>
internal sealed record SegmentInfos(IReadOnlyList<SegmentCommitInfo> Segments)
{
    private const string Codec = "segments";
    private const string SegmentCodec = "Lucene46";
    private const int OldestVersion = 0;
    private const int Version = 2;

    /// <summary>What Lucene 4.9 and 4.10 write: one number and a list of files more a segment.</summary>
    private const int Lucene49Version = 3;

    /// <summary>N of <c>segments_N</c>; 0 where nothing was committed yet.</summary>
    public long Generation { get; init; }

    /// <summary>Grows with every change.</summary>
    public long ChangeCount { get; init; }

    /// <summary>The number of the next segment.</summary>
    public int Counter { get; init; }

    public IReadOnlyDictionary<string, string> UserData { get; init; } = new Dictionary<string, string>();

    public string FileName => FileNames.SegmentsFile(Generation);

    /// <summary>Writes the commit under a name.</summary>
    public void Write(IndexDirectory directory, string name)
    {
        using IndexOutput output = directory.CreateOutput(name);
        CodecFile.WriteHeader(output, Codec, Version);
        output.WriteInt64(ChangeCount);
        output.WriteInt32(Counter);
        output.WriteInt32(Segments.Count);
        foreach (SegmentCommitInfo segment in Segments)
        {
            output.WriteString(segment.Info.Name);
            output.WriteString(SegmentCodec);
            output.WriteInt64(segment.DeletionGeneration);
            output.WriteInt32(segment.DeletedCount);
            output.WriteInt64(-1);
            output.WriteInt32(0);
        }

        output.WriteStringMap(UserData);
        CodecFile.WriteFooter(output);
    }

    /// <summary>The generation of the newest commit of a directory, or -1 where there is none.</summary>
    public static long LastGeneration(IEnumerable<string> files)
    {
        long last = -1;
        foreach (string file in files)
        {
            last = Math.Max(last, FileNames.GenerationOf(file));
        }

        return last;
    }

    /// <summary>Reads the newest commit.</summary>
    /// <param name="directory">Where it is.</param>
    /// <param name="damaged">
    /// Is told the segments whose description is damaged or missing; they are left out. Where it is null, such a one is an error.
    /// </param>
    public static SegmentInfos ReadLast(IndexDirectory directory, Action<string, IOException>? damaged = null)
    {
        const int Attempts = 10;
        for (int attempt = 1; ; attempt++)
        {
            IReadOnlyList<string> files = directory.ListAll();
            long generation = LastGeneration(files);
            if (generation < 0)
            {
                throw new IndexNotFoundException(
                    $"There is no index in {Describe(directory)}: no file segments_N. Create one by adding documents and committing.");
            }

            try
            {
                return Read(directory, generation, damaged);
            }
            catch (FileNotFoundException) when (attempt < Attempts && LastGeneration(directory.ListAll()) != generation)
            {
                // A writer committed and removed the older commit in between: the newer one is read.
            }
        }
    }

    public static SegmentInfos Read(IndexDirectory directory, long generation, Action<string, IOException>? damaged = null)
    {
        using IndexInput input = directory.OpenInput(FileNames.SegmentsFile(generation));
        int version = CheckVersion(input);
        CodecFile.VerifyChecksum(input);
        ByteReader reader = input.Reader();
        CodecFile.CheckHeader(ref reader, Codec, version, version);
        long changes = reader.ReadInt64();
        int counter = reader.ReadInt32();
        int count = reader.ReadInt32();
        if (count < 0 || counter < 0)
        {
            throw new CorruptIndexException($"it has {count} segments", input.Name, reader.Position);
        }

        List<SegmentCommitInfo> segments = [];
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            string codec = reader.ReadString();
            if (codec != SegmentCodec)
            {
                throw new IndexVersionException(
                    $"Segment {name} was written with the codec {codec}; only {SegmentCodec} (Lucene 4.6 to 4.8) is read. "
                    + "Write the index with that codec, or build it again.");
            }

            long deletions = reader.ReadInt64();
            int deleted = reader.ReadInt32();
            long fieldInfos = reader.ReadInt64();
            long docValues = version >= Lucene49Version ? reader.ReadInt64() : -1;
            int updates = version >= Lucene49Version ? reader.ReadStringSet().Count + reader.ReadInt32() : reader.ReadInt32();
            if (fieldInfos != -1 || docValues != -1 || updates != 0)
            {
                throw new IndexVersionException(
                    $"Segment {name} has updated doc values, which this library does not read. Merge the index with the Lucene that wrote it.");
            }

            SegmentInfo info;
            try
            {
                info = SegmentInfo.Read(directory, name);
            }
            catch (Exception e) when (damaged is not null && e is CorruptIndexException or FileNotFoundException)
            {
                damaged!(name, (IOException)e);
                continue;
            }

            if (deleted < 0 || deleted > info.MaxDoc)
            {
                throw new CorruptIndexException($"segment {name} has {deleted} of {info.MaxDoc} documents deleted", input.Name, reader.Position);
            }

            segments.Add(new SegmentCommitInfo(info, deleted, deletions));
        }

        return new SegmentInfos(segments)
        {
            Generation = generation,
            ChangeCount = changes,
            Counter = counter,
            UserData = reader.ReadStringMap(),
        };
    }

    private static int CheckVersion(IndexInput input)
    {
        ByteReader reader = input.Reader();
        int version = CodecFile.CheckHeader(ref reader, Codec, OldestVersion, int.MaxValue);
        if (version is Version or Lucene49Version)
        {
            return version;
        }

        string written = version < Version ? "Lucene 4.0 to 4.7" : "a Lucene newer than 4.10";
        throw new IndexVersionException(
            $"The index was committed by {written} (version {version} of '{input.Name}'); this library reads what Lucene 4.8 to 4.10 "
            + $"commits (versions {Version} and {Lucene49Version}). Build the index again, or write it with such a Lucene.");
    }

    private static string Describe(IndexDirectory directory) =>
        directory is FileSystemDirectory files ? $"'{files.FullPath}'" : "the in-memory directory";
}
