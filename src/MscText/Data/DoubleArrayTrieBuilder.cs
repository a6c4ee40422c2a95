namespace MscText.Data;

/// <summary>Builds the arrays of a <see cref="DoubleArrayTrie"/>. Equal keys give equal arrays.</summary>
internal sealed class DoubleArrayTrieBuilder
{
    // A node with several children gives up on the crowded beginning of the array after this many failed places.
    private const int MaxFailedPlaces = 4096;

    private readonly ushort[] _alphabet = new ushort[char.MaxValue + 1];
    private readonly string[] _keys;
    private readonly int[] _values;
    private readonly int _alphabetSize;
    private DoubleArrayTrie.Node[] _nodes = [];

    // Free elements form a ring ordered by index; element 0 (the root) is its head.
    private int[] _nextFree = [];
    private int[] _previousFree = [];
    private int _searchStart = 1;
    private int _used;

    /// <summary>Builds a trie over distinct, non-empty keys with non-negative values.</summary>
    /// <exception cref="ArgumentException">A key is empty or given twice, or a value is negative.</exception>
    public DoubleArrayTrieBuilder(IEnumerable<KeyValuePair<string, int>> entries)
    {
        KeyValuePair<string, int>[] sorted = [.. entries];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Key.Length == 0 || sorted[i].Value < 0 || (i > 0 && sorted[i].Key == sorted[i - 1].Key))
            {
                throw new ArgumentException($"Key '{sorted[i].Key}' is empty, given twice or has a negative value.", nameof(entries));
            }
        }

        _alphabetSize = AssignCodes(sorted.Select(e => e.Key)) + 1;

        // Children are laid out in the order of their codes.
        Array.Sort(sorted, (a, b) => CompareByCode(a.Key, b.Key));
        _keys = [.. sorted.Select(e => e.Key)];
        _values = [.. sorted.Select(e => e.Value)];
        Grow(Math.Max(1024, _keys.Length * 2));
        Reserve(0);
        _nodes[0].Check = -2;
        _used = 1;
        Build();
        Array.Resize(ref _nodes, _used + _alphabetSize);
    }

    /// <summary>The double array with its slack.</summary>
    public ReadOnlySpan<DoubleArrayTrie.Node> Nodes => _nodes;

    /// <summary>Code of each UTF-16 code unit.</summary>
    public ReadOnlySpan<ushort> Alphabet => _alphabet;

    private int AssignCodes(IEnumerable<string> keys)
    {
        int[] counts = new int[char.MaxValue + 1];
        foreach (string key in keys)
        {
            foreach (char c in key)
            {
                counts[c]++;
            }
        }

        // Frequent units get small codes: their children lie close together.
        int code = 0;
        foreach (int unit in Enumerable.Range(0, counts.Length).Where(u => counts[u] > 0)
            .OrderByDescending(u => counts[u]).ThenBy(u => u))
        {
            _alphabet[unit] = checked((ushort)++code);
        }

        return code;
    }

    private int CompareByCode(string a, string b)
    {
        int common = Math.Min(a.Length, b.Length);
        for (int i = 0; i < common; i++)
        {
            if (a[i] != b[i])
            {
                return _alphabet[a[i]].CompareTo(_alphabet[b[i]]);
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private void Build()
    {
        var pending = new Stack<(int Node, int From, int To, int Depth)>();
        if (_keys.Length > 0)
        {
            pending.Push((0, 0, _keys.Length, 0));
        }

        var codes = new List<int>();
        var starts = new List<int>();
        while (pending.TryPop(out (int Node, int From, int To, int Depth) work))
        {
            codes.Clear();
            starts.Clear();
            bool ends = _keys[work.From].Length == work.Depth;
            if (ends)
            {
                codes.Add(0);
                starts.Add(work.From);
            }

            for (int i = ends ? work.From + 1 : work.From, last = -1; i < work.To; i++)
            {
                int code = _alphabet[_keys[i][work.Depth]];
                if (code != last)
                {
                    codes.Add(code);
                    starts.Add(i);
                    last = code;
                }
            }

            int offset = FindPlace(codes);
            _nodes[work.Node].Base = (offset << 1) | (ends ? 1 : 0);
            foreach (int code in codes)
            {
                Reserve(offset + code);
                _nodes[offset + code].Check = work.Node;
            }

            for (int i = codes.Count - 1; i >= 0; i--)
            {
                int to = i + 1 < codes.Count ? starts[i + 1] : work.To;
                if (codes[i] == 0)
                {
                    _nodes[offset].Base = _values[starts[i]];
                }
                else
                {
                    pending.Push((offset + codes[i], starts[i], to, work.Depth + 1));
                }
            }
        }
    }

    private int FindPlace(List<int> codes)
    {
        int first = codes[0];
        int failed = 0;
        int place = codes.Count == 1 ? _nextFree[0] : NextFreeFrom(_searchStart);
        while (true)
        {
            if (place == 0)
            {
                int end = _nodes.Length;
                Grow(_nodes.Length * 2);
                place = NextFreeFrom(end);
            }

            int offset = place - first;
            if (offset > 0 && Fits(offset, codes))
            {
                return offset;
            }

            if (codes.Count > 1 && ++failed == MaxFailedPlaces)
            {
                _searchStart = place;
            }

            place = _nextFree[place];
        }
    }

    private bool Fits(int offset, List<int> codes)
    {
        int highest = offset + codes[^1];
        if (highest >= _nodes.Length)
        {
            Grow(Math.Max(_nodes.Length * 2, highest + 1));
        }

        for (int i = 1; i < codes.Count; i++)
        {
            if (_nodes[offset + codes[i]].Check != -1)
            {
                return false;
            }
        }

        return true;
    }

    private int NextFreeFrom(int index)
    {
        for (int i = Math.Max(index, 1); i < _nodes.Length; i++)
        {
            if (_nodes[i].Check == -1)
            {
                return i;
            }
        }

        return 0;
    }

    private void Reserve(int index)
    {
        if (index != 0)
        {
            _nextFree[_previousFree[index]] = _nextFree[index];
            _previousFree[_nextFree[index]] = _previousFree[index];
        }

        _used = Math.Max(_used, index + 1);
    }

    private void Grow(int size)
    {
        int old = _nodes.Length;
        Array.Resize(ref _nodes, size);
        Array.Resize(ref _nextFree, size);
        Array.Resize(ref _previousFree, size);
        int last = old == 0 ? 0 : _previousFree[0];
        for (int i = Math.Max(old, 1); i < size; i++)
        {
            _nodes[i].Check = -1;
            _nextFree[last] = i;
            _previousFree[i] = last;
            last = i;
        }

        _nextFree[last] = 0;
        _previousFree[0] = last;
    }
}
