namespace MscText.Lucene;

/// <summary>Gives out the names of new segments. Thread-safe.</summary>
internal sealed class SegmentNames(int first)
{
    private int _next = first;

    /// <summary>The number of the next name.</summary>
    public int Counter => Volatile.Read(ref _next);

    public string Next() => FileNames.SegmentName(Interlocked.Increment(ref _next) - 1);

    /// <summary>The first number from which no file has a name.</summary>
    public static int FirstFree(IEnumerable<string> files)
    {
        HashSet<string> names = [.. files.Where(f => f.StartsWith('_')).Select(f => f[..Math.Max(1, f.IndexOfAny(['_', '.'], 1))])];
        int counter = 0;
        while (names.Contains(FileNames.SegmentName(counter)))
        {
            counter++;
        }

        return counter;
    }
}
