using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>Finds symbols, acronyms and Latin names.</summary>
internal static partial class SymbolFinder
{
    /// <summary>The words in Latin letters that hold a capital or a digit, in order.</summary>
    /// <param name="folded">The text as <see cref="CheckFold"/> leaves it.</param>
    public static List<SymbolMention> Find(string folded)
    {
        var found = new List<SymbolMention>();
        foreach (Match match in Run().Matches(folded))
        {
            string text = match.Value;
            if (text.Length > 1 && text.Any(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            {
                found.Add(new SymbolMention(text, SqueezedText.Key(text), new TextSpan(match.Index, match.Length), Sign(folded, match.Index + match.Length)));
            }
        }

        return found;
    }

    private static char Sign(string text, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(end);
        if (rest.Length > 0 && rest[0] is '+' or '⁺')
        {
            return '+';
        }

        if (rest.Length > 0 && (rest[0] == '⁻' || (rest[0] is '-' or '–' && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1]) || HanCharacters.IsHan(rest[1])))))
        {
            return '-';
        }

        rest = rest.TrimStart(" -(");
        return rest.StartsWith("positive") || rest.StartsWith("阳性") || rest.StartsWith("+)") ? '+'
            : rest.StartsWith("negative") || rest.StartsWith("阴性") || rest.StartsWith("-)") ? '-'
            : '\0';
    }

    // Parts joined by hyphens are one symbol (TGF-β1, MDA-MB-231), words are not part of it (HER2-negative); a slash separates two.
    [GeneratedRegex(@"[A-Za-zΑ-ω][A-Za-z0-9Α-ω]*(?:[-–](?![a-z]{4,})[A-Za-z0-9Α-ω]+)*|[0-9]+[A-Z][A-Za-z0-9]*")]
    private static partial Regex Run();
}
