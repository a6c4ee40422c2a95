namespace MscText.Lucene;

/// <summary>
/// Writes the term dictionary: <c>.tim</c> has blocks of 25 to 48 entries that share a prefix (Lucene's block tree), <c>.tip</c> a
/// transducer a field from prefixes to blocks.
/// </summary>
internal sealed class TermsWriter : IDisposable
{
    public const string Codec = "BLOCK_TREE_TERMS_DICT";
    public const string IndexCodec = "BLOCK_TREE_TERMS_INDEX";
    public const int Version = 3;
    public const int OutputFlagBits = 2;
    public const int FloorFlag = 1;
    public const int HasTermsFlag = 2;

    private const int MinItemsInBlock = 25;
    private const int MaxItemsInBlock = 48;

    private readonly IndexOutput _terms;
    private readonly IndexOutput _index;
    private readonly List<FieldSummary> _fields = [];

    // The entries that are in no block yet, and their bytes: both grow and shrink at the end only.
    private readonly List<Entry> _pending = [];
    private readonly BufferOutput _pendingBytes = new(4096);
    private readonly List<(byte[] Prefix, byte[] Output)> _indexEntries = [];
    private readonly List<Block> _blocks = [];
    private readonly BufferOutput _suffixes = new(1024);
    private readonly BufferOutput _stats = new(1024);
    private readonly BufferOutput _metadata = new(1024);
    private readonly BufferOutput _scratch = new();

    // _prefixStarts[i] is where in _pending the entries start that share the first i + 1 bytes of the last term.
    private int[] _prefixStarts = new int[16];
    private byte[] _last = new byte[64];
    private int _lastLength;
    private FieldInfo? _field;
    private long _termCount;

    public TermsWriter(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string name = FileNames.Of(segment, FileNames.PostingsSuffix, "tim");
        _terms = directory.CreateOutput(name);
        try
        {
            files.Add(name);
            CodecFile.WriteHeader(_terms, Codec, Version);
            CodecFile.WriteHeader(_terms, PostingsWriter.TermsCodec, PostingsWriter.Version);
            _terms.WriteVInt32(ForUtil.BlockSize);
            name = FileNames.Of(segment, FileNames.PostingsSuffix, "tip");
            _index = directory.CreateOutput(name);
            files.Add(name);
            CodecFile.WriteHeader(_index, IndexCodec, Version);
        }
        catch
        {
            _terms.Dispose();
            throw;
        }
    }

    public void StartField(FieldInfo field)
    {
        _field = field;
        _termCount = 0;
        _lastLength = 0;
        _pending.Clear();
        _pendingBytes.Clear();
        _indexEntries.Clear();
    }

    /// <summary>Adds a term, larger in the order of bytes than the one before.</summary>
    public void Add(ReadOnlySpan<byte> term, in TermState state)
    {
        int shared = term.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        CloseBlocks(shared);
        if (_last.Length < term.Length || _prefixStarts.Length < term.Length)
        {
            int size = Math.Max(term.Length, _prefixStarts.Length * 2);
            Array.Resize(ref _prefixStarts, size);
            Array.Resize(ref _last, Math.Max(size, _last.Length));
        }

        _prefixStarts.AsSpan(shared, term.Length - shared).Fill(_pending.Count);
        term.CopyTo(_last);
        _lastLength = term.Length;
        _pending.Add(new Entry { BytesStart = _pendingBytes.Length, BytesLength = term.Length, State = state, BlockPointer = -1 });
        _pendingBytes.WriteBytes(term);
        _termCount++;
    }

    public void FinishField(long sumTotalTermFreq, long sumDocFreq, int docCount)
    {
        if (_termCount == 0)
        {
            return;
        }

        CloseBlocks(0);
        WriteBlocks(0, _pending.Count);
        _indexEntries.Sort(static (a, b) => a.Prefix.AsSpan().SequenceCompareTo(b.Prefix));
        FstBuilder builder = new();
        foreach ((byte[] prefix, byte[] output) in _indexEntries)
        {
            builder.Add(prefix, output);
        }

        long start = _index.Position;
        builder.Save(_index);
        _fields.Add(new FieldSummary(_field!, _termCount, _indexEntries[0].Output, start, sumTotalTermFreq, sumDocFreq, docCount));
    }

    public void Finish()
    {
        long directory = _terms.Position;
        long indexDirectory = _index.Position;
        _terms.WriteVInt32(_fields.Count);
        foreach (FieldSummary field in _fields)
        {
            _terms.WriteVInt32(field.Field.Number);
            _terms.WriteVInt64(field.TermCount);
            _terms.WriteVInt32(field.RootCode.Length);
            _terms.WriteBytes(field.RootCode);
            if (field.Field.HasFreqs)
            {
                _terms.WriteVInt64(field.SumTotalTermFreq);
            }

            _terms.WriteVInt64(field.SumDocFreq);
            _terms.WriteVInt32(field.DocCount);
            _terms.WriteVInt32(PostingsWriter.PointersOf(field.Field));
            _index.WriteVInt64(field.IndexStart);
        }

        _terms.WriteInt64(directory);
        CodecFile.WriteFooter(_terms);
        _index.WriteInt64(indexDirectory);
        CodecFile.WriteFooter(_index);
    }

    public void Dispose()
    {
        _terms.Dispose();
        _index.Dispose();
    }

    /// <summary>Puts into blocks what can share no longer prefix with a term to come.</summary>
    private void CloseBlocks(int shared)
    {
        for (int i = _lastLength - 1; i >= shared; i--)
        {
            int count = _pending.Count - _prefixStarts[i];
            if (count >= MinItemsInBlock)
            {
                WriteBlocks(i + 1, count);
                _prefixStarts[i] -= count - 1;
            }
        }
    }

    /// <summary>Writes the last entries, which share a prefix, as one block or, where they are too many, as several "floor" blocks.</summary>
    private void WriteBlocks(int prefixLength, int count)
    {
        int start = _pending.Count - count;
        int end = _pending.Count;
        int bytesStart = _pending[start].BytesStart;
        int blockStart = start;
        int lastLabel = -1;
        int leadLabel = -1;
        bool hasTerms = false;
        bool hasBlocks = false;
        _blocks.Clear();
        for (int i = start; i < end; i++)
        {
            Entry entry = _pending[i];
            int label = entry.BytesLength == prefixLength ? -1 : _pendingBytes.Array[entry.BytesStart + prefixLength];
            if (label != lastLabel)
            {
                if (i - blockStart >= MinItemsInBlock && end - blockStart > MaxItemsInBlock)
                {
                    WriteBlock(prefixLength, leadLabel, blockStart, i, hasTerms, hasBlocks, last: false);
                    hasTerms = false;
                    hasBlocks = false;
                    leadLabel = label;
                    blockStart = i;
                }

                lastLabel = label;
            }

            hasTerms |= entry.IsTerm;
            hasBlocks |= !entry.IsTerm;
        }

        WriteBlock(prefixLength, leadLabel, blockStart, end, hasTerms, hasBlocks, last: true);
        Block first = _blocks[0];
        bool floor = _blocks.Count > 1;
        _scratch.Clear();
        _scratch.WriteVInt64((first.Pointer << OutputFlagBits) | (first.HasTerms ? HasTermsFlag : 0L) | (floor ? FloorFlag : 0L));
        if (floor)
        {
            _scratch.WriteVInt32(_blocks.Count - 1);
            foreach (Block block in _blocks.Skip(1))
            {
                _scratch.WriteByte((byte)block.LeadLabel);
                _scratch.WriteVInt64(((block.Pointer - first.Pointer) << 1) | (block.HasTerms ? 1L : 0L));
            }
        }

        byte[] prefix = _last[..prefixLength];
        _indexEntries.Add((prefix, _scratch.Written.ToArray()));
        _pending.RemoveRange(start, count);
        _pendingBytes.Truncate(bytesStart);
        _pending.Add(new Entry { BytesStart = bytesStart, BytesLength = prefixLength, BlockPointer = first.Pointer });
        _pendingBytes.WriteBytes(prefix);
    }

    private void WriteBlock(int prefixLength, int leadLabel, int start, int end, bool hasTerms, bool hasBlocks, bool last)
    {
        long pointer = _terms.Position;
        _suffixes.Clear();
        _stats.Clear();
        _metadata.Clear();
        TermState previous = default;
        for (int i = start; i < end; i++)
        {
            Entry entry = _pending[i];
            int suffix = entry.BytesLength - prefixLength;
            ReadOnlySpan<byte> bytes = _pendingBytes.Array.AsSpan(entry.BytesStart + prefixLength, suffix);
            _suffixes.WriteVInt32(hasBlocks ? (suffix << 1) | (entry.IsTerm ? 0 : 1) : suffix);
            _suffixes.WriteBytes(bytes);
            if (entry.IsTerm)
            {
                WriteMetadata(entry.State, previous);
                previous = entry.State;
            }
            else
            {
                _suffixes.WriteVInt64(pointer - entry.BlockPointer);
            }
        }

        _terms.WriteVInt32(((end - start) << 1) | (last ? 1 : 0));
        _terms.WriteVInt32((_suffixes.Length << 1) | (hasBlocks ? 0 : 1));
        _suffixes.CopyTo(_terms);
        _terms.WriteVInt32(_stats.Length);
        _stats.CopyTo(_terms);
        _terms.WriteVInt32(_metadata.Length);
        _metadata.CopyTo(_terms);
        _blocks.Add(new Block(pointer, leadLabel, hasTerms));
    }

    private void WriteMetadata(in TermState state, in TermState previous)
    {
        FieldInfo field = _field!;
        _stats.WriteVInt32(state.DocFreq);
        if (field.HasFreqs)
        {
            _stats.WriteVInt64(state.TotalTermFreq - state.DocFreq);
        }

        _metadata.WriteVInt64(state.DocStart - previous.DocStart);
        if (field.HasPositions)
        {
            _metadata.WriteVInt64(state.PosStart - previous.PosStart);
            if (field.HasOffsets)
            {
                _metadata.WriteVInt64(state.PayStart - previous.PayStart);
            }
        }

        if (state.SingletonDoc != -1)
        {
            _metadata.WriteVInt32(state.SingletonDoc);
        }

        if (field.HasPositions && state.LastPosBlockOffset != -1)
        {
            _metadata.WriteVInt64(state.LastPosBlockOffset);
        }

        if (state.SkipOffset != -1)
        {
            _metadata.WriteVInt64(state.SkipOffset);
        }
    }

    private struct Entry
    {
        public int BytesStart;
        public int BytesLength;

        /// <summary>Where the block of the prefix is; -1 for a term.</summary>
        public long BlockPointer;
        public TermState State;

        public readonly bool IsTerm => BlockPointer < 0;
    }

    private readonly record struct Block(long Pointer, int LeadLabel, bool HasTerms);

    private sealed record FieldSummary(
        FieldInfo Field, long TermCount, byte[] RootCode, long IndexStart, long SumTotalTermFreq, long SumDocFreq, int DocCount);
}
