using System.Text;

namespace MscText.Lucene;

/// <summary>Reads what <see cref="StoredFieldsWriter"/> wrote. Thread-safe.</summary>
internal sealed class StoredFieldsReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly ChunkIndexReader _index;
    private readonly Dictionary<int, FieldInfo> _fields;
    private readonly int _maxDoc;
    private readonly int _chunkSize;

    public StoredFieldsReader(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        _fields = fields.ToDictionary(f => f.Number);
        _maxDoc = maxDoc;
        _index = new ChunkIndexReader(
            directory, FileNames.Of(segment, "", "fdx"), StoredFieldsWriter.IndexCodec, StoredFieldsWriter.Version);
        try
        {
            _data = directory.OpenInput(FileNames.Of(segment, "", "fdt"));
            CodecFile.CheckFooter(_data);
            ByteReader reader = _data.Reader();
            CodecFile.CheckHeader(ref reader, StoredFieldsWriter.DataCodec, StoredFieldsWriter.Version, StoredFieldsWriter.Version);
            _chunkSize = reader.ReadVInt32();
            PackedInts.CheckVersion(reader.ReadVInt32(), reader);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public StoredDocument Read(int doc)
    {
        List<StoredField> fields = [];
        Visit(doc, (field, type, bytes) => fields.Add(new StoredField(field.Name, Decode(type, bytes))));
        return new StoredDocument(fields);
    }

    /// <summary>Gives every value of a document as it is encoded, without the field and type.</summary>
    public void Visit(int doc, StoredFieldVisitor visitor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)_maxDoc, nameof(doc));
        ByteReader reader = _data.Reader(_index.PointerOf(doc));
        int docBase = reader.ReadVInt32();
        int docs = reader.ReadVInt32();
        int within = doc - docBase;
        if (within < 0 || within >= docs || docBase + docs > _maxDoc)
        {
            throw new CorruptIndexException($"a chunk has documents {docBase} to {docBase + docs}, not {doc}", _data.Name, reader.Position);
        }

        NumbersReader fieldCounts = new(ref reader, docs);
        NumbersReader lengths = new(ref reader, docs);
        int offset = 0;
        int total = 0;
        for (int i = 0; i < docs; i++)
        {
            if (i == within)
            {
                offset = total;
            }

            total = checked(total + (int)lengths[i]);
        }

        int length = (int)lengths[within];
        int count = (int)fieldCounts[within];
        if (count == 0)
        {
            return;
        }

        byte[] chunk = System.Buffers.ArrayPool<byte>.Shared.Rent(total);
        try
        {
            Decompress(ref reader, chunk.AsSpan(0, total), offset + length);
            VisitFields(chunk.AsSpan(offset, length), count, visitor);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    public void VerifyChecksums(CancellationToken cancellationToken)
    {
        _index.VerifyChecksum(cancellationToken);
        CodecFile.VerifyChecksum(_data, cancellationToken);
    }

    public void Dispose()
    {
        _index.Dispose();
        _data?.Dispose();
    }

    private static object Decode(StoredFieldType type, ReadOnlySpan<byte> bytes) => type switch
    {
        StoredFieldType.String => Encoding.UTF8.GetString(Payload(bytes)),
        StoredFieldType.Binary => Payload(bytes).ToArray(),
        StoredFieldType.Int32 => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes),
        StoredFieldType.Single => System.Buffers.Binary.BinaryPrimitives.ReadSingleBigEndian(bytes),
        StoredFieldType.Int64 => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes),
        _ => System.Buffers.Binary.BinaryPrimitives.ReadDoubleBigEndian(bytes),
    };

    /// <summary>The bytes behind their length.</summary>
    private static ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> bytes)
    {
        int start = 0;
        while (bytes[start++] >= 0x80)
        {
        }

        return bytes[start..];
    }

    private void Decompress(ref ByteReader reader, Span<byte> target, int needed)
    {
        if (target.Length < 2 * _chunkSize)
        {
            Lz4.Decompress(ref reader, target, needed);
            return;
        }

        for (int start = 0; start < needed; start += _chunkSize)
        {
            int slice = Math.Min(_chunkSize, target.Length - start);

            // A slice is decompressed to its end, because the next one starts there.
            Lz4.Decompress(ref reader, target.Slice(start, slice), slice);
        }
    }

    private void VisitFields(ReadOnlySpan<byte> bytes, int count, StoredFieldVisitor visitor)
    {
        int position = 0;
        for (int i = 0; i < count; i++)
        {
            long head = ReadVInt64(bytes, ref position);
            StoredFieldType type = (StoredFieldType)(head & ((1 << StoredFieldsWriter.TypeBits) - 1));
            int start = position;
            long length = type switch
            {
                StoredFieldType.String or StoredFieldType.Binary => ReadVInt64(bytes, ref position) + (position - start),
                StoredFieldType.Int32 or StoredFieldType.Single => 4,
                StoredFieldType.Int64 or StoredFieldType.Double => 8,
                _ => -1,
            };
            if (length < 0 || length > bytes.Length - start || !_fields.TryGetValue((int)(head >> StoredFieldsWriter.TypeBits), out FieldInfo? field))
            {
                throw new CorruptIndexException($"a stored value has the head {head} and the length {length}", _data.Name);
            }

            visitor(field, type, bytes.Slice(start, (int)length));
            position = start + (int)length;
        }
    }

    private long ReadVInt64(ReadOnlySpan<byte> bytes, ref int position)
    {
        long value = 0;
        for (int shift = 0; position < bytes.Length && shift < 63; shift += 7)
        {
            byte b = bytes[position++];
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new CorruptIndexException("a stored document ends inside of a number", _data.Name);
    }

    private readonly struct NumbersReader
    {
        private readonly PackedReader _packed;
        private readonly long _all;

        public NumbersReader(ref ByteReader reader, int count)
        {
            int bits = reader.ReadVInt32();
            if (count == 1)
            {
                _all = bits;
            }
            else if (bits == 0)
            {
                _all = reader.ReadVInt32();
            }
            else
            {
                _all = -1;
                _packed = new PackedReader(ref reader, count, bits);
            }
        }

        public long this[int index] => _all >= 0 ? _all : _packed[index];
    }
}
