using MscText.Segmentation;

namespace MscText.DataCompiler;

/// <summary>Lays jieba's dictionary out as a double array of <see cref="JiebaNode"/>. Equal entries give equal arrays.</summary>
internal sealed class JiebaTrieBuilder
{
    // After so many crowded places, nodes with as many children start their search further on.
    private const int MaxFailedPlaces = 2000;

    private readonly ushort[] _codes;
    private readonly int _codeCount;

    // The nodes in breadth-first order: the children of one follow each other, by ascending code.
    private readonly List<ushort> _code = [0];
    private readonly List<JiebaNode> _payload = [default];
    private readonly List<(int First, int Count)> _children = [];
    private readonly JiebaNode[] _nodes;

    // nextFree[i] leads to the first free element at or after i.
    private int[] _nextFree = [];
    private bool[] _baseUsed = [];
    private int _used = 1;

    public JiebaTrieBuilder(IReadOnlyDictionary<string, JiebaNode> entries, ushort[] codes)
    {
        _codes = codes;
        _codeCount = codes.Max() + 1;
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
        Grow(_children.Count + (4 * _codeCount));
        Take(0);
        Occupy(0, _children[0]);
        int width = int.MaxValue;
        int start = 1;
        foreach (int node in Enumerable.Range(1, _children.Count - 1).Where(n => _children[n].Count > 0)
            .OrderByDescending(n => _children[n].Count).ThenBy(n => n))
        {
            (int first, int count) = _children[node];
            if (count != width)
            {
                (width, start) = (count, 1);
            }

            int failed = 0;
            int place = Free(Math.Max(start, _code[first] + 1));
            while (!Fits(place - _code[first], first, count))
            {
                place = Free(place + 1);
                if (++failed == MaxFailedPlaces)
                {
                    start = place;
                }
            }

            bases[node] = place - _code[first];
            Occupy(bases[node], (first, count));
        }

        return bases;
    }

    private bool Fits(int childBase, int first, int count)
    {
        if (childBase + _codeCount >= _nextFree.Length)
        {
            Grow(2 * _nextFree.Length);
        }

        if (_baseUsed[childBase])
        {
            return false;
        }

        for (int child = first + 1; child < first + count; child++)
        {
            int place = childBase + _code[child];
            if (_nextFree[place] != place)
            {
                return false;
            }
        }

        return true;
    }

    private void Occupy(int childBase, (int First, int Count) children)
    {
        _baseUsed[childBase] = true;
        for (int child = children.First; child < children.First + children.Count; child++)
        {
            Take(childBase + _code[child]);
        }
    }

    private void Take(int place)
    {
        _nextFree[place] = place + 1;
        _used = Math.Max(_used, place + 1);
    }

    private int Free(int from)
    {
        int free = from;
        while (free < _nextFree.Length && _nextFree[free] != free)
        {
            free = _nextFree[free];
        }

        // Shorten the way for the next search.
        while (from < free)
        {
            int next = _nextFree[from];
            _nextFree[from] = free;
            from = next;
        }

        if (free == _nextFree.Length)
        {
            Grow(2 * _nextFree.Length);
        }

        return free;
    }

    private void Grow(int size)
    {
        int old = _nextFree.Length;
        Array.Resize(ref _nextFree, size);
        Array.Resize(ref _baseUsed, size);
        for (int i = old; i < size; i++)
        {
            _nextFree[i] = i;
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
