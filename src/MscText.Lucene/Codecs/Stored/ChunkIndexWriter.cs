namespace MscText.Lucene;

/// <summary>
/// Writes where the chunks of a file of stored fields or term vectors are (<c>.fdx</c>, <c>.tvx</c>): for up to 1,024 chunks at a time
/// the first document and the position of each, as differences to a straight line.
/// </summary>
internal sealed class ChunkIndexWriter : IDisposable
{
    private const int ChunksPerBlock = 1024;

    private readonly IndexOutput _output;
    private readonly long[] _docs = new long[ChunksPerBlock];
    private readonly long[] _pointers = new long[ChunksPerBlock];
    private int _count;

    public ChunkIndexWriter(IndexDirectory directory, string name, string codec, int version, ICollection<string> files)
    {
        _output = directory.CreateOutput(name);
        files.Add(name);
        CodecFile.WriteHeader(_output, codec, version);
        _output.WriteVInt32(PackedInts.Version);
    }

    /// <summary>Adds a chunk.</summary>
    /// <param name="docBase">Its first document.</param>
    /// <param name="pointer">Where it starts in the data file.</param>
    public void Add(int docBase, long pointer)
    {
        if (_count == ChunksPerBlock)
        {
            FlushBlock();
        }

        _docs[_count] = docBase;
        _pointers[_count] = pointer;
        _count++;
    }

    /// <summary>Ends the index.</summary>
    /// <param name="end">Where the last chunk ends.</param>
    public void Finish(long end)
    {
        if (_count > 0)
        {
            FlushBlock();
        }

        _output.WriteVInt32(0);
        _output.WriteVInt64(end);
        CodecFile.WriteFooter(_output);
    }

    public void Dispose() => _output.Dispose();

    private void FlushBlock()
    {
        Span<long> docs = _docs.AsSpan(0, _count);
        Span<long> pointers = _pointers.AsSpan(0, _count);
        long averageDocs = _count == 1 ? 0 : (docs[^1] - docs[0]) / (_count - 1);
        long averageSize = _count == 1 ? 0 : (pointers[^1] - pointers[0]) / (_count - 1);
        _output.WriteVInt32(_count);
        _output.WriteVInt32((int)docs[0]);
        _output.WriteVInt32((int)averageDocs);
        WriteDeltas(docs, averageDocs);
        _output.WriteVInt64(pointers[0]);
        _output.WriteVInt64(averageSize);
        WriteDeltas(pointers, averageSize);
        _count = 0;
    }

    private void WriteDeltas(Span<long> values, long average)
    {
        long first = values[0];
        long all = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = PackedInts.ZigZagEncode(values[i] - first - (average * i));
            all |= values[i];
        }

        int bits = PackedInts.BitsRequired(all);
        _output.WriteVInt32(bits);
        PackedInts.Write(_output, values, bits);
    }
}
