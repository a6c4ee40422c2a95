using System.Numerics;
using System.Runtime.CompilerServices;

namespace MscText.Lucene;

/// <summary>Integers of seven bits a byte, the lowest first, written where room is known to be.</summary>
internal static class VarInt
{
    /// <summary>How many bytes an integer takes: 1 to 5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Size(uint value) => (352 - (9 * BitOperations.LeadingZeroCount(value | 1))) >> 6;

    /// <summary>Writes an integer and gives the byte behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Write(ref byte target, uint value)
    {
        while (value > 0x7F)
        {
            target = (byte)(value | 0x80);
            target = ref Unsafe.Add(ref target, 1);
            value >>= 7;
        }

        target = (byte)value;
        return ref Unsafe.Add(ref target, 1);
    }
}
