using System.Buffers;
using System.Globalization;
using System.Text;

namespace MscText.Terms;

/// <summary>Identifiers of concepts from what files give: lower-case ASCII letters, digits and hyphens.</summary>
internal static class TermIdentifiers
{
    private const int Longest = 80;

    private static readonly SearchValues<char> s_allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether a text is an identifier as it stands.</summary>
    public static bool IsValid(string id) =>
        id.Length > 0 && !id.AsSpan().ContainsAnyExcept(s_allowed);

    /// <summary>The identifier for one of another system or for a name: <c>HP:0000118</c> → <c>hp-0000118</c>, TGF-β → <c>tgf-beta</c>.</summary>
    public static string From(string source)
    {
        if (IsValid(source))
        {
            return source;
        }

        var id = new StringBuilder();
        foreach (char c in GreekVariants.SpelledOut(source.ToLowerInvariant()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                id.Append('-');
            }
        }

        string result = id.ToString().Trim('-');
        return result.Length is > 0 and <= Longest ? result : "x-" + Hash(source).ToString("x16", CultureInfo.InvariantCulture);
    }

    // FNV-1a (Fowler, Noll, Vo): the same in every process, unlike string.GetHashCode.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
