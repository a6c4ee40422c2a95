using System.Runtime.CompilerServices;
using MscText.Data;

namespace MscText.Terms;

/// <summary>
/// The pairs of units that names begin with, as bits at their hashes: small enough to stay near the processor, where the trie is not,
/// and most places in a text begin no name.
/// </summary>
internal readonly unsafe struct TermPairs(Table<uint> bits)
{
    private const int HashBits = 18;

    /// <summary>Makes the set.</summary>
    /// <param name="names">The folded names.</param>
    /// <param name="alphabet">The code of each unit in the trie.</param>
    public static uint[] Of(IEnumerable<string> names, ReadOnlySpan<ushort> alphabet)
    {
        uint[] bits = new uint[(1 << HashBits) / 32];
        foreach (string name in names)
        {
            if (name.Length > 1)
            {
                uint bit = Bit(alphabet[name[0]], alphabet[name[1]]);
                bits[bit >> 5] |= 1u << (int)(bit & 31);
            }
        }

        return bits;
    }

    /// <summary>False where no name begins with two units of these codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(int first, int second)
    {
        uint bit = Bit(first, second);
        return (bits.Pointer[bit >> 5] & (1u << (int)(bit & 31))) != 0;
    }

    private static uint Bit(int first, int second) => ((((uint)first << 16) | (uint)second) * 0x9E37_79B1u) >> (32 - HashBits);
}
