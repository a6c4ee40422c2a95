namespace MscText.Lucene;

/// <summary>A chunk of stored fields: where each document lies in it, and its compressed bytes.</summary>
internal readonly struct StoredChunk
{
    private readonly ByteReader _compressed;
    private readonly NumbersReader _fieldCounts;
    private readonly NumbersReader _lengths;
    private readonly int _chunkSize;

    /// <param name="reader">Stands at the start of the chunk.</param>
    /// <param name="chunkSize">The chunk size of the file.</param>
    /// <param name="maxDoc">The number of documents of the segment.</param>
    public StoredChunk(ByteReader reader, int chunkSize, int maxDoc)
    {
        _chunkSize = chunkSize;
        DocBase = reader.ReadVInt32();
        ContentStart = reader.Position;
        DocCount = reader.ReadVInt32();
        if (DocBase < 0 || DocCount <= 0 || DocCount > maxDoc - DocBase)
        {
            throw new CorruptIndexException(
                $"a chunk has {DocCount} documents from {DocBase} of {maxDoc}", reader.Name, reader.Position);
        }

        _fieldCounts = new NumbersReader(ref reader, DocCount);
        _lengths = new NumbersReader(ref reader, DocCount);
        _compressed = reader;

        // A compressed byte stands for 255 at most; more would only take memory.
        const int LargestRatio = 255;
        long length = 0;
        long largest = Math.Min(int.MaxValue, (reader.Remaining + 1) * LargestRatio);
        for (int i = 0; i < DocCount; i++)
        {
            long document = _lengths[i];
            length += document;
            if ((ulong)document > (ulong)largest || length > largest)
            {
                throw new CorruptIndexException($"a chunk claims more than {largest} bytes", reader.Name, reader.Position);
            }
        }

        Length = (int)length;
    }

    /// <summary>The first document.</summary>
    public int DocBase { get; }

    public int DocCount { get; }

    /// <summary>The length without compression.</summary>
    public int Length { get; }

    /// <summary>Where the bytes start that do not depend on the number of the first document.</summary>
    public long ContentStart { get; }

    /// <summary>The length of the document with a number in the chunk.</summary>
    public int LengthOf(int index) => (int)_lengths[index];

    /// <summary>How many values the document has.</summary>
    public int FieldCountOf(int index) => (int)_fieldCounts[index];

    /// <summary>Decompresses at least the first <paramref name="needed"/> bytes.</summary>
    /// <param name="target">As long as the chunk.</param>
    /// <param name="needed">How many bytes are wanted.</param>
    public void Decompress(Span<byte> target, int needed)
    {
        ByteReader reader = _compressed;
        if (Length < 2 * _chunkSize)
        {
            Lz4.Decompress(ref reader, target, needed);
            return;
        }

        for (int start = 0; start < needed; start += _chunkSize)
        {
            int slice = Math.Min(_chunkSize, Length - start);

            // A slice is decompressed to its end, because the next one starts there.
            Lz4.Decompress(ref reader, target.Slice(start, slice), slice);
        }
    }

    /// <summary>A number alone; or 0 and the value that all have; or packed.</summary>
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
