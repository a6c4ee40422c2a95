using System.Runtime.InteropServices;
using MscText.Data;
using MscText.Normalization;

namespace MscText.DataCompiler;

/// <summary>Collects stages, shares what they have in common, and lays them out.</summary>
internal sealed class OpenCcStageWriter
{
    private readonly List<OpenCcStage> _stages = [];
    private readonly Dictionary<string, int> _numberOfContent = new(StringComparer.Ordinal);
    private readonly OpenCcTries _tries = new();
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
        int[] runStages = [.. stage.RunStages.Select(Add)];
        string content = string.Join('\n', stage.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => $"{e.Key}\t{e.Value}\t{stage.IsSegment(e.Key)}")) + string.Join(' ', runStages);
        if (!_numberOfContent.TryGetValue(content, out int number))
        {
            _numberOfContent[content] = number = _stages.Count;
            _stages.Add(stage);
            _trieOfStage.Add(_tries.Add(stage.Entries.Where(e => NeedsTrie(stage, e)).Select(e => e.Key)));
        }

        return number;
    }

    /// <summary>Writes the sections of the stages.</summary>
    public void Write(DataFileWriter file)
    {
        _tries.Build();
        List<ConversionFormat.Stage> headers = [.. _stages.Select((stage, number) => Lay(stage, _trieOfStage[number]))];
        file.Add<ConversionFormat.Stage>(ConversionFormat.StageSection, CollectionsMarshal.AsSpan(headers));
        file.Add<int>(ConversionFormat.PageIndexSection, CollectionsMarshal.AsSpan(_pageIndex));
        file.Add<uint>(ConversionFormat.PageSection, CollectionsMarshal.AsSpan(_pages));
        _tries.Write(file);
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

    private ConversionFormat.Stage Lay(OpenCcStage stage, int trie)
    {
        uint[] units = Units(stage, trie);
        int[] touched = [.. Enumerable.Range(0, units.Length).Where(u => IsTouched(units, (char)u) && !IsDescription(units[u]))];
        ConversionFormat.Stage header = _tries.Header(trie);
        header.PageIndex = _pageIndex.Count;
        header.Values = _values.Count;
        header.TouchesAscii = touched.Any(u => u < 0x80) ? 1 : 0;
        header.FirstTouched = touched.Where(u => u >= 0x80).DefaultIfEmpty(char.MaxValue + 1).First();
        header.LastTouched = touched.DefaultIfEmpty(0).Last();

        Dictionary<string, string> entries = new(stage.Entries, StringComparer.Ordinal);
        foreach (string key in _tries.Keys(trie))
        {
            _values.Add(Value(key, entries[key], stage.IsSegment(key), units));
        }

        AddPages(units);
        return header;
    }

    private static bool IsTouched(uint[] units, char unit) => units[unit] != unit;

    private static bool IsDescription(uint entry) =>
        (entry & ConversionFormat.CodeMask) >> ConversionFormat.CodeShift == ConversionFormat.DescriptionCode;

    private uint[] Units(OpenCcStage stage, int trie)
    {
        uint[] units = new uint[char.MaxValue + 1];
        for (uint unit = 0; unit < units.Length; unit++)
        {
            units[unit] = unit | (unit is >= 0x2FF0 and <= 0x2FFF ? (uint)ConversionFormat.DescriptionCode << ConversionFormat.CodeShift : 0);
        }

        foreach ((string key, string value) in stage.Entries)
        {
            if (!NeedsTrie(stage, KeyValuePair.Create(key, value)))
            {
                units[key[0]] = value[0];
            }
        }

        _tries.MarkFirstUnits(trie, units);
        uint[][] runStages = [.. stage.RunStages.Select(s => Units(s, _trieOfStage[Add(s)]))];
        for (int unit = 0; unit < units.Length; unit++)
        {
            char result = (char)units[unit];
            if (runStages.Any(r => IsTouched(r, result)))
            {
                units[unit] |= ConversionFormat.RunStagesFlag;
            }
        }

        return units;
    }

    private uint Value(string key, string text, bool isSegment, uint[] units)
    {
        if (isSegment && text.Length <= 2)
        {
            uint inPlace = text[0] | (text.Length == 2 ? (uint)text[1] << 16 : 0);
            if (inPlace < ConversionFormat.MappedValue)
            {
                return inPlace;
            }
        }

        if (isSegment && text == string.Concat(key.Select(unit => (char)units[unit])))
        {
            return ConversionFormat.MappedValue;
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
