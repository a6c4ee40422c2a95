using System.Buffers;
using System.Text;
using MscText.Normalization;

namespace MscText.Search;

/// <summary>Names as they are compared with what is typed: folded, letters and digits alone, so that hyphens and spaces don't matter.</summary>
internal static class NameKey
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The key of a text.</summary>
    public static string Of(TextNormalizer normalizer, string text)
    {
        string folded = normalizer.Normalize(text).Text;
        if (folded.AsSpan().IndexOfAnyExcept(s_plain) < 0)
        {
            return folded;
        }

        var key = new StringBuilder(folded.Length);
        foreach (Rune rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(rune.ToString());
            }
        }

        return key.ToString();
    }
}
