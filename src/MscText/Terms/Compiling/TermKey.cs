using System.Runtime.InteropServices;

namespace MscText.Terms;

/// <summary>A concept that a key of the trie stands for.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TermKey
{
    /// <summary>Bit i is set where the i-th unit of the key is a capital letter in the name.</summary>
    public ulong Capitals;

    /// <summary>Number of the concept.</summary>
    public int Concept;

    /// <summary>How the key may stand in a text.</summary>
    public TermKeyFlags Flags;

    /// <summary>Which list of the concept the name comes from.</summary>
    public TermNameKind Kind;

    /// <summary>Unused; keeps the layout explicit.</summary>
    public byte Reserved;
}
