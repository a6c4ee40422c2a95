using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// A finite automaton over Unicode code points that becomes deterministic while it runs: a state is a set of positions in a pattern,
/// numbered when it is first reached, so that only states which terms lead to are ever built, however many a pattern has. The code points
/// the pattern names are told apart, all others are one class. Not thread-safe.
/// </summary>
internal abstract class CharacterAutomaton
{
    private const int Dead = -1;
    private const int Unknown = -2;

    private readonly int _classes;
    private readonly Dictionary<SetKey, int> _numbers = [];
    private readonly List<int[]> _sets = [];
    private readonly List<int> _distances = [];
    private readonly List<ulong> _live = [];
    private readonly List<int> _scratch = [];
    private int[] _next = [];

    /// <param name="pattern">The code points of the pattern.</param>
    protected CharacterAutomaton(IEnumerable<int> pattern)
    {
        Special = [.. pattern.Distinct().Order()];
        _classes = Special.Length + 1;
    }

    /// <summary>The code points that are told apart, ascending; the class of one is its index and 1, the class of all others 0.</summary>
    public int[] Special { get; }

    /// <summary>The state before anything is read.</summary>
    public int Start
    {
        get
        {
            if (_sets.Count == 0)
            {
                _scratch.Clear();
                AddStart(_scratch);
                Number();
            }

            return 0;
        }
    }

    /// <summary>A set with one class. Those from 63 on share a bit.</summary>
    public static ulong MaskOf(int characterClass) => 1UL << Math.Min(characterClass, 63);

    /// <summary>The state after a character; negative where nothing that starts so is accepted.</summary>
    public int Step(int state, int characterClass)
    {
        int next = _next[(state * _classes) + characterClass];
        return next == Unknown ? Expand(state, characterClass) : next;
    }

    /// <summary>The classes of the characters that lead on from a state.</summary>
    public ulong Live(int state)
    {
        if (_live[state] == 0)
        {
            for (int i = 0; i < _classes; i++)
            {
                if (Step(state, i) >= 0)
                {
                    _live[state] |= MaskOf(i);
                }
            }
        }

        return _live[state];
    }

    /// <summary>How far what was read is from the pattern; -1 where it is not accepted.</summary>
    public int Distance(int state) => _distances[state];

    /// <summary>The class of a code point.</summary>
    protected int ClassOf(int codePoint) => Array.BinarySearch(Special, codePoint) + 1;

    /// <summary>The positions before anything is read.</summary>
    protected abstract void AddStart(List<int> target);

    /// <summary>The positions that a character leads to, in any order and as often as it happens.</summary>
    protected abstract void AddNext(ReadOnlySpan<int> positions, int characterClass, List<int> target);

    /// <summary>How far from the pattern a text is that leads to these positions; -1 where it is not accepted.</summary>
    protected abstract int DistanceOf(ReadOnlySpan<int> positions);

    /// <summary>Takes out positions that accept nothing another one does not; they come sorted and distinct.</summary>
    protected virtual void Reduce(List<int> positions)
    {
    }

    private int Expand(int state, int characterClass)
    {
        _scratch.Clear();
        AddNext(_sets[state], characterClass, _scratch);

        // Numbering may replace the table.
        int next = _scratch.Count == 0 ? Dead : Number();
        _next[(state * _classes) + characterClass] = next;
        return next;
    }

    /// <summary>The number of the set in <see cref="_scratch"/>.</summary>
    private int Number()
    {
        _scratch.Sort();
        int count = 0;
        for (int i = 0; i < _scratch.Count; i++)
        {
            if (i == 0 || _scratch[i] != _scratch[count - 1])
            {
                _scratch[count++] = _scratch[i];
            }
        }

        _scratch.RemoveRange(count, _scratch.Count - count);
        Reduce(_scratch);
        SetKey key = new([.. _scratch]);
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out bool known);
        if (!known)
        {
            number = _sets.Count;
            _sets.Add(key.Positions);
            _distances.Add(DistanceOf(key.Positions));
            _live.Add(0);
            int needed = _sets.Count * _classes;
            if (_next.Length < needed)
            {
                int old = _next.Length;
                Array.Resize(ref _next, Math.Max(needed, old * 2));
                _next.AsSpan(old).Fill(Unknown);
            }
        }

        return number;
    }

    private readonly record struct SetKey(int[] Positions)
    {
        public bool Equals(SetKey other) => Positions.AsSpan().SequenceEqual(other.Positions);

        public override int GetHashCode()
        {
            HashCode hash = default;
            hash.AddBytes(MemoryMarshal.AsBytes<int>(Positions));
            return hash.ToHashCode();
        }
    }
}
