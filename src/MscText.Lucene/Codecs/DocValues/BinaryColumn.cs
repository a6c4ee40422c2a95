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
