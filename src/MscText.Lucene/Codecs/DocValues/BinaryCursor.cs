namespace MscText.Lucene;

/// <summary>Goes through the values of a <see cref="BinaryColumn"/> in their order; nothing is allocated a value. Not thread-safe.</summary>
internal sealed class BinaryCursor(IndexInput input, long count, long start, int fixedLength, MonotonicReader? addresses, int interval, int owner)
{
    private ByteReader _reader = input.Reader(start);
    private byte[] _value = new byte[64];
    private int _length;

    /// <summary>What the caller knows the column by.</summary>
    public int Owner => owner;

    /// <summary>The index of the current value; -1 before the first.</summary>
    public long Index { get; private set; } = -1;

    /// <summary>The current value, until the next move.</summary>
    public ReadOnlySpan<byte> Current => _value.AsSpan(0, _length);

    public bool MoveNext()
    {
        if (Index + 1 >= count)
        {
            return false;
        }

        Index++;
        if (interval > 0)
        {
            ReadPrefixed();
        }
        else if (addresses is null)
        {
            Take(0, fixedLength);
        }
        else
        {
            Take(0, checked((int)(addresses[Index] - (Index == 0 ? 0 : addresses[Index - 1]))));
        }

        return true;
    }

    private void ReadPrefixed()
    {
        if (Index % interval == 0)
        {
            _reader.Position = start + addresses![Index / interval];
            _length = 0;
        }

        int shared = _reader.ReadVInt32();
        int rest = _reader.ReadVInt32();
        if (shared < 0 || shared > _length)
        {
            throw new CorruptIndexException("a value shares more than the one before has", input.Name, _reader.Position);
        }

        Take(shared, rest);
    }

    private void Take(int shared, int rest)
    {
        ReadOnlySpan<byte> bytes = _reader.ReadSpan(rest);
        _length = shared + rest;
        if (_value.Length < _length)
        {
            Array.Resize(ref _value, Math.Max(_length, _value.Length * 2));
        }

        bytes.CopyTo(_value.AsSpan(shared));
    }
}
