using System.Buffers;

namespace MscText.Lucene;

/// <summary>The terms of one field of a segment. Thread-safe.</summary>
internal sealed class FieldTerms
{
    private readonly IndexInput _terms;
    private readonly Fst _fst;

    public FieldTerms(
        FieldInfo field, IndexInput terms, ref ByteReader index, long termCount, byte[] rootCode, long sumTotalTermFreq, long sumDocFreq,
        int docCount)
    {
        Field = field;
        _terms = terms;
        _fst = new Fst(ref index);
        TermCount = termCount;
        SumTotalTermFreq = sumTotalTermFreq;
        SumDocFreq = sumDocFreq;
        DocCount = docCount;
        RootBlock = new SpanReader(rootCode).ReadVInt64() >> TermsWriter.OutputFlagBits;
    }

    public FieldInfo Field { get; }

    public long TermCount { get; }

    /// <summary>The tokens of the field; -1 where frequencies are not kept.</summary>
    public long SumTotalTermFreq { get; }

    public long SumDocFreq { get; }

    /// <summary>The documents that have the field.</summary>
    public int DocCount { get; }

    public long RootBlock { get; }

    public IndexInput Input => _terms;

    /// <summary>Finds a term.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermState state)
    {
        byte[] code = ArrayPool<byte>.Shared.Rent(256);
        byte[] buffer = code;
        try
        {
            int prefix = _fst.FindLongestPrefix(term, ref buffer, out int length);
            if (prefix < 0)
            {
                state = default;
                return false;
            }

            long block = FindBlock(term, prefix, buffer.AsSpan(0, length), out _, out bool hasTerms);
            if (hasTerms)
            {
                return ScanBlock(block, term[prefix..], out state);
            }

            state = default;
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(code);
        }
    }

    public TermsEnum Iterate() => new(this);

    /// <summary>The terms that an automaton accepts.</summary>
    public IntersectTermsEnum Intersect(Utf8Automaton automaton) => new(this, automaton);

    /// <summary>The prefixes of a term that have blocks.</summary>
    internal void FindPrefixes(ReadOnlySpan<byte> term, PrefixOutputs prefixes)
    {
        _fst.FindPrefixes(term, prefixes);
        if (prefixes.Count == 0)
        {
            throw new CorruptIndexException($"the terms of field '{Field.Name}' have no first block", _terms.Name, RootBlock);
        }
    }

    /// <summary>The block of a prefix that a term would be in.</summary>
    internal static TermBlockPointer BlockAt(PrefixOutputs prefixes, int index, ReadOnlySpan<byte> term)
    {
        int prefix = prefixes.PrefixAt(index);
        long block = FindBlock(term, prefix, prefixes.OutputAt(index), out long first, out _);
        return new TermBlockPointer(prefix, first, block);
    }

    /// <summary>The block, among the floor blocks of a prefix, that a term would be in.</summary>
    private static long FindBlock(ReadOnlySpan<byte> term, int prefix, ReadOnlySpan<byte> code, out long first, out bool hasTerms)
    {
        SpanReader reader = new(code);
        long head = reader.ReadVInt64();
        first = head >> TermsWriter.OutputFlagBits;
        hasTerms = (head & TermsWriter.HasTermsFlag) != 0;
        long block = first;
        if ((head & TermsWriter.FloorFlag) == 0 || term.Length == prefix)
        {
            return block;
        }

        for (int left = (int)reader.ReadVInt64(); left > 0; left--)
        {
            int label = reader.ReadByte();
            long next = reader.ReadVInt64();
            if (term[prefix] < label)
            {
                break;
            }

            block = first + (next >> 1);
            hasTerms = (next & 1) != 0;
        }

        return block;
    }

    private bool ScanBlock(long pointer, ReadOnlySpan<byte> suffix, out TermState state)
    {
        state = default;
        ByteReader reader = _terms.Reader(pointer);
        int entries = reader.ReadVInt32() >>> 1;
        int code = reader.ReadVInt32();
        bool leaf = (code & 1) != 0;
        long suffixEnd = reader.Position + (code >>> 1);
        int ordinal = 0;
        for (int i = 0; i < entries; i++)
        {
            int length = reader.ReadVInt32();
            bool isTerm = leaf || (length & 1) == 0;
            if (!leaf)
            {
                length >>>= 1;
            }

            ReadOnlySpan<byte> entry = reader.ReadSpan(length);
            if (!isTerm)
            {
                reader.ReadVInt64();
                continue;
            }

            if (entry.SequenceEqual(suffix))
            {
                reader.Position = suffixEnd;
                ReadState(ref reader, ordinal, out state);
                return true;
            }

            if (entry.SequenceCompareTo(suffix) > 0)
            {
                return false;
            }

            ordinal++;
        }

        return false;
    }

    /// <summary>Reads the statistics and metadata of a block up to a term.</summary>
    private void ReadState(ref ByteReader reader, int ordinal, out TermState state)
    {
        int statsLength = reader.ReadVInt32();
        ByteReader stats = reader;
        reader.Skip(statsLength);
        reader.ReadVInt32();
        state = default;
        for (int i = 0; i <= ordinal; i++)
        {
            ReadNextState(ref stats, ref reader, ref state);
        }
    }

    /// <summary>Reads one term's statistics and metadata, which follow those of the term before.</summary>
    internal void ReadNextState(ref ByteReader stats, ref ByteReader metadata, ref TermState state)
    {
        state.DocFreq = stats.ReadVInt32();
        state.TotalTermFreq = Field.HasFreqs ? state.DocFreq + stats.ReadVInt64() : -1;
        if ((uint)(state.DocFreq - 1) >= (uint)DocCount || (Field.HasFreqs && state.TotalTermFreq < state.DocFreq))
        {
            throw new CorruptIndexException(
                $"a term is in {state.DocFreq} documents where the field is in {DocCount}", stats.Name, stats.Position);
        }

        state.DocStart += metadata.ReadVInt64();
        if (Field.HasPositions)
        {
            state.PosStart += metadata.ReadVInt64();
            if (Field.HasOffsets || Field.HasPayloads)
            {
                state.PayStart += metadata.ReadVInt64();
            }
        }

        state.SingletonDoc = state.DocFreq == 1 ? metadata.ReadVInt32() : -1;
        state.LastPosBlockOffset =
            Field.HasPositions && state.TotalTermFreq > ForUtil.BlockSize ? metadata.ReadVInt64() : -1;
        state.SkipOffset = state.DocFreq > ForUtil.BlockSize ? metadata.ReadVInt64() : -1;
    }
}
