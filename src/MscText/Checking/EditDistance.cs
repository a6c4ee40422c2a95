namespace MscText.Checking;

/// <summary>Distance of Damerau and Levenshtein with adjacent transpositions (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The least number of insertions, deletions, replacements and swaps of neighbours that turn one into the other.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int width = other.Length + 1;
        int[] table = new int[(one.Length + 1) * width];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                int best = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[((i - 1) * width) + j], table[(i * width) + j - 1]) + 1,
                    table[((i - 1) * width) + j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    best = Math.Min(best, table[((i - 2) * width) + j - 2] + 1);
                }

                table[(i * width) + j] = best;
            }
        }

        return table[^1];
    }
}
