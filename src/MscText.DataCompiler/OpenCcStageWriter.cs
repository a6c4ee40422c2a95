using System.Runtime.InteropServices;
using MscText.Data;
using MscText.Normalization;

namespace MscText.DataCompiler;

/// <summary>Collects stages, shares what they have in common, and lays them out.</summary>
internal sealed class OpenCcStageWriter
{
    private readonly List<OpenCcStage> _stages = [];
    private readonly Dictionary<string, int> _numberOfContent = new(StringComparer.Ordinal);
    private readonly List<string[]> _tries = [];
    private readonly Dictionary<string, int> _numberOfTrie = new(StringComparer.Ordinal);
    private readonly List<int> _trieOfStage = [];

    private readonly List<uint> _values = [];
    private readonly List<char> _pool = [];
    private readonly Dictionary<string, int> _placeInPool = new(StringComparer.Ordinal);
    private readonly List<uint> _pages = [];
    private readonly List<int> _pageIndex = [];
    private readonly Dictionary<string, int> _placeOfPage = new(StringComparer.Ordinal);

    /// <summary>Adds a stage, or finds the equal one.</summary>
    public int Add(OpenCcStage stage)
    {
        Check(stage);
        string content = string.Join('\n', stage.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => $"{e.Key}\t{e.Value}\t{stage.Segments is null || stage.Segments.Contains(e.Key)}"));
        if (!_numberOfContent.TryGetValue(content, out int number))
        {
            _numberOfContent[content] = number = _stages.Count;
            _stages.Add(stage);
            _trieOfStage.Add(AddTrie([.. stage.Entries.Where(e => NeedsTrie(stage, e)).Select(e => e.Key).Order(StringComparer.Ordinal)]));
        }

        return number;
    }

    /// <summary>Writes the sections of the stages.</summary>
    public void Write(DataFileWriter file)
    {
        var trie = new DoubleArrayTrieBuilder(
            _tries.SelectMany((keys, t) => keys.Select((key, id) => KeyValuePair.Create(ConversionFormat.StageUnit(t) + key, id))));
        var headers = new List<ConversionFormat.Stage>();
        for (int s = 0; s < _stages.Count; s++)
        {
            headers.Add(Lay(_stages[s], _trieOfStage[s], trie));
        }

        file.Add<ConversionFormat.Stage>(ConversionFormat.StageSection, CollectionsMarshal.AsSpan(headers));
        file.Add<int>(ConversionFormat.PageIndexSection, CollectionsMarshal.AsSpan(_pageIndex));
        file.Add<uint>(ConversionFormat.PageSection, CollectionsMarshal.AsSpan(_pages));
        file.AddTrie(ConversionFormat.TrieSection, trie);
        file.Add<uint>(ConversionFormat.ValueSection, CollectionsMarshal.AsSpan(_values));
        file.Add<char>(ConversionFormat.PoolSection, CollectionsMarshal.AsSpan(_pool));
    }

    private static bool NeedsTrie(OpenCcStage stage, KeyValuePair<string, string> entry) =>
        entry.Key.Length > 1 || entry.Value.Length != 1 || (stage.Segments is not null && stage.Segments.Contains(entry.Key));

    // What the converter takes for granted.
    private static void Check(OpenCcStage stage)
    {
        foreach ((string key, string value) in stage.Entries)
        {
            if (key.Concat(value).Any(c => c is >= '\u2FF0' and <= '\u2FFF' or >= '\uE000' and <= '\uE0FF') || value.Length == 0)
            {
                throw new DataSourceException($"The OpenCC entry {key} -> {value} is empty, or has a description or private-use character.");
            }
        }
    }

    private int AddTrie(string[] keys)
    {
        string content = string.Join('\n', keys);
        if (!_numberOfTrie.TryGetValue(content, out int number))
        {
            _numberOfTrie[content] = number = _tries.Count;
            _tries.Add(keys);
        }

        return number;
    }

    private ConversionFormat.Stage Lay(OpenCcStage stage, int trieNumber, DoubleArrayTrieBuilder trie)
    {
        ReadOnlySpan<DoubleArrayTrie.Node> nodes = trie.Nodes;
        string[] keys = _tries[trieNumber];
        var header = new ConversionFormat.Stage { PageIndex = _pageIndex.Count, Values = _values.Count };
        if (keys.Length > 0)
        {
            header.Root = (nodes[DoubleArrayTrie.Root].Base >> 1) + trie.Alphabet[ConversionFormat.StageUnit(trieNumber)];
            header.RootBase = nodes[header.Root].Base >> 1;
        }

        Dictionary<string, string> entries = new(stage.Entries, StringComparer.Ordinal);
        foreach (string key in keys)
        {
            _values.Add(Value(entries[key], stage.Segments is null || stage.Segments.Contains(key)));
        }

        uint[] units = Units(stage, keys, trie.Alphabet);
        int[] touched = [.. Enumerable.Range(0, units.Length)
            .Where(u => units[u] != (uint)u && units[u] >> 16 != ConversionFormat.DescriptionCode)];
        header.TouchesAscii = touched.Any(u => u < 0x80) ? 1 : 0;
        header.FirstTouched = touched.Where(u => u >= 0x80).DefaultIfEmpty(char.MaxValue + 1).First();
        header.LastTouched = touched.DefaultIfEmpty(0).Last();
        AddPages(units);
        return header;
    }

    private static uint[] Units(OpenCcStage stage, string[] keys, ReadOnlySpan<ushort> alphabet)
    {
        uint[] units = new uint[char.MaxValue + 1];
        for (uint unit = 0; unit < units.Length; unit++)
        {
            units[unit] = unit | (unit is >= 0x2FF0 and <= 0x2FFF ? (uint)ConversionFormat.DescriptionCode << 16 : 0);
        }

        foreach ((string key, string value) in stage.Entries)
        {
            if (!NeedsTrie(stage, KeyValuePair.Create(key, value)))
            {
                units[key[0]] = value[0];
            }
        }

        foreach (char first in keys.Select(k => k[0]).Distinct())
        {
            units[first] |= (uint)alphabet[first] << 16;
        }

        return units;
    }

    private uint Value(string text, bool isSegment)
    {
        if (isSegment && text.Length <= 2)
        {
            uint inPlace = text[0] | (text.Length == 2 ? (uint)text[1] << 16 : 0);
            if (inPlace < ConversionFormat.PooledValue)
            {
                return inPlace;
            }
        }

        if (!_placeInPool.TryGetValue(text, out int place))
        {
            _placeInPool[text] = place = _pool.Count;
            _pool.Add((char)text.Length);
            _pool.AddRange(text);
        }

        return (isSegment ? ConversionFormat.PooledSegment : ConversionFormat.PooledValue) | checked((uint)place);
    }

    private void AddPages(uint[] units)
    {
        for (int from = 0; from < units.Length; from += ConversionFormat.PageSize)
        {
            uint[] page = units[from..(from + ConversionFormat.PageSize)];
            string content = string.Join(',', page);
            if (!_placeOfPage.TryGetValue(content, out int place))
            {
                _placeOfPage[content] = place = _pages.Count;
                _pages.AddRange(page);
            }

            _pageIndex.Add(place);
        }
    }
}
