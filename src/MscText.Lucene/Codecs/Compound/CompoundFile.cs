namespace MscText.Lucene;

/// <summary>
/// Puts the files of a segment into one (<c>.cfs</c>, with <c>.cfe</c> as table of contents), as Lucene 4.8 does: fewer files are open
/// at a time. The <c>.si</c> file and deletions stay outside.
/// </summary>
internal static class CompoundFile
{
    public const string DataExtension = "cfs";
    public const string EntriesExtension = "cfe";
    public const string DataCodec = "CompoundFileWriterData";
    public const string EntriesCodec = "CompoundFileWriterEntries";
    public const int Version = 1;

    private const int CopySize = 1 << 20;

    /// <summary>Puts files together and removes them.</summary>
    /// <param name="directory">Where they are.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="files">The files; the two that take their place afterwards.</param>
    public static void Pack(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string[] parts = [.. files.Order(StringComparer.Ordinal)];
        long[] starts = new long[parts.Length];
        long[] lengths = new long[parts.Length];
        string dataName = FileNames.Of(segment, "", DataExtension);
        files.Add(dataName);
        using (IndexOutput data = directory.CreateOutput(dataName))
        {
            CodecFile.WriteHeader(data, DataCodec, Version);
            for (int i = 0; i < parts.Length; i++)
            {
                starts[i] = data.Position;
                lengths[i] = Copy(directory, parts[i], data);
            }

            CodecFile.WriteFooter(data);
        }

        string entriesName = FileNames.Of(segment, "", EntriesExtension);
        files.Add(entriesName);
        using (IndexOutput entries = directory.CreateOutput(entriesName))
        {
            CodecFile.WriteHeader(entries, EntriesCodec, Version);
            entries.WriteVInt32(parts.Length);
            for (int i = 0; i < parts.Length; i++)
            {
                entries.WriteString(parts[i][segment.Length..]);
                entries.WriteInt64(starts[i]);
                entries.WriteInt64(lengths[i]);
            }

            CodecFile.WriteFooter(entries);
        }

        foreach (string part in parts)
        {
            directory.DeleteFile(part);
            files.Remove(part);
        }
    }

    private static unsafe long Copy(IndexDirectory directory, string name, IndexOutput output)
    {
        using IndexInput input = directory.OpenInput(name);
        for (long position = 0; position < input.Length; position += CopySize)
        {
            output.WriteBytes(new ReadOnlySpan<byte>(input.Pointer + position, (int)Math.Min(CopySize, input.Length - position)));
        }

        return input.Length;
    }
}
