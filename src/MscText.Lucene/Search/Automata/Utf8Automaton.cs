using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Runs an automaton over characters on UTF-8, a byte at a time. The bytes of the characters that the automaton tells apart form a tree,
/// beside which every other character has the path of its length; the same tree serves every state, so that the table stays small. Bytes
/// inside a character already end the run where no character that starts with them leads on. Not thread-safe, as the inner automaton.
/// </summary>
internal sealed class Utf8Automaton
{
    private const int Invalid = int.MinValue;
    private const int OtherNodes = 4;

    private readonly CharacterAutomaton _characters;

    // By node and byte: the next node, or the complement of a finished character's class. Nodes 1 to 3 lack as many bytes of any character.
    private readonly List<int[]> _next = [];
    private readonly List<ulong> _reachable = [];

    public Utf8Automaton(CharacterAutomaton characters)
    {
        _characters = characters;
        AddOtherCharacters();
        Span<byte> utf8 = stackalloc byte[4];
        for (int i = 0; i < characters.Special.Length; i++)
        {
            int length = new Rune(characters.Special[i]).EncodeToUtf8(utf8);
            AddCharacter(utf8[..length], i + 1);
        }

        for (int node = 0; node < _next.Count; node++)
        {
            _reachable.Add(0);
        }

        Reach(0);
    }

    public Utf8State Start => new(_characters.Start, 0);

    /// <summary>Reads bytes.</summary>
    /// <returns>False where nothing that starts with the bytes so far can be accepted; the state is then of no use.</returns>
    public bool Run(ref Utf8State state, ReadOnlySpan<byte> bytes)
    {
        int character = state.Character;
        int node = state.Node;
        foreach (byte b in bytes)
        {
            int next = _next[node][b];
            if (next >= 0)
            {
                node = next;
                if ((_characters.Live(character) & _reachable[node]) == 0)
                {
                    return false;
                }
            }
            else
            {
                if (next == Invalid)
                {
                    return false;
                }

                character = _characters.Step(character, ~next);
                node = 0;
                if (character < 0)
                {
                    return false;
                }
            }
        }

        state = new Utf8State(character, node);
        return true;
    }

    /// <summary>The distance at which the bytes read so far are accepted; -1 where they are not.</summary>
    public int Distance(Utf8State state) => state.Node == 0 ? _characters.Distance(state.Character) : -1;

    /// <summary>The distance at which a whole term is accepted; -1 where it is not.</summary>
    public int Distance(ReadOnlySpan<byte> term)
    {
        Utf8State state = Start;
        return Run(ref state, term) ? Distance(state) : -1;
    }

    private void AddOtherCharacters()
    {
        for (int node = 0; node < OtherNodes; node++)
        {
            int[] next = new int[256];
            Array.Fill(next, Invalid);
            if (node == 0)
            {
                next.AsSpan(0, 0x80).Fill(~0);
                next.AsSpan(0xC2, 0xE0 - 0xC2).Fill(1);
                next.AsSpan(0xE0, 0xF0 - 0xE0).Fill(2);
                next.AsSpan(0xF0, 0xF5 - 0xF0).Fill(3);
            }
            else
            {
                next.AsSpan(0x80, 0x40).Fill(node == 1 ? ~0 : node - 1);
            }

            _next.Add(next);
        }
    }

    private void AddCharacter(ReadOnlySpan<byte> utf8, int characterClass)
    {
        int node = 0;
        foreach (byte b in utf8[..^1])
        {
            int next = _next[node][b];
            if (next < OtherNodes)
            {
                _next.Add((int[])_next[next].Clone());
                next = _next[node][b] = _next.Count - 1;
            }

            node = next;
        }

        _next[node][utf8[^1]] = ~characterClass;
    }

    /// <summary>The classes of the characters that a node leads to.</summary>
    private ulong Reach(int node)
    {
        if (_reachable[node] == 0)
        {
            ulong classes = 0;
            foreach (int next in _next[node])
            {
                if (next != Invalid)
                {
                    classes |= next < 0 ? CharacterAutomaton.MaskOf(~next) : Reach(next);
                }
            }

            _reachable[node] = classes;
        }

        return _reachable[node];
    }
}
