using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace MscText.Lucene;

/// <summary>Lucene's primitive encodings (big-endian integers, variable-length integers, UTF-8 strings) over a buffer.</summary>
internal abstract class DataOutput
{
    private const int LongestVariableInteger = 10;

    protected DataOutput(int capacity) => Buffer = new byte[capacity];

    protected byte[] Buffer { get; set; }

    /// <summary>How much of the buffer is used.</summary>
    protected int Count { get; set; }

    /// <summary>The number of bytes written so far.</summary>
    public abstract long Position { get; }

    public void WriteByte(byte value)
    {
        Need(1);
        Buffer[Count++] = value;
    }

    public void WriteInt32(int value)
    {
        Need(4);
        BinaryPrimitives.WriteInt32BigEndian(Buffer.AsSpan(Count), value);
        Count += 4;
    }

    public void WriteInt64(long value)
    {
        Need(8);
        BinaryPrimitives.WriteInt64BigEndian(Buffer.AsSpan(Count), value);
        Count += 8;
    }

    /// <summary>Seven bits a byte, the lowest first; negative numbers take five bytes.</summary>
    public void WriteVInt32(int value)
    {
        Need(LongestVariableInteger);
        byte[] buffer = Buffer;
        int count = Count;
        uint rest = (uint)value;
        while (rest > 0x7F)
        {
            buffer[count++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        buffer[count++] = (byte)rest;
        Count = count;
    }

    /// <summary>Seven bits a byte, the lowest first. At most nine bytes: a negative number ends in a byte of eight bits.</summary>
    public void WriteVInt64(long value)
    {
        Need(LongestVariableInteger);
        byte[] buffer = Buffer;
        int count = Count;
        ulong rest = (ulong)value;
        for (int i = 0; rest > 0x7F && i < 8; i++)
        {
            buffer[count++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        buffer[count++] = (byte)rest;
        Count = count;
    }

    /// <summary>The number of UTF-8 bytes, then the bytes.</summary>
    public void WriteString(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        WriteVInt32(length);
        if (length <= Buffer.Length)
        {
            Need(length);
            Count += Encoding.UTF8.GetBytes(value, Buffer.AsSpan(Count));
        }
        else
        {
            WriteBytes(Encoding.UTF8.GetBytes(value));
        }
    }

    public void WriteStringMap(IReadOnlyDictionary<string, string> map)
    {
        WriteInt32(map.Count);
        foreach ((string key, string value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            WriteString(key);
            WriteString(value);
        }
    }

    public void WriteStringSet(IReadOnlyCollection<string> values)
    {
        WriteInt32(values.Count);
        foreach (string value in values.Order(StringComparer.Ordinal))
        {
            WriteString(value);
        }
    }

    public virtual void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Need(bytes.Length);
        bytes.CopyTo(Buffer.AsSpan(Count));
        Count += bytes.Length;
    }

    /// <summary>Gives room for a number of bytes that the caller fills; follow with <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int count)
    {
        Need(count);
        return Buffer.AsSpan(Count, count);
    }

    public void Advance(int count) => Count += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Need(int count)
    {
        if (Buffer.Length - Count < count)
        {
            MakeRoom(count);
        }
    }

    protected abstract void MakeRoom(int count);
}
