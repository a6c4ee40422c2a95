namespace MscText.Lucene;

/// <summary>
/// Writes stored values (<c>.fdt</c>, with <c>.fdx</c> as index): Lucene41StoredFields, documents in chunks of 16 KB or more, each
/// compressed by <see cref="Lz4"/>.
/// </summary>
internal sealed class StoredFieldsWriter : IDisposable
{
    public const string DataCodec = "Lucene41StoredFieldsData";
    public const string IndexCodec = "Lucene41StoredFieldsIndex";
    public const int Version = 2;
    public const int ChunkSize = 1 << 14;
    public const int TypeBits = 3;

    private const int MaxDocsPerChunk = 128;

    private readonly IndexOutput _data;
    private readonly ChunkIndexWriter _index;
    private readonly Lz4 _lz4 = new();
    private readonly BufferOutput _chunk = new(ChunkSize * 2);
    private readonly long[] _fieldCounts = new long[MaxDocsPerChunk];
    private readonly long[] _lengths = new long[MaxDocsPerChunk];
    private int _docsInChunk;
    private int _docStart;
    private int _docBase;

    public StoredFieldsWriter(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string name = FileNames.Of(segment, "", "fdt");
        _data = directory.CreateOutput(name);
        try
        {
            files.Add(name);
            CodecFile.WriteHeader(_data, DataCodec, Version);
            _data.WriteVInt32(ChunkSize);
            _data.WriteVInt32(PackedInts.Version);
            _index = new ChunkIndexWriter(directory, FileNames.Of(segment, "", "fdx"), IndexCodec, Version, files);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>The number of documents so far.</summary>
    public int DocCount => _docBase + _docsInChunk;

    public void StartDocument()
    {
        _docStart = _chunk.Length;
        _fieldCounts[_docsInChunk] = 0;
    }

    /// <summary>Drops what was written of the document since it was started.</summary>
    public void AbortDocument() => _chunk.Truncate(_docStart);

    public void Add(int field, in DocumentField value)
    {
        switch (value.Kind)
        {
            case DocumentFieldKind.StoredString:
                Start(field, StoredFieldType.String);
                _chunk.WriteString((string)value.Reference!);
                break;
            case DocumentFieldKind.StoredBinary:
                Start(field, StoredFieldType.Binary);
                _chunk.WriteVInt32(value.Bytes.Length);
                _chunk.WriteBytes(value.Bytes.Span);
                break;
            case DocumentFieldKind.StoredInt32:
                Start(field, StoredFieldType.Int32);
                _chunk.WriteInt32((int)value.Bits);
                break;
            case DocumentFieldKind.StoredSingle:
                Start(field, StoredFieldType.Single);
                _chunk.WriteInt32((int)value.Bits);
                break;
            case DocumentFieldKind.StoredInt64:
                Start(field, StoredFieldType.Int64);
                _chunk.WriteInt64(value.Bits);
                break;
            case DocumentFieldKind.StoredDouble:
                Start(field, StoredFieldType.Double);
                _chunk.WriteInt64(value.Bits);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "Not a stored value.");
        }
    }

    /// <summary>Adds a value that another segment stored, under this segment's field number.</summary>
    public void AddRaw(int field, int type, ReadOnlySpan<byte> encoded)
    {
        Start(field, (StoredFieldType)type);
        _chunk.WriteBytes(encoded);
    }

    /// <summary>
    /// Adds a document that another segment stored, with the same numbers of fields. The chunk may grow to twice its size until
    /// <see cref="EndFullChunk"/>, so that it ends where a chunk of the source does.
    /// </summary>
    public void AddDocument(int fieldCount, ReadOnlySpan<byte> encoded)
    {
        if (_chunk.Length >= ChunkSize && _chunk.Length + encoded.Length >= 2 * ChunkSize)
        {
            // Lucene reads long chunks in pieces and expects every document to start in the first one.
            FlushChunk();
        }

        StartDocument();
        _fieldCounts[_docsInChunk] = fieldCount;
        _chunk.WriteBytes(encoded);
        EndDocument(2 * ChunkSize);
    }

    /// <summary>
    /// Adds a whole chunk of another segment, compressed as it is. Not one that is small, and not one that had better be joined with
    /// the documents before it: else every merge would leave small chunks at the seams, which compress badly.
    /// </summary>
    /// <param name="docCount">Its documents.</param>
    /// <param name="length">Its length without compression.</param>
    /// <param name="content">Its bytes behind the number of the first document.</param>
    /// <returns>False where its documents are to be added one by one.</returns>
    public bool TryAddChunk(int docCount, int length, ReadOnlySpan<byte> content)
    {
        if (length < ChunkSize && docCount < MaxDocsPerChunk)
        {
            return false;
        }

        if (_docsInChunk > 0)
        {
            if (_docsInChunk + docCount <= MaxDocsPerChunk && _chunk.Length + length < 2 * ChunkSize)
            {
                return false;
            }

            FlushChunk();
        }

        _index.Add(_docBase, _data.Position);
        _data.WriteVInt32(_docBase);
        _data.WriteBytes(content);
        _docBase += docCount;
        return true;
    }

    public void FinishDocument() => EndDocument(ChunkSize);

    /// <summary>Ends the chunk where it has its size.</summary>
    public void EndFullChunk()
    {
        if (_chunk.Length >= ChunkSize)
        {
            FlushChunk();
        }
    }

    public void Finish()
    {
        if (_docsInChunk > 0)
        {
            FlushChunk();
        }

        _index.Finish(_data.Position);
        CodecFile.WriteFooter(_data);
    }

    public void Dispose()
    {
        _data.Dispose();
        _index.Dispose();
    }

    private void EndDocument(int full)
    {
        _lengths[_docsInChunk] = _chunk.Length - _docStart;
        _docsInChunk++;
        if (_chunk.Length >= full || _docsInChunk == MaxDocsPerChunk)
        {
            FlushChunk();
        }
    }

    private void Start(int field, StoredFieldType type)
    {
        _fieldCounts[_docsInChunk]++;
        _chunk.WriteVInt64(((long)field << TypeBits) | (long)type);
    }

    private void FlushChunk()
    {
        _index.Add(_docBase, _data.Position);
        _data.WriteVInt32(_docBase);
        _data.WriteVInt32(_docsInChunk);
        WriteNumbers(_fieldCounts.AsSpan(0, _docsInChunk));
        WriteNumbers(_lengths.AsSpan(0, _docsInChunk));
        ReadOnlySpan<byte> content = _chunk.Written;
        if (content.Length < 2 * ChunkSize)
        {
            _lz4.Compress(content, _data);
        }
        else
        {
            for (int start = 0; start < content.Length; start += ChunkSize)
            {
                _lz4.Compress(content.Slice(start, Math.Min(ChunkSize, content.Length - start)), _data);
            }
        }

        _docBase += _docsInChunk;
        _docsInChunk = 0;
        _chunk.Clear();
    }

    /// <summary>A number alone; or 0 and the value that all have; or packed.</summary>
    private void WriteNumbers(ReadOnlySpan<long> values)
    {
        if (values.Length == 1)
        {
            _data.WriteVInt32((int)values[0]);
        }
        else if (!values.ContainsAnyExcept(values[0]))
        {
            _data.WriteVInt32(0);
            _data.WriteVInt32((int)values[0]);
        }
        else
        {
            long all = 0;
            foreach (long value in values)
            {
                all |= value;
            }

            int bits = PackedInts.BitsRequired(all);
            _data.WriteVInt32(bits);
            PackedInts.Write(_data, values, bits);
        }
    }
}
