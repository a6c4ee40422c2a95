using System.Globalization;

namespace MscText.Lucene;

/// <summary>The names of the files of an index, as Lucene gives them.</summary>
internal static class FileNames
{
    public const string WriteLock = "write.lock";
    public const string Segments = "segments";
    public const string PendingSegments = "pending_segments";
    public const string PostingsSuffix = "Lucene41_0";
    public const string DocValuesSuffix = "Lucene45_0";

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A file of a segment: <c>_3_Lucene41_0.doc</c>, or <c>_3.si</c> without a suffix.</summary>
    public static string Of(string segment, string suffix, string extension) =>
        suffix.Length == 0 ? $"{segment}.{extension}" : $"{segment}_{suffix}.{extension}";

    public static string LiveDocs(string segment, long generation) => $"{segment}_{ToBase36(generation)}.del";

    public static string SegmentsFile(long generation) => $"{Segments}_{ToBase36(generation)}";

    public static string PendingSegmentsFile(long generation) => $"{PendingSegments}_{ToBase36(generation)}";

    public static string SegmentName(int counter) => "_" + ToBase36(counter);

    /// <summary>The generation of a <c>segments_N</c> file, or -1 where the name is something else.</summary>
    public static long GenerationOf(string name)
    {
        if (!name.StartsWith(Segments + "_", StringComparison.Ordinal))
        {
            return -1;
        }

        long generation = 0;
        foreach (char c in name.AsSpan(Segments.Length + 1))
        {
            int digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0 || generation > long.MaxValue / 37)
            {
                return -1;
            }

            generation = (generation * 36) + digit;
        }

        return generation;
    }

    /// <summary>True for a name that a Lucene index of this version may own: what may be removed as unreferenced.</summary>
    public static bool IsIndexFile(string name) =>
        name.StartsWith(PendingSegments + "_", StringComparison.Ordinal)
        || GenerationOf(name) > 0
        || (name.Length > 2 && name[0] == '_' && char.IsAsciiLetterOrDigit(name[1]) && name.Contains('.', StringComparison.Ordinal));

    private static string ToBase36(long value)
    {
        if (value < 10)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        Span<char> text = stackalloc char[13];
        int start = text.Length;
        for (; value > 0; value /= 36)
        {
            text[--start] = Digits[(int)(value % 36)];
        }

        return text[start..].ToString();
    }
}
