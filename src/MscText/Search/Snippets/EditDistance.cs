namespace MscText.Search;

/// <summary>How many edits make one word of another: insertions, deletions, substitutions, swaps of neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The number of edits; any number above the limit where it is more.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        const int OnStack = 64;
        int width = b.Length + 1;
        Span<int> rows = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        Span<int> before = rows[..width];
        Span<int> last = rows.Slice(width, width);
        Span<int> row = rows.Slice(2 * width, width);
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            Span<int> oldest = before;
            before = last;
            last = row;
            row = oldest;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int edits = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                row[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return row[b.Length];
    }
}
