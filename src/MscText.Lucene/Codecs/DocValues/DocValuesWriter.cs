namespace MscText.Lucene;

/// <summary>Writes columns of values (<c>.dvd</c>, <c>.dvm</c>): Lucene45DocValuesFormat.</summary>
internal sealed class DocValuesWriter : IDisposable
{
    public const string DataCodec = "Lucene45DocValuesData";
    public const string MetaCodec = "Lucene45ValuesMetadata";
    public const int Version = 2;
    public const int BlockSize = 16384;
    public const int AddressInterval = 16;

    public const int NumericType = 0;
    public const int BinaryType = 1;
    public const int SortedType = 2;
    public const int SortedSetType = 3;
    public const int DeltaCompressed = 0;
    public const int GcdCompressed = 1;
    public const int TableCompressed = 2;
    public const int FixedBinary = 0;
    public const int VariableBinary = 1;
    public const int PrefixBinary = 2;
    public const int SetWithAddresses = 0;
    public const int SetSingleValued = 1;

    private const int MaxTable = 256;

    private readonly IndexOutput _data;
    private readonly IndexOutput _meta;

    public DocValuesWriter(IndexDirectory directory, string segment, ICollection<string> files)
    {
        string name = FileNames.Of(segment, FileNames.DocValuesSuffix, "dvd");
        _data = directory.CreateOutput(name);
        try
        {
            files.Add(name);
            CodecFile.WriteHeader(_data, DataCodec, Version);
            name = FileNames.Of(segment, FileNames.DocValuesSuffix, "dvm");
            _meta = directory.CreateOutput(name);
            files.Add(name);
            CodecFile.WriteHeader(_meta, MetaCodec, Version);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>Adds a number a document; null where a document has none.</summary>
    public void AddNumeric(FieldInfo field, IReadOnlyList<long?> values)
    {
        long[] numbers = new long[values.Count];
        bool missing = false;
        for (int i = 0; i < numbers.Length; i++)
        {
            missing |= values[i] is null;
            numbers[i] = values[i].GetValueOrDefault();
        }

        AddNumbers(field, numbers, optimize: true, missing ? i => values[i] is not null : null);
    }

    /// <summary>Adds bytes a document; null where a document has none.</summary>
    public void AddBinary(FieldInfo field, IReadOnlyList<byte[]?> values)
    {
        long start = _data.Position;
        int shortest = int.MaxValue;
        int longest = int.MinValue;
        bool missing = false;
        foreach (byte[]? value in values)
        {
            missing |= value is null;
            int length = value?.Length ?? 0;
            shortest = Math.Min(shortest, length);
            longest = Math.Max(longest, length);
            _data.WriteBytes(value);
        }

        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(BinaryType);
        _meta.WriteVInt32(shortest == longest ? FixedBinary : VariableBinary);
        WriteMissing(values.Count, missing ? i => values[i] is not null : null);
        _meta.WriteVInt32(shortest);
        _meta.WriteVInt32(longest);
        _meta.WriteVInt64(values.Count);
        _meta.WriteInt64(start);
        if (shortest != longest)
        {
            WriteAddressHeader();
            MonotonicWriter addresses = new(_data, BlockSize);
            long address = 0;
            foreach (byte[]? value in values)
            {
                address += value?.Length ?? 0;
                addresses.Add(address);
            }

            addresses.Finish();
        }
    }

    /// <summary>Adds sorted distinct values and the rank of every document's value; -1 where a document has none.</summary>
    public void AddSorted(FieldInfo field, IReadOnlyList<byte[]> values, IReadOnlyList<int> ranks)
    {
        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(SortedType);
        AddTermsDictionary(field, values);
        long[] numbers = new long[ranks.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ranks[i];
        }

        AddNumbers(field, numbers, optimize: false, null);
    }

    /// <summary>Adds sorted distinct values, the number of values of every document and their ranks, ascending in a document.</summary>
    public void AddSortedSet(FieldInfo field, IReadOnlyList<byte[]> values, IReadOnlyList<int> counts, IReadOnlyList<int> ranks)
    {
        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(SortedSetType);
        if (counts.All(c => c <= 1))
        {
            _meta.WriteVInt32(SetSingleValued);
            int[] single = new int[counts.Count];
            for (int doc = 0, next = 0; doc < single.Length; doc++)
            {
                single[doc] = counts[doc] == 0 ? -1 : ranks[next++];
            }

            AddSorted(field, values, single);
            return;
        }

        _meta.WriteVInt32(SetWithAddresses);
        AddTermsDictionary(field, values);
        AddNumbers(field, [.. ranks.Select(r => (long)r)], optimize: false, null);
        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(NumericType);
        _meta.WriteVInt32(DeltaCompressed);
        _meta.WriteInt64(-1);
        _meta.WriteVInt32(PackedInts.Version);
        _meta.WriteInt64(_data.Position);
        _meta.WriteVInt64(counts.Count);
        _meta.WriteVInt32(BlockSize);
        MonotonicWriter addresses = new(_data, BlockSize);
        long address = 0;
        foreach (int count in counts)
        {
            address += count;
            addresses.Add(address);
        }

        addresses.Finish();
    }

    public void Finish()
    {
        _meta.WriteVInt32(-1);
        CodecFile.WriteFooter(_meta);
        CodecFile.WriteFooter(_data);
    }

    public void Dispose()
    {
        _data.Dispose();
        _meta.Dispose();
    }

    private void AddNumbers(FieldInfo field, long[] numbers, bool optimize, Func<int, bool>? hasValue)
    {
        Analyze(numbers, optimize, out long minimum, out long divisor, out long[]? table);
        int format = table is not null ? TableCompressed : divisor > 1 ? GcdCompressed : DeltaCompressed;
        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(NumericType);
        _meta.WriteVInt32(format);
        WriteMissing(numbers.Length, hasValue);
        _meta.WriteVInt32(PackedInts.Version);
        _meta.WriteInt64(_data.Position);
        _meta.WriteVInt64(numbers.Length);
        _meta.WriteVInt32(BlockSize);
        if (table is not null)
        {
            _meta.WriteVInt32(table.Length);
            foreach (long value in table)
            {
                _meta.WriteInt64(value);
            }

            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Array.BinarySearch(table, numbers[i]);
            }

            PackedInts.Write(_data, numbers, PackedInts.BitsRequired(table.Length - 1));
            return;
        }

        if (format == GcdCompressed)
        {
            _meta.WriteInt64(minimum);
            _meta.WriteInt64(divisor);
        }

        BlockPackedWriter writer = new(_data, BlockSize);
        foreach (long value in numbers)
        {
            writer.Add(format == GcdCompressed ? (value - minimum) / divisor : value);
        }

        writer.Finish();
    }

    /// <summary>Finds the form that takes the fewest bits: ranks in a small table, quotients by a common divisor, differences.</summary>
    private static void Analyze(long[] numbers, bool optimize, out long minimum, out long divisor, out long[]? table)
    {
        minimum = numbers.Length == 0 ? 0 : numbers[0];
        divisor = 1;
        table = null;
        if (!optimize || numbers.Length == 0)
        {
            return;
        }

        long maximum = numbers[0];
        long first = numbers[0];
        ulong common = 0;
        HashSet<long>? distinct = [];
        foreach (long value in numbers)
        {
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
            if (common != 1)
            {
                // Differences beyond 63 bits are not worth a divisor.
                common = Math.Abs(value / 2) > long.MaxValue / 4 ? 1 : Gcd(common, (ulong)Math.Abs(value - first));
            }

            if (distinct is not null && distinct.Add(value) && distinct.Count > MaxTable)
            {
                distinct = null;
            }
        }

        long range = unchecked(maximum - minimum);
        if (distinct is not null
            && (range < 0 || PackedInts.BitsRequired(distinct.Count - 1) < PackedInts.BitsRequired(range)))
        {
            table = [.. distinct.Order()];
        }
        else if (common > 1 && common <= long.MaxValue)
        {
            divisor = (long)common;
        }
    }

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>A dictionary of sorted values: those of one length as a fixed column, others with shared prefixes.</summary>
    private void AddTermsDictionary(FieldInfo field, IReadOnlyList<byte[]> values)
    {
        int shortest = values.Count == 0 ? 0 : values.Min(v => v.Length);
        int longest = values.Count == 0 ? 0 : values.Max(v => v.Length);
        if (shortest == longest)
        {
            AddBinary(field, values);
            return;
        }

        _meta.WriteVInt32(field.Number);
        _meta.WriteByte(BinaryType);
        _meta.WriteVInt32(PrefixBinary);
        _meta.WriteInt64(-1);
        long start = _data.Position;
        BufferOutput addressBytes = new();
        MonotonicWriter addresses = new(addressBytes, BlockSize);
        byte[] last = [];
        for (int i = 0; i < values.Count; i++)
        {
            byte[] value = values[i];
            if (i % AddressInterval == 0)
            {
                addresses.Add(_data.Position - start);
                last = [];
            }

            int shared = value.AsSpan().CommonPrefixLength(last);
            _data.WriteVInt32(shared);
            _data.WriteVInt32(value.Length - shared);
            _data.WriteBytes(value.AsSpan(shared));
            last = value;
        }

        long indexStart = _data.Position;
        addresses.Finish();
        addressBytes.CopyTo(_data);
        _meta.WriteVInt32(shortest);
        _meta.WriteVInt32(longest);
        _meta.WriteVInt64(values.Count);
        _meta.WriteInt64(start);
        _meta.WriteVInt32(AddressInterval);
        _meta.WriteInt64(indexStart);
        _meta.WriteVInt32(PackedInts.Version);
        _meta.WriteVInt32(BlockSize);
    }

    private void WriteAddressHeader()
    {
        _meta.WriteInt64(_data.Position);
        _meta.WriteVInt32(PackedInts.Version);
        _meta.WriteVInt32(BlockSize);
    }

    /// <summary>A bit a document, 1 for "has a value"; nothing where all have.</summary>
    private void WriteMissing(int count, Func<int, bool>? hasValue)
    {
        if (hasValue is null)
        {
            _meta.WriteInt64(-1);
            return;
        }

        _meta.WriteInt64(_data.Position);
        for (int start = 0; start < count; start += 8)
        {
            int bits = 0;
            for (int i = start; i < Math.Min(start + 8, count); i++)
            {
                bits |= hasValue(i) ? 1 << (i & 7) : 0;
            }

            _data.WriteByte((byte)bits);
        }
    }
}
