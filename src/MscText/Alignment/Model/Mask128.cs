namespace MscText.Alignment;

/// <summary>A set of numbers below 128: which words of a sentence are meant.</summary>
internal struct Mask128
{
    public ulong Low;
    public ulong High;

    public readonly bool IsEmpty => (Low | High) == 0;

    public void Set(int bit)
    {
        if (bit < 64)
        {
            Low |= 1UL << bit;
        }
        else
        {
            High |= 1UL << (bit - 64);
        }
    }

    public void Add(in Mask128 other)
    {
        Low |= other.Low;
        High |= other.High;
    }

    /// <summary>What is in both.</summary>
    public readonly Mask128 And(in Mask128 other) => new() { Low = Low & other.Low, High = High & other.High };
}
