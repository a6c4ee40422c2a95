namespace MscText.Lucene;

/// <summary>Writes norms (<c>.nvd</c>, <c>.nvm</c>) as Lucene42NormsFormat does: one byte a document and field.</summary>
internal sealed class NormsWriter : IDisposable
{
    public const string DataCodec = "Lucene41NormsData";
    public const string MetaCodec = "Lucene41NormsMetadata";
    public const int Version = 2;
    public const int Uncompressed = 2;

    private readonly IndexOutput _data;
    private readonly IndexOutput _meta;

    public NormsWriter(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string name = FileNames.Of(segment, "", "nvd");
        _data = directory.CreateOutput(name);
        try
        {
            files.Add(name);
            CodecFile.WriteHeader(_data, DataCodec, Version);
            name = FileNames.Of(segment, "", "nvm");
            _meta = directory.CreateOutput(name);
            files.Add(name);
            CodecFile.WriteHeader(_meta, MetaCodec, Version);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    public void Add(FieldInfo field, ReadOnlySpan<byte> norms)
    {
        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(0);
        _meta.WriteInt64(_data.Position);
        _meta.WriteByte(Uncompressed);
        _data.WriteBytes(norms);
    }

    public void Finish()
    {
        _meta.WriteVInt32(-1);
        CodecFile.WriteFooter(_meta);
        CodecFile.WriteFooter(_data);
    }

    public void Dispose()
    {
        _data.Dispose();
        _meta.Dispose();
    }
}
