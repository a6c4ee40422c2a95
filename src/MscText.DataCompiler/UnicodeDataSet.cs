using System.Globalization;
using MscText.Data;

namespace MscText.DataCompiler;

/// <summary>
/// What normalisation needs of the Unicode Character Database (UAX #15), so that texts come out the same whatever
/// the machine has of ICU: the runtime's own normalisation does nothing where globalization is invariant.
/// </summary>
internal sealed class UnicodeDataSet : IDataSet
{
    public string FileName => "unicode.bin";

    public void Compile(DataSources sources, string outputPath)
    {
        var canonical = new SortedDictionary<int, string>();
        var compatibility = new SortedDictionary<int, string>();
        var excluded = new HashSet<int>();
        foreach (string[] fields in Rows(Path.Combine(sources.UnicodeDirectory, "decompositions.tsv")))
        {
            int codePoint = Hex(fields[0]);
            string mapping = string.Concat(fields[2].Split(' ').Select(c => char.ConvertFromUtf32(Hex(c))));
            (fields[1] == "C" ? canonical : compatibility).Add(codePoint, mapping);
            if (fields.Length > 3)
            {
                excluded.Add(codePoint);
            }
        }

        var file = new DataFileWriter();
        AddDecompositions(file, "c", canonical);
        AddDecompositions(file, "k", compatibility);
        AddCompositions(file, canonical, excluded);
        file.Add<int>("ccc", [.. Rows(Path.Combine(sources.UnicodeDirectory, "combining-classes.tsv"))
            .SelectMany(f => new[] { Hex(f[0]), Hex(f[1]), int.Parse(f[2], CultureInfo.InvariantCulture) })]);
        file.Write(outputPath);
    }

    private static void AddDecompositions(DataFileWriter file, string name, SortedDictionary<int, string> mappings)
    {
        file.Add<int>(name, [.. mappings.Keys]);
        file.AddStrings(name, mappings.Values);
    }

    /// <summary>The primary composites: which pair of characters becomes which one.</summary>
    private static void AddCompositions(DataFileWriter file, SortedDictionary<int, string> canonical, HashSet<int> excluded)
    {
        // The listed mappings are full; the first of a composite's pair is the composite of all but the last.
        var byMapping = canonical.Where(m => !excluded.Contains(m.Key)).ToDictionary(m => m.Value, m => m.Key, StringComparer.Ordinal);
        var pairs = new SortedDictionary<long, int>();
        foreach ((string mapping, int composite) in byMapping)
        {
            int lastLength = char.IsLowSurrogate(mapping[^1]) ? 2 : 1;
            string head = mapping[..^lastLength];
            int first = byMapping.TryGetValue(head, out int inner) ? inner : char.ConvertToUtf32(head, 0);
            pairs.Add(((long)first << 32) | (uint)char.ConvertToUtf32(mapping, head.Length), composite);
        }

        file.Add<long>("pair", [.. pairs.Keys]);
        file.Add<int>("composite", [.. pairs.Values]);
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
