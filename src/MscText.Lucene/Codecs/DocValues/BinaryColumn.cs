namespace MscText.Lucene;

/// <summary>Bytes a document, or sorted values, read in place.</summary>
internal sealed unsafe class BinaryColumn(
    IndexInput input, long count, byte* present, long start, int fixedLength, MonotonicReader? addresses, int interval)
{
    public long Count => count;

    public bool HasValue(int index) => present is null || (present[index >> 3] & (1 << (index & 7))) != 0;

    /// <summary>The bytes at an index; empty where there are none.</summary>
    public byte[] this[long index]
    {
        get
        {
            if ((ulong)index >= (ulong)count)
            {
                throw new CorruptIndexException($"value {index} of {count} is referred to", input.Name);
            }

            if (addresses is null)
            {
                ByteReader reader = input.Reader(start + (index * fixedLength));
                return reader.ReadSpan(fixedLength).ToArray();
            }

            return interval == 0 ? Variable(index) : Prefixed(index);
        }
    }

    /// <summary>Goes through all values in order, which is faster than by index.</summary>
    /// <param name="owner">What the caller knows the column by.</param>
    public BinaryCursor Iterate(int owner) => new(input, count, start, fixedLength, addresses, interval, owner);

    /// <summary>The index of a value, of sorted ones; where it is none of them, -1 minus the index of the first one behind it.</summary>
    public long Find(ReadOnlySpan<byte> value)
    {
        // Where values share prefixes, only the first of every interval can be read by itself.
        long step = interval > 0 ? interval : 1;
        long low = 0;
        long high = (count + step - 1) / step;
        while (low < high)
        {
            long middle = (low + high) >>> 1;
            int order = At(middle * step).SequenceCompareTo(value);
            if (order == 0)
            {
                return middle * step;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return interval == 0 || low == 0 ? -1 - low : FindIn((low - 1) * interval, value);
    }

    /// <summary>Finds a value among those of an interval, the first of which is before it.</summary>
    private long FindIn(long first, ReadOnlySpan<byte> value)
    {
        long end = Math.Min(count, first + interval);
        ByteReader reader = input.Reader(start + addresses![first / interval]);
        Span<byte> current = new byte[256];
        for (long index = first; index < end; index++)
        {
            int shared = reader.ReadVInt32();
            ReadOnlySpan<byte> rest = reader.ReadSpan(reader.ReadVInt32());
            if (shared < 0 || shared > current.Length)
            {
                throw new CorruptIndexException("a value shares more than the one before has", input.Name, reader.Position);
            }

            if (shared + rest.Length > current.Length)
            {
                Span<byte> larger = new byte[(shared + rest.Length) * 2];
                current[..shared].CopyTo(larger);
                current = larger;
            }

            rest.CopyTo(current[shared..]);
            int order = current[..(shared + rest.Length)].SequenceCompareTo(value);
            if (order >= 0)
            {
                return order == 0 ? index : -1 - index;
            }
        }

        return -1 - end;
    }

    /// <summary>The bytes at an index, in place; of values that share prefixes, at the start of an interval.</summary>
    private ReadOnlySpan<byte> At(long index)
    {
        if (interval > 0)
        {
            ByteReader reader = input.Reader(start + addresses![index / interval]);
            reader.ReadVInt32();
            return reader.ReadSpan(reader.ReadVInt32());
        }

        long from = addresses is null ? index * fixedLength : index == 0 ? 0 : addresses[index - 1];
        ByteReader value = input.Reader(start + from);
        return value.ReadSpan(addresses is null ? fixedLength : checked((int)(addresses[index] - from)));
    }

    private byte[] Variable(long index)
    {
        long from = index == 0 ? 0 : addresses![index - 1];
        ByteReader reader = input.Reader(start + from);
        long length = addresses![index] - from;
        if ((ulong)length > int.MaxValue)
        {
            throw new CorruptIndexException($"value {index} has {length} bytes", input.Name, reader.Position);
        }

        return reader.ReadSpan((int)length).ToArray();
    }

    private byte[] Prefixed(long index)
    {
        ByteReader reader = input.Reader(start + addresses![index / interval]);
        byte[] value = [];
        for (long i = index % interval; i >= 0; i--)
        {
            int shared = reader.ReadVInt32();
            int rest = reader.ReadVInt32();
            if (shared < 0 || shared > value.Length)
            {
                throw new CorruptIndexException("a value shares more than the one before has", input.Name, reader.Position);
            }

            value = [.. value.AsSpan(0, shared), .. reader.ReadSpan(rest)];
        }

        return value;
    }
}
