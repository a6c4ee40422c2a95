using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MscText.Data;

/// <summary>
/// A read-only map from UTF-16 strings to non-negative integers that is walked one code unit at a time: the double
/// array of Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE TSE 15 (1989).
/// </summary>
/// <remarks>
/// A code unit is first mapped to a dense code (0: not in any key). The child of node <c>s</c> by code <c>c</c> is
/// <c>t = Offset(s) + c</c> where <c>Check(t) == s</c>; a key's value hangs below its last node under code 0.
/// The node array ends with slack as long as the alphabet, so that no child index needs a bounds check.
/// </remarks>
internal readonly unsafe struct DoubleArrayTrie
{
    /// <summary>One element of the double array.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Node
    {
        /// <summary>Inner node: offset of the children, times two, plus one where the node ends a key. Value node: the value.</summary>
        public int Base;

        /// <summary>Index of the parent, or -1 where the element is free.</summary>
        public int Check;
    }

    /// <summary>The state before the first code unit.</summary>
    public const int Root = 0;

    private readonly Table<Node> _nodes;
    private readonly Table<ushort> _alphabet;

    internal DoubleArrayTrie(Table<Node> nodes, Table<ushort> alphabet)
    {
        _nodes = nodes;
        _alphabet = alphabet;
    }

    /// <summary>Whether the trie has been read from a file.</summary>
    public bool IsEmpty => _nodes.Length == 0;

    /// <summary>The dense code of a code unit; 0 where no key has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(char unit) => _alphabet.Pointer[unit];

    /// <summary>Whether a key ends at a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsKey(int state) => (_nodes.Pointer[state].Base & 1) != 0;

    /// <summary>Goes one code unit further; false, and the state unchanged, where no key goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref int state, char unit)
    {
        int code = _alphabet.Pointer[unit];
        if (code == 0)
        {
            return false;
        }

        Node* nodes = _nodes.Pointer;
        int next = (nodes[state].Base >> 1) + code;
        if (nodes[next].Check != state)
        {
            return false;
        }

        state = next;
        return true;
    }

    /// <summary>The value of the key that ends at a state, if one does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetValue(int state, out int value)
    {
        Node* nodes = _nodes.Pointer;
        int packed = nodes[state].Base;
        if ((packed & 1) == 0)
        {
            value = -1;
            return false;
        }

        value = nodes[packed >> 1].Base;
        return true;
    }

    /// <summary>The value of a whole key.</summary>
    public bool TryGet(ReadOnlySpan<char> key, out int value)
    {
        int state = Root;
        foreach (char unit in key)
        {
            if (!TryStep(ref state, unit))
            {
                value = -1;
                return false;
            }
        }

        return TryGetValue(state, out value);
    }

    /// <summary>The longest key that begins the text: its length, or 0 where there is none.</summary>
    public int MatchLongest(ReadOnlySpan<char> text, out int value)
    {
        int state = Root;
        int length = 0;
        value = -1;
        for (int i = 0; i < text.Length && TryStep(ref state, text[i]); i++)
        {
            if (TryGetValue(state, out int found))
            {
                value = found;
                length = i + 1;
            }
        }

        return length;
    }
}
