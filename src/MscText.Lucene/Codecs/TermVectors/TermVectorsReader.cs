namespace MscText.Lucene;

/// <summary>Reads what <see cref="TermVectorsWriter"/> wrote. Thread-safe.</summary>
internal sealed class TermVectorsReader : IDisposable
{
    private readonly IndexInput _data;
    private readonly ChunkIndexReader _index;
    private readonly Dictionary<int, FieldInfo> _fields;
    private readonly int _maxDoc;

    public TermVectorsReader(IndexDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc)
    {
        _fields = fields.ToDictionary(f => f.Number);
        _maxDoc = maxDoc;
        _index = new ChunkIndexReader(directory, FileNames.Of(segment, "", "tvx"), TermVectorsWriter.IndexCodec, TermVectorsWriter.Version);
        try
        {
            _data = directory.OpenInput(FileNames.Of(segment, "", "tvd"));
            CodecFile.CheckFooter(_data);
            ByteReader reader = _data.Reader();
            CodecFile.CheckHeader(ref reader, TermVectorsWriter.DataCodec, TermVectorsWriter.Version, TermVectorsWriter.Version);
            PackedInts.CheckVersion(reader.ReadVInt32(), reader);
            reader.ReadVInt32();
            if (_index.End != CodecFile.ContentEnd(_data))
            {
                throw new CorruptIndexException(
                    $"its chunks end at byte {CodecFile.ContentEnd(_data)} where the index says {_index.End}", _data.Name, _index.End);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The vectors of a document.</summary>
    public TermVectors Read(int doc) => TermVectorsOf(ReadChunk(doc), doc);

    /// <summary>The vector of one field of a document, or null where it has none.</summary>
    public TermVector? Read(int doc, FieldInfo field)
    {
        TermVectorsChunk chunk = ReadChunk(doc);
        foreach (TermVectorsField found in chunk.FieldsOf(doc))
        {
            if (found.Number == field.Number)
            {
                return new TermVector(field.Name, chunk, found);
            }
        }

        return null;
    }

    /// <summary>The vectors of a document of a chunk.</summary>
    public TermVectors TermVectorsOf(TermVectorsChunk chunk, int doc)
    {
        ReadOnlySpan<TermVectorsField> fields = chunk.FieldsOf(doc);
        TermVector[] vectors = new TermVector[fields.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            if (!_fields.TryGetValue(fields[i].Number, out FieldInfo? info))
            {
                throw new CorruptIndexException($"document {doc} has a vector of the unknown field {fields[i].Number}", _data.Name);
            }

            vectors[i] = new TermVector(info.Name, chunk, fields[i]);
        }

        return vectors.Length == 0 ? TermVectors.None : new TermVectors(vectors);
    }

    /// <summary>The chunk a document is in.</summary>
    public TermVectorsChunk ReadChunk(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)_maxDoc, nameof(doc));
        long start = _index.PointerOf(doc);
        ByteReader reader = _data.Reader(start);
        TermVectorsChunk chunk = new(ref reader);
        return doc < chunk.DocBase || doc >= chunk.DocBase + chunk.DocCount || chunk.DocBase + chunk.DocCount > _maxDoc
            ? throw new CorruptIndexException(
                $"a chunk has documents {chunk.DocBase} to {chunk.DocBase + chunk.DocCount}, not {doc}", _data.Name, start)
            : chunk;
    }

    /// <summary>The bytes of the chunk that starts with a document, behind its head; false where none starts there.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="docs">The number of documents in the chunk.</param>
    /// <param name="body">The bytes: as long as the reader is open.</param>
    public bool TryGetChunk(int doc, out int docs, out ReadOnlySpan<byte> body)
    {
        ByteReader reader = _data.Reader(_index.PointerOf(doc));
        bool starts = reader.ReadVInt32() == doc;
        docs = reader.ReadVInt32();
        if (!starts || docs <= 0 || docs > _maxDoc - doc)
        {
            body = default;
            return false;
        }

        long end = doc + docs == _maxDoc ? _index.End : _index.PointerOf(doc + docs);
        body = reader.ReadSpan(checked((int)(end - reader.Position)));
        return true;
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
}
