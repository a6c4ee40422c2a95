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
        var database = new UnicodeDatabase(sources);
        var file = new DataFileWriter();
        AddDecompositions(file, "c", database.CanonicalDecompositions());
        AddDecompositions(file, "k", database.CompatibilityDecompositions());
        AddCompositions(file, database);
        file.Add<int>("ccc", [.. ClassRanges(database.CombiningClasses)]);
        file.Write(outputPath);
    }

    private static void AddDecompositions(DataFileWriter file, string name, SortedDictionary<int, string> mappings)
    {
        file.Add<int>(name, [.. mappings.Keys]);
        file.AddStrings(name, mappings.Values);
    }

    private static void AddCompositions(DataFileWriter file, UnicodeDatabase database)
    {
        (long Pair, int Composite)[] pairs =
            [.. database.Compositions().Select(c => (((long)c.First << 32) | (uint)c.Second, c.Composite)).Order()];
        file.Add<long>("pair", [.. pairs.Select(p => p.Pair)]);
        file.Add<int>("composite", [.. pairs.Select(p => p.Composite)]);
    }

    // First code point, last code point, class.
    private static IEnumerable<int> ClassRanges(IReadOnlyDictionary<int, int> classes)
    {
        int[] range = [];
        foreach ((int codePoint, int combiningClass) in classes)
        {
            if (range.Length > 0 && range[1] == codePoint - 1 && range[2] == combiningClass)
            {
                range[1] = codePoint;
                continue;
            }

            foreach (int value in range)
            {
                yield return value;
            }

            range = [codePoint, codePoint, combiningClass];
        }

        foreach (int value in range)
        {
            yield return value;
        }
    }
}
