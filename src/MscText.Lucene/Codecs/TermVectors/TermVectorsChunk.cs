namespace MscText.Lucene;

/// <summary>The term vectors of neighbouring documents, decoded as <see cref="TermVectorsWriter"/> put them together.</summary>
internal sealed class TermVectorsChunk
{
    private readonly int[] _fieldStarts;
    private readonly TermVectorsField[] _fields = [];

    /// <summary>Reads the chunk at a reader's position.</summary>
    public TermVectorsChunk(ref ByteReader reader)
    {
        DocBase = reader.ReadVInt32();
        DocCount = reader.ReadVInt32();
        if (DocBase < 0 || DocCount <= 0 || DocCount > int.MaxValue - DocBase)
        {
            throw Damaged(reader, $"a chunk claims {DocCount} documents from {DocBase} on");
        }

        int[] fieldCounts = DocCount == 1 ? [reader.ReadVInt32()] : ReadBlocks(ref reader, DocCount);
        _fieldStarts = Starts(fieldCounts, reader);
        int total = _fieldStarts[^1];
        if (total > 0)
        {
            if (total / 8 > reader.Remaining)
            {
                throw Damaged(reader, $"a chunk claims {total} fields");
            }

            _fields = new TermVectorsField[total];
            ReadFields(ref reader, out int[] ranks, out int distinct);
            PrefixLengths = ReadBlocks(ref reader, TotalTerms(reader));
            SuffixLengths = ReadBlocks(ref reader, PrefixLengths.Length);
            Freqs = ReadBlocks(ref reader, PrefixLengths.Length);
            PlaceOccurrences(reader, out int positions, out int offsets, out int payloads);
            Positions = ReadBlocks(ref reader, positions);
            if (offsets > 0)
            {
                ReadOffsets(ref reader, ranks, distinct, offsets);
            }

            SumPositions();
            PayloadLengths = ReadBlocks(ref reader, payloads);
            ReadBytes(ref reader);
        }
    }

    /// <summary>The first document.</summary>
    public int DocBase { get; }

    /// <summary>The number of documents.</summary>
    public int DocCount { get; }

    /// <summary>How many bytes a term shares with the one before.</summary>
    public int[] PrefixLengths { get; } = [];

    public int[] SuffixLengths { get; } = [];

    public int[] Freqs { get; } = [];

    public int[] Positions { get; } = [];

    public int[] StartOffsets { get; private set; } = [];

    public int[] EndOffsets { get; private set; } = [];

    public int[] PayloadLengths { get; } = [];

    /// <summary>A document after the other, what its terms do not share with the one before and then its payloads.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The fields of one of the segment's documents.</summary>
    public ReadOnlySpan<TermVectorsField> FieldsOf(int doc)
    {
        int index = doc - DocBase;
        return _fields.AsSpan(_fieldStarts[index].._fieldStarts[index + 1]);
    }

    private static CorruptIndexException Damaged(in ByteReader reader, string problem) => new(problem, reader.Name, reader.Position);

    private static int[] ReadBlocks(ref ByteReader reader, int count) => BlockPackedInts.Read(ref reader, count, TermVectorsWriter.BlockSize);

    private static int[] Starts(ReadOnlySpan<int> counts, in ByteReader reader)
    {
        int[] starts = new int[counts.Length + 1];
        for (int i = 0; i < counts.Length; i++)
        {
            starts[i + 1] = Add(starts[i], counts[i], reader);
        }

        return starts;
    }

    /// <summary>A sum of lengths, none of which may be negative.</summary>
    private static int Add(int sum, int count, in ByteReader reader) =>
        count < 0 || sum > Array.MaxLength - count ? throw Damaged(reader, $"term vectors claim the length {count}") : sum + count;

    private void ReadFields(ref ByteReader reader, out int[] ranks, out int distinct)
    {
        int token = reader.ReadByte();
        distinct = (token >> 5) + 1;
        if (distinct > TermVectorsWriter.ManyFields)
        {
            distinct = Add(distinct, reader.ReadVInt32(), reader);
        }

        int[] numbers = ReadPacked(ref reader, distinct, token & 31);
        ranks = ReadPacked(ref reader, _fields.Length, PackedInts.BitsRequired(distinct - 1));
        int form = reader.ReadVInt32();
        if (form is < 0 or > 1)
        {
            throw Damaged(reader, $"flags have the unknown form {form}");
        }

        int[] flags = ReadPacked(ref reader, form == 0 ? distinct : _fields.Length, TermVectorsWriter.FlagBits);
        int[] termCounts = ReadPacked(ref reader, _fields.Length, reader.ReadVInt32());
        for (int i = 0; i < _fields.Length; i++)
        {
            if (ranks[i] >= distinct)
            {
                throw Damaged(reader, $"field {ranks[i]} of {distinct} is referred to");
            }

            _fields[i] = new TermVectorsField { Number = numbers[ranks[i]], Flags = flags[form == 0 ? ranks[i] : i], TermCount = termCounts[i] };
        }
    }

    private static int[] ReadPacked(ref ByteReader reader, int count, int bits)
    {
        // At least one bit a value is there, so that no number of values is believed that the file cannot have.
        if (bits < 1 || count / 8 > reader.Remaining)
        {
            throw Damaged(reader, $"{count} numbers of {bits} bits are impossible");
        }

        PackedReader packed = new(ref reader, count, bits);
        int[] values = new int[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (int)packed[i];
        }

        return values;
    }

    private int TotalTerms(in ByteReader reader)
    {
        int total = 0;
        foreach (ref TermVectorsField field in _fields.AsSpan())
        {
            field = field with { FirstTerm = total };
            total = Add(total, field.TermCount, reader);
        }

        return total;
    }

    /// <summary>Makes frequencies of what is kept of them, and counts what follows.</summary>
    private void PlaceOccurrences(in ByteReader reader, out int positions, out int offsets, out int payloads)
    {
        positions = 0;
        offsets = 0;
        payloads = 0;
        foreach (ref TermVectorsField field in _fields.AsSpan())
        {
            int occurrences = 0;
            foreach (ref int freq in Freqs.AsSpan(field.FirstTerm, field.TermCount))
            {
                freq = Add(1, freq, reader);
                occurrences = Add(occurrences, freq, reader);
            }

            field = field with { Occurrences = occurrences, FirstPosition = positions, FirstOffset = offsets, FirstPayload = payloads };
            positions = Add(positions, field.HasPositions ? occurrences : 0, reader);
            offsets = Add(offsets, field.HasOffsets ? occurrences : 0, reader);
            payloads = Add(payloads, field.HasPayloads ? occurrences : 0, reader);
        }
    }

    private void ReadOffsets(ref ByteReader reader, int[] ranks, int distinct, int count)
    {
        float[] charactersPerPosition = new float[distinct];
        for (int i = 0; i < distinct; i++)
        {
            charactersPerPosition[i] = BitConverter.Int32BitsToSingle(reader.ReadInt32());
        }

        StartOffsets = ReadBlocks(ref reader, count);
        EndOffsets = ReadBlocks(ref reader, count);
        for (int i = 0; i < _fields.Length; i++)
        {
            TermVectorsField field = _fields[i];
            if (field.HasOffsets)
            {
                SumOffsets(field, charactersPerPosition[ranks[i]]);
            }
        }
    }

    /// <summary>Makes starts and ends of gaps and lengths. Positions are gaps still.</summary>
    private void SumOffsets(in TermVectorsField field, float charactersPerPosition)
    {
        int at = field.FirstOffset;
        int position = field.FirstPosition;
        for (int term = field.FirstTerm; term < field.FirstTerm + field.TermCount; term++)
        {
            int start = 0;
            int length = PrefixLengths[term] + SuffixLengths[term];
            for (int i = 0; i < Freqs[term]; i++, at++)
            {
                start += StartOffsets[at];
                if (field.HasPositions)
                {
                    start += TermVectorsWriter.ExpectedGap(charactersPerPosition, Positions[position++]);
                }

                StartOffsets[at] = start;
                EndOffsets[at] += start + length;
            }
        }
    }

    private void SumPositions()
    {
        foreach (TermVectorsField field in _fields)
        {
            int at = field.FirstPosition;
            for (int term = 0; field.HasPositions && term < field.TermCount; term++)
            {
                int position = 0;
                for (int i = 0; i < Freqs[field.FirstTerm + term]; i++)
                {
                    position += Positions[at];
                    Positions[at++] = position;
                }
            }
        }
    }

    private void ReadBytes(ref ByteReader reader)
    {
        int total = 0;
        for (int doc = 0; doc < DocCount; doc++)
        {
            Span<TermVectorsField> fields = _fields.AsSpan(_fieldStarts[doc].._fieldStarts[doc + 1]);
            foreach (ref TermVectorsField field in fields)
            {
                field = field with { SuffixStart = total };
                int last = 0;
                for (int term = field.FirstTerm; term < field.FirstTerm + field.TermCount; term++)
                {
                    if ((uint)PrefixLengths[term] > (uint)last)
                    {
                        throw Damaged(reader, $"a term shares {PrefixLengths[term]} bytes with one of {last}");
                    }

                    total = Add(total, SuffixLengths[term], reader);
                    last = Add(PrefixLengths[term], SuffixLengths[term], reader);
                }
            }

            foreach (ref TermVectorsField field in fields)
            {
                field = field with { PayloadStart = total };
                foreach (int length in PayloadLengths.AsSpan(field.FirstPayload, field.HasPayloads ? field.Occurrences : 0))
                {
                    total = Add(total, length, reader);
                }
            }
        }

        // A byte of LZ4 stands for 255 bytes at most.
        if (total / 255 > reader.Remaining)
        {
            throw Damaged(reader, $"the terms claim {total} bytes");
        }

        Bytes = new byte[total];
        Lz4.Decompress(ref reader, Bytes, total);
    }
}
