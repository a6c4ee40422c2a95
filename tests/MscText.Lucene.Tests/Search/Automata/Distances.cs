using System.Text;

namespace MscText.Lucene.Tests.Search.Automata;

/// <summary>What the automata have to agree with, computed the plain way.</summary>
internal static class Distances
{
    /// <summary>The number of edits between two texts in code points; a transposed pair is not edited further.</summary>
    public static int Between(string from, string to, bool transpositions)
    {
        Rune[] a = [.. from.EnumerateRunes()];
        Rune[] b = [.. to.EnumerateRunes()];
        int[,] table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int k = 0; k <= b.Length; k++)
            {
                if (i == 0 || k == 0)
                {
                    table[i, k] = i + k;
                    continue;
                }

                int best = Math.Min(Math.Min(table[i - 1, k], table[i, k - 1]) + 1, table[i - 1, k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1));
                if (transpositions && i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                {
                    best = Math.Min(best, table[i - 2, k - 2] + 1);
                }

                table[i, k] = best;
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>Whether a pattern of <c>*</c>, <c>?</c> and escapes matches.</summary>
    public static bool Matches(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> text)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        if (pattern[0].Value == '*')
        {
            return Matches(pattern[1..], text) || (!text.IsEmpty && Matches(pattern, text[1..]));
        }

        bool escaped = pattern[0].Value == '\\' && pattern.Length > 1;
        Rune wanted = pattern[escaped ? 1 : 0];
        return !text.IsEmpty && ((!escaped && wanted.Value == '?') || wanted == text[0]) && Matches(pattern[(escaped ? 2 : 1)..], text[1..]);
    }
}
