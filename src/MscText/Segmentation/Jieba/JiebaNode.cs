namespace MscText.Segmentation;

/// <summary>
/// One element of the dictionary's double array: all that the walk needs in eight bytes, so that a step costs one
/// memory access.
/// </summary>
/// <remarks>
/// From high to low: offset of the children (24 bits), tag (8), the code by which the node is reached (16), number of
/// the frequency (16; 0 where the node ends no word). The child of a node by code <c>c</c> is the element
/// <c>Base + c</c> if its code is <c>c</c>: no two nodes have the same base, so that the code alone proves the parent.
/// Nodes without children have a base behind which every element is free.
/// </remarks>
internal readonly struct JiebaNode(ulong packed)
{
    /// <summary>Code of a free element, which no character has.</summary>
    public const ushort FreeCode = 0xFFFF;

    /// <summary>Most bits of a base.</summary>
    public const int MaxBase = (1 << 24) - 1;

    private readonly ulong _packed = packed;

    /// <summary>Offset of the children.</summary>
    public int Base => (int)(_packed >> 40);

    /// <summary>Number of the part-of-speech tag, 0 where there is none.</summary>
    public byte Tag => (byte)(_packed >> 32);

    /// <summary>Code of the last character on the way here.</summary>
    public ushort Code => (ushort)(_packed >> 16);

    /// <summary>Number of the word's frequency, 0 where no word ends here.</summary>
    public ushort Frequency => (ushort)_packed;

    /// <summary>Packs a node.</summary>
    public static JiebaNode Pack(int childBase, byte tag, ushort code, ushort frequency) =>
        new(((ulong)(uint)childBase << 40) | ((ulong)tag << 32) | ((ulong)code << 16) | frequency);
}
