using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Reads Lucene's primitive encodings from a mapped file. Every read is checked against the end of the file, so that a damaged file
/// gives a <see cref="CorruptIndexException"/> and never touches memory that is not the file's.
/// </summary>
internal unsafe struct ByteReader
{
    private readonly IndexInput? _input;
    private readonly byte* _end;
    private byte* _current;

    public ByteReader(IndexInput input)
    {
        _input = input;
        _current = input.Pointer;
        _end = input.Pointer + input.Length;
    }

    public readonly bool IsEmpty => _input is null;

    public readonly string Name => _input!.Name;

    public readonly IndexInput Input => _input!;

    public readonly byte* Current => _current;

    public readonly long Remaining => _end - _current;

    public long Position
    {
        readonly get => _current - _input!.Pointer;
        set
        {
            if ((ulong)value > (ulong)_input!.Length)
            {
                throw new CorruptIndexException($"a reference leads to byte {value} of {_input.Length}", _input.Name, value);
            }

            _current = _input.Pointer + value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if (_current >= _end)
        {
            ThrowEnd();
        }

        return *_current++;
    }

    public int ReadInt32()
    {
        Need(4);
        int value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(_current));
        _current += 4;
        return value;
    }

    public long ReadInt64()
    {
        Need(8);
        long value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(_current));
        _current += 8;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVInt32()
    {
        byte first = ReadByte();
        return first < 0x80 ? first : ReadLongVInt32(first);
    }

    public long ReadVInt64()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = ReadByte();
            if (shift == 56)
            {
                // The ninth byte carries the eight highest bits.
                return (long)(value | ((ulong)b << 56));
            }

            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (long)value;
            }
        }
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadSpan(ReadVInt32()));

    public ReadOnlySpan<byte> ReadSpan(int count)
    {
        Need(count);
        ReadOnlySpan<byte> span = new(_current, count);
        _current += count;
        return span;
    }

    public void Skip(long count)
    {
        Need(count);
        _current += count;
    }

    public Dictionary<string, string> ReadStringMap()
    {
        int count = ReadCount();
        Dictionary<string, string> map = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = ReadString();
            map[key] = ReadString();
        }

        return map;
    }

    public List<string> ReadStringSet()
    {
        int count = ReadCount();
        List<string> values = new(count);
        for (int i = 0; i < count; i++)
        {
            values.Add(ReadString());
        }

        return values;
    }

    /// <summary>Checks that a number of bytes is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Need(long count)
    {
        if ((ulong)count > (ulong)(_end - _current))
        {
            ThrowEnd();
        }
    }

    private int ReadLongVInt32(byte first)
    {
        uint value = first & 0x7Fu;
        for (int shift = 7; ; shift += 7)
        {
            byte b = ReadByte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (int)value;
            }

            if (shift == 28)
            {
                throw new CorruptIndexException("a variable-length integer has more than five bytes", Name, Position);
            }
        }
    }

    private int ReadCount()
    {
        int count = ReadInt32();
        if (count < 0 || count > Remaining)
        {
            throw new CorruptIndexException($"a list has the impossible length {count}", Name, Position - 4);
        }

        return count;
    }

    private readonly void ThrowEnd() =>
        throw new CorruptIndexException($"it ends too early, after {_input!.Length} bytes", _input.Name, Position);
}
