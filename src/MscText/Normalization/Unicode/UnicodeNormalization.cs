using System.Runtime.InteropServices;
using System.Text;

namespace MscText.Normalization;

/// <summary>
/// Unicode normalisation forms of short stretches (UAX #15), independent of ICU: the runtime's own is the identity
/// where globalization is invariant.
/// </summary>
internal static class UnicodeNormalization
{
    /// <summary>NFC, or NFKC where <paramref name="compatibility"/> is set. Unpaired surrogates stay as they are.</summary>
    public static string Compose(ReadOnlySpan<char> text, bool compatibility)
    {
        List<int> codePoints = DecomposeOrdered(text, compatibility);
        var result = new StringBuilder(codePoints.Count);
        Span<int> units = CollectionsMarshal.AsSpan(codePoints);
        foreach (int codePoint in units[..ComposeInPlace(units)])
        {
            Append(result, codePoint);
        }

        return result.ToString();
    }

    /// <summary>NFD, or NFKD where <paramref name="compatibility"/> is set. Unpaired surrogates stay as they are.</summary>
    public static string Decompose(ReadOnlySpan<char> text, bool compatibility)
    {
        var result = new StringBuilder(text.Length);
        foreach (int codePoint in DecomposeOrdered(text, compatibility))
        {
            Append(result, codePoint);
        }

        return result.ToString();
    }

    private static List<int> DecomposeOrdered(ReadOnlySpan<char> text, bool compatibility)
    {
        var codePoints = new List<int>(text.Length);
        Span<char> hangul = stackalloc char[3];
        for (int i = 0; i < text.Length;)
        {
            int codePoint = CodePoints.At(text, i, out int length);
            i += length;
            ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility, hangul);
            if (mapping.IsEmpty)
            {
                codePoints.Add(codePoint);
                continue;
            }

            for (int k = 0; k < mapping.Length;)
            {
                codePoints.Add(CodePoints.At(mapping, k, out length));
                k += length;
            }
        }

        Order(CollectionsMarshal.AsSpan(codePoints));
        return codePoints;
    }

    /// <summary>The canonical ordering: marks between two starters sorted by class, equal classes as they stood.</summary>
    private static void Order(Span<int> codePoints)
    {
        for (int i = 1; i < codePoints.Length; i++)
        {
            int current = codePoints[i];
            int order = UnicodeData.CombiningClass(current);
            int k = i;
            while (order > 0 && k > 0 && UnicodeData.CombiningClass(codePoints[k - 1]) > order)
            {
                codePoints[k] = codePoints[k - 1];
                k--;
            }

            codePoints[k] = current;
        }
    }

    /// <summary>Composes what is not blocked; returns how many characters are left.</summary>
    private static int ComposeInPlace(Span<int> codePoints)
    {
        int length = 0;
        int starter = -1;
        int lastClass = 0;
        foreach (int codePoint in codePoints)
        {
            int order = UnicodeData.CombiningClass(codePoint);
            bool adjacent = starter == length - 1;
            if (starter >= 0 && (adjacent || (lastClass < order && lastClass > 0))
                && UnicodeData.Compose(codePoints[starter], codePoint) is >= 0 and int composite)
            {
                codePoints[starter] = composite;
                continue;
            }

            if (order == 0)
            {
                starter = length;
            }

            lastClass = order;
            codePoints[length++] = codePoint;
        }

        return length;
    }

    private static void Append(StringBuilder result, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            result.Append((char)codePoint);
        }
        else
        {
            result.Append(char.ConvertFromUtf32(codePoint));
        }
    }
}
