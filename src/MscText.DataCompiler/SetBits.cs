namespace MscText.DataCompiler;

/// <summary>An endless row of bits that are set until they are cleared.</summary>
internal sealed class SetBits
{
    private ulong[] _cleared = new ulong[1 << 12];

    public void Clear(int index)
    {
        if (index / 64 >= _cleared.Length)
        {
            Array.Resize(ref _cleared, Math.Max(2 * _cleared.Length, (index / 64) + 1));
        }

        _cleared[index / 64] |= 1UL << (index % 64);
    }

    /// <summary>The 64 bits from an index on, the first as the lowest.</summary>
    public ulong BitsAt(int index)
    {
        int shift = index % 64;
        ulong low = Word(index / 64);
        return shift == 0 ? low : (low >> shift) | (Word((index / 64) + 1) << (64 - shift));
    }

    private ulong Word(int number) => number < _cleared.Length ? ~_cleared[number] : ulong.MaxValue;
}
