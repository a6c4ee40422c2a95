using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Writes term vectors (<c>.tvd</c>, with <c>.tvx</c> as index): Lucene42TermVectorsFormat. Documents are put together in chunks of
/// 4 KB of terms or 128 documents. In a chunk, numbers of one kind follow each other, bit-packed; then the bytes of the terms, each
/// without what it shares with the one before, compressed by <see cref="Lz4"/>.
/// </summary>
internal sealed class TermVectorsWriter : IDisposable
{
    // The names are those of stored fields: Lucene took over the format's base class with its name.
    public const string DataCodec = "Lucene41StoredFieldsData";
    public const string IndexCodec = "Lucene41StoredFieldsIndex";
    public const int Version = 1;
    public const int ChunkSize = 1 << 12;
    public const int BlockSize = 64;
    public const int Positions = 1;
    public const int Offsets = 2;
    public const int Payloads = 4;
    public const int FlagBits = 3;

    /// <summary>The number of distinct fields less one that stands in the token itself; this value and above need a number more.</summary>
    public const int ManyFields = 7;

    public const int MaxDocsPerChunk = 128;

    private readonly IndexOutput _data;
    private readonly ChunkIndexWriter _index;
    private readonly BlockPackedWriter _blocks;
    private readonly Lz4 _lz4 = new();

    // The chunk: a number a document; a number a field of a document; a number a term of it; a number an occurrence.
    private readonly List<int> _fieldCounts = [];
    private readonly List<int> _fieldNumbers = [];
    private readonly List<int> _flags = [];
    private readonly List<int> _termCounts = [];
    private readonly List<int> _occurrences = [];
    private readonly List<int> _prefixLengths = [];
    private readonly List<int> _suffixLengths = [];
    private readonly List<int> _freqs = [];
    private readonly List<int> _positionGaps = [];
    private readonly List<int> _startGaps = [];
    private readonly List<int> _lengths = [];
    private readonly List<int> _payloadLengths = [];
    private readonly BufferOutput _bytes = new(2 * ChunkSize);
    private readonly BufferOutput _payloads = new();
    private readonly BufferOutput _term = new();
    private int _docCount;
    private int _lastPosition;
    private int _lastStart;

    public TermVectorsWriter(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string name = FileNames.Of(segment, "", "tvd");
        _data = directory.CreateOutput(name);
        try
        {
            files.Add(name);
            CodecFile.WriteHeader(_data, DataCodec, Version);
            _data.WriteVInt32(PackedInts.Version);
            _data.WriteVInt32(ChunkSize);
            _index = new ChunkIndexWriter(directory, FileNames.Of(segment, "", "tvx"), IndexCodec, Version, files);
        }
        catch
        {
            _data.Dispose();
            throw;
        }

        _blocks = new BlockPackedWriter(_data, BlockSize);
    }

    /// <summary>The number of documents so far.</summary>
    public int DocCount => _docCount;

    public void StartDocument() => _fieldCounts.Add(0);

    /// <summary>Starts a field of the document; fields come in the order of their names.</summary>
    /// <param name="number">The field.</param>
    /// <param name="flags">Which of <see cref="Positions"/>, <see cref="Offsets"/> and <see cref="Payloads"/> follow.</param>
    public void StartField(int number, int flags)
    {
        CollectionsMarshal.AsSpan(_fieldCounts)[^1]++;
        _fieldNumbers.Add(number);
        _flags.Add(flags);
        _termCounts.Add(0);
        _occurrences.Add(0);
        _term.Clear();
    }

    /// <summary>Adds a term; terms come in the order of their bytes.</summary>
    public void AddTerm(ReadOnlySpan<byte> term, int freq)
    {
        int shared = term.CommonPrefixLength(_term.Written);
        CollectionsMarshal.AsSpan(_termCounts)[^1]++;
        _prefixLengths.Add(shared);
        _suffixLengths.Add(term.Length - shared);
        _freqs.Add(freq);
        _bytes.WriteBytes(term[shared..]);
        _term.Truncate(shared);
        _term.WriteBytes(term[shared..]);
        _lastPosition = 0;
        _lastStart = 0;
    }

    /// <summary>Adds an occurrence of the term, as many as its frequency; not called where the field's flags are 0.</summary>
    public void AddOccurrence(int position, int startOffset, int endOffset, ReadOnlySpan<byte> payload = default)
    {
        int flags = _flags[^1];
        CollectionsMarshal.AsSpan(_occurrences)[^1]++;
        if ((flags & Positions) != 0)
        {
            _positionGaps.Add(position - _lastPosition);
            _lastPosition = position;
        }

        if ((flags & Offsets) != 0)
        {
            _startGaps.Add(startOffset - _lastStart);
            _lastStart = startOffset;
            _lengths.Add(endOffset - startOffset - _term.Length);
        }

        if ((flags & Payloads) != 0)
        {
            _payloadLengths.Add(payload.Length);
            _payloads.WriteBytes(payload);
        }
    }

    public void FinishDocument()
    {
        _bytes.WriteBytes(_payloads.Written);
        _payloads.Clear();
        _docCount++;
        if (_bytes.Length >= ChunkSize || _fieldCounts.Count == MaxDocsPerChunk)
        {
            FlushChunk();
        }
    }

    /// <summary>Adds documents without vectors until there are so many.</summary>
    public void FillTo(int docCount)
    {
        while (_docCount < docCount)
        {
            StartDocument();
            FinishDocument();
        }
    }

    /// <summary>
    /// Takes over a chunk of another segment, with the same field numbers, as it is, unless the chunk under way is so small that it
    /// should grow first.
    /// </summary>
    /// <param name="docs">How many documents are in it.</param>
    /// <param name="body">The chunk without its first document and its number of documents.</param>
    public bool TryCopyChunk(int docs, ReadOnlySpan<byte> body)
    {
        if (_fieldCounts.Count > 0)
        {
            if (_bytes.Length < ChunkSize / 2 && _fieldCounts.Count < MaxDocsPerChunk / 2)
            {
                return false;
            }

            FlushChunk();
        }

        StartChunk(_docCount, docs);
        _data.WriteBytes(body);
        _docCount += docs;
        return true;
    }

    public void Finish()
    {
        if (_fieldCounts.Count > 0)
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

    private void StartChunk(int docBase, int docs)
    {
        _index.Add(docBase, _data.Position);
        _data.WriteVInt32(docBase);
        _data.WriteVInt32(docs);
    }

    private void FlushChunk()
    {
        StartChunk(_docCount - _fieldCounts.Count, _fieldCounts.Count);
        if (_fieldCounts.Count == 1)
        {
            _data.WriteVInt32(_fieldCounts[0]);
        }
        else
        {
            WriteBlocks(_fieldCounts);
        }

        if (_fieldNumbers.Count > 0)
        {
            int[] distinct = [.. _fieldNumbers.Distinct().Order()];
            int[] ranks = [.. _fieldNumbers.Select(n => Array.BinarySearch(distinct, n))];
            WriteFields(distinct, ranks);
            WriteFlags(distinct.Length, ranks);
            int bits = PackedInts.BitsRequired(_termCounts.Max());
            _data.WriteVInt32(bits);
            WritePacked(_termCounts, bits);
            WriteBlocks(_prefixLengths);
            WriteBlocks(_suffixLengths);
            WriteBlocks(_freqs, -1);
            WriteBlocks(_positionGaps);
            if (_startGaps.Count > 0)
            {
                WriteOffsets(distinct.Length, ranks);
            }

            WriteBlocks(_payloadLengths);
            _lz4.Compress(_bytes.Written, _data);
        }

        foreach (List<int> numbers in (ReadOnlySpan<List<int>>)
            [
                _fieldCounts, _fieldNumbers, _flags, _termCounts, _occurrences, _prefixLengths, _suffixLengths, _freqs, _positionGaps,
                _startGaps, _lengths, _payloadLengths,
            ])
        {
            numbers.Clear();
        }

        _bytes.Clear();
    }

    private void WriteFields(int[] distinct, int[] ranks)
    {
        int bits = PackedInts.BitsRequired(distinct[^1]);
        int more = distinct.Length - 1;
        _data.WriteByte((byte)((Math.Min(more, ManyFields) << 5) | bits));
        if (more >= ManyFields)
        {
            _data.WriteVInt32(more - ManyFields);
        }

        WritePacked(distinct, bits);
        WritePacked(ranks, PackedInts.BitsRequired(distinct.Length - 1));
    }

    /// <summary>The flags of every distinct field where they are the same in all documents, else of every field of every document.</summary>
    private void WriteFlags(int distinct, int[] ranks)
    {
        int[] common = new int[distinct];
        Array.Fill(common, -1);
        bool same = true;
        for (int i = 0; i < ranks.Length; i++)
        {
            ref int flags = ref common[ranks[i]];
            same &= flags == -1 || flags == _flags[i];
            flags = _flags[i];
        }

        _data.WriteVInt32(same ? 0 : 1);
        WritePacked(same ? common : _flags, FlagBits);
    }

    /// <summary>
    /// Starts, less what the distance in positions and a field's characters a position let expect; then the lengths, less the term's.
    /// </summary>
    private void WriteOffsets(int distinct, int[] ranks)
    {
        float[] perPosition = CharactersPerPosition(distinct, ranks);
        foreach (float characters in perPosition)
        {
            _data.WriteInt32(BitConverter.SingleToInt32Bits(characters));
        }

        int nextPosition = 0;
        int nextOffset = 0;
        for (int field = 0; field < ranks.Length; field++)
        {
            bool hasPositions = (_flags[field] & Positions) != 0;
            if ((_flags[field] & Offsets) != 0)
            {
                float characters = perPosition[ranks[field]];
                for (int i = 0; i < _occurrences[field]; i++)
                {
                    int expected = hasPositions ? ExpectedGap(characters, _positionGaps[nextPosition + i]) : 0;
                    _blocks.Add(_startGaps[nextOffset++] - expected);
                }
            }

            nextPosition += hasPositions ? _occurrences[field] : 0;
        }

        _blocks.Finish();
        WriteBlocks(_lengths);
    }

    /// <summary>The gap between starts that a gap between positions lets expect; in single precision, as the format has it.</summary>
    internal static int ExpectedGap(float charactersPerPosition, int positions) => (int)(charactersPerPosition * positions);

    private float[] CharactersPerPosition(int distinct, int[] ranks)
    {
        long[] positions = new long[distinct];
        long[] characters = new long[distinct];
        int nextPosition = 0;
        int nextOffset = 0;
        for (int field = 0; field < ranks.Length; field++)
        {
            bool hasPositions = (_flags[field] & Positions) != 0;
            bool hasOffsets = (_flags[field] & Offsets) != 0;
            for (int i = 0; hasPositions && hasOffsets && i < _occurrences[field]; i++)
            {
                positions[ranks[field]] += _positionGaps[nextPosition + i];
                characters[ranks[field]] += _startGaps[nextOffset + i];
            }

            nextPosition += hasPositions ? _occurrences[field] : 0;
            nextOffset += hasOffsets ? _occurrences[field] : 0;
        }

        float[] result = new float[distinct];
        for (int i = 0; i < distinct; i++)
        {
            result[i] = positions[i] <= 0 || characters[i] <= 0 ? 0 : (float)((double)characters[i] / positions[i]);
        }

        return result;
    }

    private void WriteBlocks(List<int> values, int plus = 0)
    {
        foreach (int value in values)
        {
            _blocks.Add(value + plus);
        }

        _blocks.Finish();
    }

    private void WritePacked(IEnumerable<int> values, int bits) => PackedInts.Write(_data, [.. values.Select(v => (long)v)], bits);
}
