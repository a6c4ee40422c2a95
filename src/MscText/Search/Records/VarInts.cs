using System.Buffers;

namespace MscText.Search;

/// <summary>Integers of one to five bytes, seven bits each, the lowest first.</summary>
internal static class VarInts
{
    public static void Write(ArrayBufferWriter<byte> bytes, int value)
    {
        uint rest = (uint)value;
        Span<byte> target = bytes.GetSpan(5);
        int count = 0;
        for (; rest > 0x7F; rest >>= 7)
        {
            target[count++] = (byte)(rest | 0x80);
        }

        target[count++] = (byte)rest;
        bytes.Advance(count);
    }

    public static int Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
