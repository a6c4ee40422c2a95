using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>How many places <see cref="FindStarts"/> takes at once: more than memory can be asked for at a time.</summary>
    public const int MostPlaces = 24;

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

    /// <summary>
    /// Finds out at which places of a text keys begin. The places are walked from side by side: while the memory of one is on its way,
    /// the others are looked at.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="places">The places, at most <see cref="MostPlaces"/>.</param>
    /// <param name="found">Set where a key begins at the place of that index; else left as it is.</param>
    public void FindStarts(ReadOnlySpan<char> text, ReadOnlySpan<int> places, Span<bool> found)
    {
        Node* nodes = _nodes.Pointer;
        ushort* alphabet = _alphabet.Pointer;
        Walk* walks = stackalloc Walk[MostPlaces];
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            int code = alphabet[text[places[i]]];
            if (code != 0)
            {
                walks[count++] = new Walk { Place = i, Position = places[i], State = Root, Next = (nodes[Root].Base >> 1) + code };
            }
        }

        while (count > 0)
        {
            int kept = 0;
            for (int i = 0; i < count; i++)
            {
                Walk walk = walks[i];
                if (nodes[walk.Next].Check != walk.State)
                {
                    continue;
                }

                walk.State = walk.Next;
                int packed = nodes[walk.State].Base;
                if ((packed & 1) != 0)
                {
                    found[walk.Place] = true;
                    Prefetch(nodes + (packed >> 1));
                }

                walk.Position++;
                if (walk.Position < text.Length && alphabet[text[walk.Position]] is not 0 and var code)
                {
                    walk.Next = (packed >> 1) + code;
                    Prefetch(nodes + walk.Next);
                    walks[kept++] = walk;
                }
            }

            count = kept;
        }
    }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(Node* node)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(node);
        }
    }

    // A walk on its way: the state it is in, the element that is its next one if that says so.
    private struct Walk
    {
        public int Place;
        public int Position;
        public int State;
        public int Next;
    }
}
