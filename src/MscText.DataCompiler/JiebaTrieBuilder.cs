using System.Numerics;
using MscText.Segmentation;

namespace MscText.DataCompiler;

/// <summary>Lays jieba's dictionary out as a double array of <see cref="JiebaNode"/>. Equal entries give equal arrays.</summary>
internal sealed class JiebaTrieBuilder
{
    private readonly ushort[] _codes;
    private readonly int _codeCount;

    // The nodes in breadth-first order: the children of one follow each other, by ascending code.
    private readonly List<ushort> _code = [0];
    private readonly List<JiebaNode> _payload = [default];
    private readonly List<(int First, int Count)> _children = [];
    private readonly JiebaNode[] _nodes;

    private readonly SetBits _free = new();
    private readonly SetBits _unusedBases = new();
    private int _firstFree;
    private int _used = 1;

    public JiebaTrieBuilder(IReadOnlyDictionary<string, JiebaNode> entries, ushort[] codes)
    {
        _codes = codes;
        _codeCount = codes.Max() + 1;
        _free.Clear(0);
        MakeNodes(entries);
        int[] bases = PlaceNodes();
        _nodes = Pack(bases);
    }

    public ReadOnlySpan<JiebaNode> Nodes => _nodes;

    /// <summary>The element of a key.</summary>
    public int Find(string key)
    {
        int at = 0;
        int childBase = 0;
        foreach (char unit in key)
        {
            at = childBase + _codes[unit];
            childBase = _nodes[at].Code == _codes[unit] ? _nodes[at].Base : throw new KeyNotFoundException(key);
        }

        return at;
    }

    private void MakeNodes(IReadOnlyDictionary<string, JiebaNode> entries)
    {
        ushort[][] keys = [.. entries.Keys.Select(k => k.Select(c => _codes[c]).ToArray())];
        JiebaNode[] values = [.. entries.Values];
        Array.Sort(keys, values, Comparer<ushort[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));

        var ranges = new List<(int From, int To, int Depth)> { (0, keys.Length, 0) };
        for (int node = 0; node < ranges.Count; node++)
        {
            (int from, int to, int depth) = ranges[node];
            if (depth > 0 && keys[from].Length == depth)
            {
                _payload[node] = values[from];
                from++;
            }

            int first = ranges.Count;
            while (from < to)
            {
                ushort code = keys[from][depth];
                int end = from + 1;
                while (end < to && keys[end][depth] == code)
                {
                    end++;
                }

                ranges.Add((from, end, depth + 1));
                _code.Add(code);
                _payload.Add(default);
                from = end;
            }

            _children.Add((first, ranges.Count - first));
        }
    }

    // A base depends on the children's codes alone, so the widest nodes go first and single children fill the gaps.
    private int[] PlaceNodes()
    {
        int[] bases = new int[_children.Count];
        Occupy(0, _children[0]);
        foreach (int node in Enumerable.Range(1, _children.Count - 1).Where(n => _children[n].Count > 0)
            .OrderByDescending(n => _children[n].Count).ThenBy(n => n))
        {
            bases[node] = FindBase(_children[node]);
            Occupy(bases[node], _children[node]);
        }

        return bases;
    }

    // The lowest unused base at which every child finds its element free; 64 bases are tried at once.
    private int FindBase((int First, int Count) children)
    {
        while (_free.BitsAt(_firstFree) == 0)
        {
            _firstFree += 64;
        }

        int start = Math.Max(1, _firstFree - _code[children.First]);
        while (true)
        {
            ulong fits = _unusedBases.BitsAt(start);
            for (int child = children.First; child < children.First + children.Count && fits != 0; child++)
            {
                fits &= _free.BitsAt(start + _code[child]);
            }

            if (fits != 0)
            {
                return start + BitOperations.TrailingZeroCount(fits);
            }

            start += 64;
        }
    }

    private void Occupy(int childBase, (int First, int Count) children)
    {
        _unusedBases.Clear(childBase);
        for (int child = children.First; child < children.First + children.Count; child++)
        {
            int place = childBase + _code[child];
            _free.Clear(place);
            _used = Math.Max(_used, place + 1);
        }
    }

    private JiebaNode[] Pack(int[] bases)
    {
        // Behind the last node as many free elements as there are codes: no child index needs a bounds check.
        int childless = _used;
        if (childless > JiebaNode.MaxBase)
        {
            throw new DataSourceException($"The dictionary needs {_used} nodes, more than the compiled form can address.");
        }

        var nodes = new JiebaNode[_used + _codeCount];
        Array.Fill(nodes, JiebaNode.Pack(childless, 0, JiebaNode.FreeCode, 0));
        for (int parent = 0; parent < _children.Count; parent++)
        {
            (int first, int count) = _children[parent];
            for (int child = first; child < first + count; child++)
            {
                nodes[bases[parent] + _code[child]] = JiebaNode.Pack(
                    _children[child].Count > 0 ? bases[child] : childless,
                    _payload[child].Tag,
                    _code[child],
                    _payload[child].Frequency);
            }
        }

        return nodes;
    }
}
