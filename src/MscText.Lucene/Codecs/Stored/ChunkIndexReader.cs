namespace MscText.Lucene;

/// <summary>Finds chunks by what <see cref="ChunkIndexWriter"/> wrote. Thread-safe.</summary>
internal sealed class ChunkIndexReader : IDisposable
{
    private readonly IndexInput _input;
    private readonly List<Block> _blocks = [];

    public ChunkIndexReader(IndexDirectory directory, string name, string codec, int version)
    {
        _input = directory.OpenInput(name);
        try
        {
            CodecFile.VerifyChecksum(_input);
            ByteReader reader = _input.Reader();
            CodecFile.CheckHeader(ref reader, codec, version, version);
            PackedInts.CheckVersion(reader.ReadVInt32(), reader);
            for (int chunks = reader.ReadVInt32(); chunks != 0; chunks = reader.ReadVInt32())
            {
                int docBase = reader.ReadVInt32();
                int averageDocs = reader.ReadVInt32();
                PackedReader docs = new(ref reader, chunks, reader.ReadVInt32());
                long pointer = reader.ReadVInt64();
                long averageSize = reader.ReadVInt64();
                PackedReader pointers = new(ref reader, chunks, reader.ReadVInt32());
                _blocks.Add(new Block(chunks, docBase, averageDocs, docs, pointer, averageSize, pointers));
            }

            End = reader.ReadVInt64();
        }
        catch
        {
            _input.Dispose();
            throw;
        }
    }

    /// <summary>Where the last chunk ends in the data file.</summary>
    public long End { get; }

    /// <summary>Where the chunk of a document starts in the data file.</summary>
    public long PointerOf(int doc)
    {
        if (_blocks.Count == 0)
        {
            throw new CorruptIndexException("it has no chunks", _input.Name);
        }

        int low = 0;
        int high = _blocks.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_blocks[middle].DocBase <= doc)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _blocks[low].PointerOf(doc);
    }

    public void VerifyChecksum(CancellationToken cancellationToken) => CodecFile.VerifyChecksum(_input, cancellationToken);

    public void Dispose() => _input.Dispose();

    private sealed record Block(
        int Chunks, int DocBase, int AverageDocs, PackedReader Docs, long Pointer, long AverageSize, PackedReader Pointers)
    {
        public long PointerOf(int doc)
        {
            int low = 0;
            int high = Chunks - 1;
            while (low < high)
            {
                int middle = (low + high + 1) >>> 1;
                if (FirstDoc(middle) <= doc)
                {
                    low = middle;
                }
                else
                {
                    high = middle - 1;
                }
            }

            return Pointer + (AverageSize * low) + PackedInts.ZigZagDecode(Pointers[low]);
        }

        private long FirstDoc(int chunk) => DocBase + ((long)AverageDocs * chunk) + PackedInts.ZigZagDecode(Docs[chunk]);
    }
}
