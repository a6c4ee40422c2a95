namespace MscText.Lucene;

/// <summary>
/// Numbers as terms, as Lucene 4's numeric fields have them: a byte for how many low bits are left out, then the bits, seven a byte, so that
/// the order of bytes is that of the numbers. A number is indexed in full and in ever coarser forms; a range is then few terms: U. Schindler
/// and M. Diepenbroek, <i>Generic XML-based framework for metadata portals</i>, Computers &amp; Geosciences 34, 2008, pages 1947-1955.
/// </summary>
internal static class NumericEncoding
{
    /// <summary>The longest term, in bytes.</summary>
    public const int MaxLength = 11;

    /// <summary>How many bits one form is coarser than the one before: every default of Lucene's versions is a multiple.</summary>
    public const int DefaultPrecisionStep = 4;

    private const int FirstByte64 = 0x20;
    private const int FirstByte32 = 0x60;

    public static bool Is64(NumericType type) => type is NumericType.Int64 or NumericType.Double;

    /// <summary>The first byte of the terms that leave no bit out.</summary>
    public static int FirstByte(bool is64) => is64 ? FirstByte64 : FirstByte32;

    public static int Size(bool is64) => is64 ? 64 : 32;

    /// <summary>A number whose order is that of the floating-point numbers; not-a-number is above all.</summary>
    public static long Sortable(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? BitConverter.Int64BitsToDouble(0x7FF8L << 48) : value);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    /// <inheritdoc cref="Sortable(double)"/>
    public static int Sortable(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(float.IsNaN(value) ? BitConverter.Int32BitsToSingle(0x7FC00000) : value);
        return bits < 0 ? bits ^ int.MaxValue : bits;
    }

    /// <summary>Writes a number without its lowest bits.</summary>
    /// <returns>The length of the term.</returns>
    public static int Encode(long value, int shift, bool is64, Span<byte> term)
    {
        ulong bits = is64 ? (ulong)value ^ (1UL << 63) : (uint)value ^ (1U << 31);
        bits >>= shift;
        int count = ((Size(is64) - 1 - shift) / 7) + 1;
        term[0] = (byte)(FirstByte(is64) + shift);
        for (int i = count; i > 0; i--)
        {
            term[i] = (byte)(bits & 0x7F);
            bits >>= 7;
        }

        return count + 1;
    }

    public static byte[] Encode(long value, int shift, bool is64)
    {
        Span<byte> term = stackalloc byte[MaxLength];
        return term[..Encode(value, shift, is64, term)].ToArray();
    }
}
