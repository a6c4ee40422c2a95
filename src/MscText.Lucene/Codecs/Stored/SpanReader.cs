namespace MscText.Lucene;

/// <summary>Reads Lucene's primitive encodings from bytes in memory.</summary>
internal ref struct SpanReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _bytes = bytes;

    public byte ReadByte()
    {
        if (_bytes.IsEmpty)
        {
            throw new CorruptIndexException("A code of the term index ends too early. Build the index again.");
        }

        byte value = _bytes[0];
        _bytes = _bytes[1..];
        return value;
    }

    public long ReadVInt64()
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = ReadByte();
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80 || shift > 56)
            {
                return value;
            }
        }
    }
}
