namespace MscText.Lucene;

/// <summary>The files that are in a segment's <see cref="CompoundFile"/>. For reading only; what is read lives as long as this.</summary>
internal sealed class CompoundDirectory : IndexDirectory
{
    private readonly string _segment;
    private readonly IndexInput _data;
    private readonly Dictionary<string, (long Start, long Length)> _entries = new(StringComparer.Ordinal);

    public CompoundDirectory(IndexDirectory directory, string segment)
    {
        _segment = segment;
        _data = directory.OpenInput(FileNames.Of(segment, "", CompoundFile.DataExtension));
        try
        {
            CodecFile.CheckFooter(_data);
            ByteReader data = _data.Reader();
            CodecFile.CheckHeader(ref data, CompoundFile.DataCodec, CompoundFile.Version, CompoundFile.Version);
            using IndexInput entries = directory.OpenInput(FileNames.Of(segment, "", CompoundFile.EntriesExtension));
            CodecFile.VerifyChecksum(entries);
            ByteReader reader = entries.Reader();
            CodecFile.CheckHeader(ref reader, CompoundFile.EntriesCodec, CompoundFile.Version, CompoundFile.Version);
            for (int count = reader.ReadVInt32(); count > 0; count--)
            {
                string name = segment + reader.ReadString();
                long start = reader.ReadInt64();
                long length = reader.ReadInt64();
                if (start < data.Position || length < 0 || length > CodecFile.ContentEnd(_data) - start || !_entries.TryAdd(name, (start, length)))
                {
                    throw new CorruptIndexException(
                        $"'{name}' cannot be at byte {start} of '{_data.Name}', {length} bytes long", entries.Name, reader.Position);
                }
            }
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> ListAll() => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    public override long FileLength(string name) => Entry(name).Length;

    /// <summary>Compares the checksum of the whole file.</summary>
    public void VerifyChecksum(CancellationToken cancellationToken) => CodecFile.VerifyChecksum(_data, cancellationToken);

    internal override bool FileExists(string name) => _entries.ContainsKey(name);

    internal override IndexInput OpenInput(string name)
    {
        (long start, long length) = Entry(name);
        return new SliceInput($"{_data.Name}/{name}", _data, start, length);
    }

    internal override void DeleteFile(string name) => throw ReadOnly();

    internal override IndexOutput CreateOutput(string name) => throw ReadOnly();

    internal override void Sync(IReadOnlyCollection<string> names) => throw ReadOnly();

    internal override void Rename(string source, string destination) => throw ReadOnly();

    internal override IDisposable ObtainLock(string name) => throw ReadOnly();

    protected override void Dispose(bool disposing)
    {
        _data.Dispose();
        base.Dispose(disposing);
    }

    private (long Start, long Length) Entry(string name) =>
        _entries.TryGetValue(name, out (long Start, long Length) entry)
            ? entry
            : throw new CorruptIndexException($"it does not contain '{name}'", _data.Name);

    private NotSupportedException ReadOnly() => new($"The compound file of segment {_segment} is for reading only.");
}
