namespace MscText.Lucene;

/// <summary>Reads norms of Lucene42NormsFormat.</summary>
internal sealed unsafe class NormsReader : IDisposable
{
    private const int DeltaCompressed = 0;
    private const int TableCompressed = 1;
    private const int GcdCompressed = 3;

    private readonly IndexInput _data;
    private readonly Dictionary<int, Norms> _norms = [];

    public NormsReader(IndexDirectory directory, string segment, int maxDoc)
    {
        _data = directory.OpenInput(FileNames.Of(segment, "", "nvd"));
        try
        {
            CodecFile.CheckFooter(_data);
            ByteReader data = _data.Reader();
            CodecFile.CheckHeader(ref data, NormsWriter.DataCodec, NormsWriter.Version, NormsWriter.Version);
            using IndexInput meta = directory.OpenInput(FileNames.Of(segment, "", "nvm"));
            CodecFile.VerifyChecksum(meta);
            ByteReader reader = meta.Reader();
            CodecFile.CheckHeader(ref reader, NormsWriter.MetaCodec, NormsWriter.Version, NormsWriter.Version);
            for (int field = reader.ReadVInt32(); field != -1; field = reader.ReadVInt32())
            {
                if (reader.ReadByte() != 0)
                {
                    throw new CorruptIndexException($"the norms of field {field} are not numeric", meta.Name, reader.Position);
                }

                data.Position = reader.ReadInt64();
                _norms[field] = Read(ref data, ref reader, maxDoc);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Norms? Get(FieldInfo field) => _norms.GetValueOrDefault(field.Number);

    public void VerifyChecksums(CancellationToken cancellationToken) => CodecFile.VerifyChecksum(_data, cancellationToken);

    public void Dispose() => _data.Dispose();

    private static Norms Read(ref ByteReader data, ref ByteReader meta, int maxDoc)
    {
        int format = meta.ReadByte();
        if (format == NormsWriter.Uncompressed)
        {
            data.Need(maxDoc);
            return new Norms(data.Current, data.Input);
        }

        // Other forms come from norms of other similarities only: they are unpacked, since a norm is a byte here.
        byte[] norms = GC.AllocateUninitializedArray<byte>(maxDoc, pinned: true);
        PackedInts.CheckVersion(meta.ReadVInt32(), meta);
        if (format == TableCompressed)
        {
            int size = data.ReadVInt32();
            if (size is < 0 or > 256)
            {
                throw new CorruptIndexException($"a norm table has {size} values", data.Name, data.Position);
            }

            long[] table = new long[size];
            for (int i = 0; i < size; i++)
            {
                table[i] = data.ReadInt64();
            }

            if (data.ReadVInt32() != 0)
            {
                throw new IndexVersionException($"Index file '{data.Name}' has norms in single blocks, which this library does not read.");
            }

            PackedReader packed = new(ref data, maxDoc, data.ReadVInt32());
            for (int i = 0; i < maxDoc; i++)
            {
                norms[i] = (byte)table[packed[i]];
            }
        }
        else if (format is DeltaCompressed or GcdCompressed)
        {
            long minimum = format == GcdCompressed ? data.ReadInt64() : 0;
            long divisor = format == GcdCompressed ? data.ReadInt64() : 1;
            BlockPackedReader packed = new(ref data, data.ReadVInt32(), maxDoc);
            for (int i = 0; i < maxDoc; i++)
            {
                norms[i] = (byte)(minimum + (divisor * packed[i]));
            }
        }
        else
        {
            throw new CorruptIndexException($"norms have the unknown form {format}", meta.Name, meta.Position);
        }

        fixed (byte* pointer = norms)
        {
            return new Norms(pointer, norms);
        }
    }
}
