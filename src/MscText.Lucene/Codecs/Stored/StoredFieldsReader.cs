using System.Buffers;
using System.Text;

namespace MscText.Lucene;

/// <summary>Reads what <see cref="StoredFieldsWriter"/> wrote. Thread-safe.</summary>
internal sealed class StoredFieldsReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly ChunkIndexReader _index;
    private readonly Dictionary<int, FieldInfo> _fields;
    private readonly int _maxDoc;

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
            ChunkSize = reader.ReadVInt32();
            PackedInts.CheckVersion(reader.ReadVInt32(), reader);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How long a chunk is before it is ended.</summary>
    public int ChunkSize { get; }

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
        StoredChunk chunk = ChunkOf(doc);
        int within = doc - chunk.DocBase;
        int count = chunk.FieldCountOf(within);
        if (count == 0)
        {
            return;
        }

        int offset = 0;
        for (int i = 0; i < within; i++)
        {
            offset += chunk.LengthOf(i);
        }

        int length = chunk.LengthOf(within);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(chunk.Length);
        try
        {
            chunk.Decompress(buffer.AsSpan(0, chunk.Length), offset + length);
            VisitFields(buffer.AsSpan(offset, length), count, visitor);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The chunk that has a document.</summary>
    public StoredChunk ChunkOf(int doc)
    {
        StoredChunk chunk = new(_data.Reader(_index.PointerOf(doc)), ChunkSize, _maxDoc);
        return (uint)(doc - chunk.DocBase) < (uint)chunk.DocCount
            ? chunk
            : throw new CorruptIndexException(
                $"a chunk has documents {chunk.DocBase} to {chunk.DocBase + chunk.DocCount}, not {doc}", _data.Name, chunk.ContentStart);
    }

    /// <summary>The bytes of a chunk behind the number of its first document.</summary>
    public ReadOnlySpan<byte> ContentOf(in StoredChunk chunk)
    {
        int next = chunk.DocBase + chunk.DocCount;
        long end = next < _maxDoc ? _index.PointerOf(next) : _index.End;
        long length = end - chunk.ContentStart;
        if (length is < 0 or > int.MaxValue)
        {
            throw new CorruptIndexException($"a chunk ends at {end}", _data.Name, chunk.ContentStart);
        }

        return _data.Reader(chunk.ContentStart).ReadSpan((int)length);
    }

    public void VerifyChecksums(CancellationToken cancellationToken)
    {
        _index.VerifyChecksum(cancellationToken);
        CodecFile.VerifyChecksum(_data, cancellationToken);
    }

    /// <summary>Gives up the memory of the chunks up to one; see <see cref="IndexInput.DropPages"/>.</summary>
    public void DropPagesBefore(in StoredChunk chunk) => _data.DropPages(0, chunk.ContentStart);

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

    /// <summary>Gives every value of a decompressed document.</summary>
    public void VisitFields(ReadOnlySpan<byte> bytes, int count, StoredFieldVisitor visitor)
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
}
