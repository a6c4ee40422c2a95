namespace MscText.DataCompiler;

/// <summary>
/// A dictionary in OpenCC's text format: a key, a tabulator, values separated by spaces with the preferred one first;
/// lines that begin with # are comments, some of which carry annotations.
/// </summary>
internal sealed class OpenCcDictionaryFile
{
    private const string ReversePreference = "# @reverse-prefer:";
    private const string TofuRisk = "# @tofu-risk:";

    private readonly List<OpenCcEntry> _tofuRisk = [];

    /// <summary>Reads a file, verified by its checksum.</summary>
    public OpenCcDictionaryFile(DataSources sources, string name)
    {
        bool annotated = false;
        foreach (string line in sources.ReadLines($"opencc/data/dictionary/{name}.txt"))
        {
            if (line.StartsWith(ReversePreference, StringComparison.Ordinal))
            {
                // A single field names the key and the value at once.
                string[] fields = line[ReversePreference.Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                ReversePreferences[fields[0]] = fields[^1];
            }

            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
            {
                annotated = line.StartsWith(TofuRisk, StringComparison.Ordinal);
                continue;
            }

            int tabulator = line.IndexOf('\t', StringComparison.Ordinal);
            if (tabulator <= 0 || tabulator == line.Length - 1)
            {
                throw new DataSourceException($"{name}.txt: the line '{line}' is not a key, a tabulator and values.");
            }

            var entry = new OpenCcEntry(line[..tabulator], line[(tabulator + 1)..].Split(' '));
            Entries.Add(entry);
            if (annotated)
            {
                _tofuRisk.Add(entry);
                annotated = false;
            }
        }
    }

    private OpenCcDictionaryFile(IEnumerable<OpenCcEntry> entries) => Entries.AddRange(entries);

    /// <summary>The entries in the order of the file.</summary>
    public List<OpenCcEntry> Entries { get; } = [];

    /// <summary>For keys of the reversed dictionary, the value to prefer.</summary>
    public Dictionary<string, string> ReversePreferences { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The entries annotated <c>@tofu-risk</c> with the values that few fonts have: where the key itself is the
    /// preferred value, those after it.
    /// </summary>
    public OpenCcDictionaryFile ExtractTofuRisk() =>
        new(_tofuRisk.Select(e => e.Values[0] == e.Key ? e with { Values = e.Values[1..] } : e));

    /// <summary>
    /// Values to keys. Where several keys have a value, the first of the file is preferred, or the one that an
    /// annotation <c>@reverse-prefer</c> names.
    /// </summary>
    public OpenCcDictionaryFile Reverse()
    {
        var reversed = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (OpenCcEntry entry in Entries)
        {
            foreach (string value in entry.Values)
            {
                if (!reversed.TryGetValue(value, out List<string>? keys))
                {
                    reversed[value] = keys = [];
                }

                keys.Add(entry.Key);
            }
        }

        foreach ((string key, string preferred) in ReversePreferences)
        {
            if (!reversed.TryGetValue(key, out List<string>? keys) || !keys.Remove(preferred))
            {
                throw new DataSourceException($"The reverse preference {key} -> {preferred} has no entry.");
            }

            keys.Insert(0, preferred);
        }

        return new OpenCcDictionaryFile(reversed.Select(e => new OpenCcEntry(e.Key, [.. e.Value])));
    }
}
