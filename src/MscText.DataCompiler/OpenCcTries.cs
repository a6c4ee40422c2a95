using System.Numerics;
using System.Runtime.InteropServices;
using MscText.Data;
using MscText.Normalization;

namespace MscText.DataCompiler;

/// <summary>The tries of the stages, laid out in one double array; equal ones are kept once.</summary>
internal sealed class OpenCcTries
{
    // With one bit in sixteen set, the bit sets say wrongly "perhaps" once in sixteen times.
    private const int BitsPerPair = 16;

    private readonly List<string[]> _keys = [];
    private readonly Dictionary<string, int> _numberOfContent = new(StringComparer.Ordinal);
    private readonly List<ConversionFormat.Stage> _headers = [];
    private readonly List<uint> _filters = [];
    private ushort[] _alphabet = [];
    private DoubleArrayTrie.Node[] _nodes = [];

    /// <summary>Adds a trie over keys, or finds the equal one. Keys are numbered in ordinal order.</summary>
    public int Add(IEnumerable<string> keys)
    {
        string[] sorted = [.. keys.Order(StringComparer.Ordinal)];
        string content = string.Join('\n', sorted);
        if (!_numberOfContent.TryGetValue(content, out int number))
        {
            _numberOfContent[content] = number = _keys.Count;
            _keys.Add(sorted);
        }

        return number;
    }

    /// <summary>The keys of a trie in the order of their numbers.</summary>
    public IReadOnlyList<string> Keys(int trie) => _keys[trie];

    /// <summary>Lays all tries out, after the last one was added.</summary>
    public void Build()
    {
        var builder = new DoubleArrayTrieBuilder(
            _keys.SelectMany((keys, t) => keys.Select((key, id) => KeyValuePair.Create(ConversionFormat.StageUnit(t) + key, id))));
        _nodes = builder.Nodes.ToArray();
        _alphabet = builder.Alphabet.ToArray();
        if (_alphabet.Max() >= ConversionFormat.DescriptionCode)
        {
            throw new DataSourceException($"OpenCC's phrases have {_alphabet.Max()} different characters, more than the format can number.");
        }

        for (int t = 0; t < _keys.Count; t++)
        {
            _headers.Add(MakeHeader(t));
        }

        ShortenLeaves();
    }

    /// <summary>The part of a stage's header that is about its trie.</summary>
    public ConversionFormat.Stage Header(int trie) => _headers[trie];

    /// <summary>Marks the units that begin keys, in entries of a page table.</summary>
    public void MarkFirstUnits(int trie, uint[] entries)
    {
        foreach (string key in _keys[trie])
        {
            entries[key[0]] |= (uint)_alphabet[key[0]] << ConversionFormat.CodeShift;
            if (key.Length == 1)
            {
                entries[key[0]] |= ConversionFormat.OwnKeyFlag;
            }
        }
    }

    /// <summary>Writes the sections of the tries.</summary>
    public void Write(DataFileWriter file)
    {
        file.Add<DoubleArrayTrie.Node>(ConversionFormat.TrieSection + ".n", _nodes);
        file.Add<ushort>(ConversionFormat.TrieSection + ".a", _alphabet);
        file.Add<uint>(ConversionFormat.FilterSection, CollectionsMarshal.AsSpan(_filters));
    }

    private ConversionFormat.Stage MakeHeader(int trie)
    {
        int[] pairs = [.. _keys[trie].Where(k => k.Length > 1).Select(k => (_alphabet[k[0]] << 16) | k[1]).Distinct()];
        int bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, pairs.Length * BitsPerPair)));
        uint[] filter = new uint[1 << (bits - 5)];
        foreach (int pair in pairs)
        {
            uint bit = ConversionFormat.HashPair(pair >> 16, (char)pair) >> (32 - bits);
            filter[bit >> 5] |= 1u << (int)(bit & 31);
        }

        var header = new ConversionFormat.Stage { Filter = _filters.Count, FilterShift = 32 - bits };
        if (_keys[trie].Length > 0)
        {
            int root = (_nodes[DoubleArrayTrie.Root].Base >> 1) + _alphabet[ConversionFormat.StageUnit(trie)];
            header.RootBase = _nodes[root].Base >> 1;
        }

        _filters.AddRange(filter);
        return header;
    }

    private void ShortenLeaves()
    {
        int[] children = new int[_nodes.Length];
        foreach (DoubleArrayTrie.Node node in _nodes.Where(n => n.Check >= 0))
        {
            children[node.Check]++;
        }

        // A value node has no child, and its own value must not be taken for an offset.
        for (int i = 1; i < _nodes.Length; i++)
        {
            int packed = _nodes[i].Base;
            if (children[i] == 1 && (packed & 1) != 0)
            {
                _nodes[i].Base = ~_nodes[packed >> 1].Base;
            }
        }
    }
}
