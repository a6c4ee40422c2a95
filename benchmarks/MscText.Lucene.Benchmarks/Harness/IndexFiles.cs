using System.Globalization;

namespace MscText.Lucene.Benchmarks;

/// <summary>Looks at an index from outside.</summary>
internal static class IndexFiles
{
    private const string SegmentCount = "count";

    public static bool Exists(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "segments_*").Any();

    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The bytes of every type of file, by extension, and, under a name of its own, how many segments there are.</summary>
    public static Dictionary<string, long> Sizes(string folder)
    {
        Dictionary<string, long> sizes = [];
        if (!Directory.Exists(folder))
        {
            return sizes;
        }

        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
        {
            string type = file.Extension.Length == 0 ? file.Name.StartsWith("segments_", StringComparison.Ordinal) ? "segments_N" : file.Name : file.Extension;
            if (type.StartsWith('.') || type == "segments_N")
            {
                sizes[type] = sizes.GetValueOrDefault(type) + file.Length;
            }

            if (type == ".si")
            {
                sizes[SegmentCount] = sizes.GetValueOrDefault(SegmentCount) + 1;
            }
        }

        sizes.Remove(".lock");
        sizes.Remove(".gen");
        return sizes;
    }

    public static long Total(Dictionary<string, long> sizes) => sizes.Where(s => s.Key != SegmentCount).Sum(s => s.Value);

    /// <summary>The types of file of two indexes.</summary>
    public static IEnumerable<string> Types(Dictionary<string, long> ours, Dictionary<string, long> others) =>
        ours.Keys.Union(others.Keys).Where(t => t != SegmentCount).Order(StringComparer.Ordinal);

    public static string Segments(Dictionary<string, long> sizes) =>
        sizes.TryGetValue(SegmentCount, out long count) ? count.ToString(CultureInfo.InvariantCulture) : "-";
}
