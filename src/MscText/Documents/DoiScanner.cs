using System.Text;
using System.Text.RegularExpressions;

namespace MscText.Documents;

/// <summary>
/// Finds DOIs in running text, also with stray spaces, full-width signs or as an address, and gives their plain form. The
/// syntax is that of the DOI Handbook, 2.2: <c>10.</c>, a registrant code, a slash, a suffix of any printable characters; in
/// practice the suffix ends at a blank, a Chinese character or an unbalanced bracket.
/// </summary>
internal static partial class DoiScanner
{
    private const int LongestResolver = 40;

    /// <summary>The DOIs of a unit in the order of the text.</summary>
    public static List<DocumentIdentifier> Find(PageUnit unit)
    {
        var found = new List<DocumentIdentifier>();
        string text = unit.Text;
        for (Match match = Prefix().Match(text); match.Success; match = Prefix().Match(text, match.Index + match.Length))
        {
            int end = SuffixEnd(text, match.Index + match.Length);
            if (end > match.Index + match.Length)
            {
                int start = AddressStart(text, match.Index);
                bool isAddress = start < match.Index && text[start] is 'h' or 'H';
                found.Add(new DocumentIdentifier(Plain(text.AsSpan(match.Index, end - match.Index), isAddress), unit.Slice(match.Index, end - match.Index)));
            }
        }

        return found;
    }

    /// <summary>Where the resolver's address before a DOI begins, or the DOI's own beginning.</summary>
    public static int AddressStart(string text, int doi)
    {
        int from = Math.Max(0, doi - LongestResolver);
        Match match = Resolver().Match(text[from..doi]);
        return match.Success ? from + match.Index : doi;
    }

    /// <summary>Whether the plain form differs from the text by more than the resolver's escapes.</summary>
    public static bool IsRepaired(DocumentIdentifier doi) => doi.Source.Text.Any(c => char.IsWhiteSpace(c) || c >= '\uFF01');

    private static int SuffixEnd(string text, int start)
    {
        int i = start;
        int depth = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                int next = i;
                while (next < text.Length && text[next] is ' ' or '\u00A0' or '\u3000')
                {
                    next++;
                }

                if (next == text.Length || !Bridges(text, start, i, next))
                {
                    break;
                }

                i = next;
                continue;
            }

            if (c is '(' or '\uFF08')
            {
                depth++;
            }
            else if (c is ')' or '\uFF09')
            {
                if (--depth < 0)
                {
                    break;
                }
            }
            else if (!IsSuffixCharacter(c))
            {
                break;
            }

            i++;
        }

        while (i > start && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '.' or ',' or ';' or ':' or '/' or '\uFF0E' or '-' or '"' or '\'' or '('))
        {
            i--;
        }

        return i;
    }

    /// <summary>
    /// Whether a blank inside a DOI was put there by a converter: before or after a bracketed year with more digits to come
    /// (S0000-0000 (24) 00089-1), or after a sign that cannot end a DOI.
    /// </summary>
    private static bool Bridges(string text, int start, int blank, int next)
    {
        ReadOnlySpan<char> rest = text.AsSpan(next);
        char before = blank > start ? text[blank - 1] : '/';
        if (before is ')' or '\uFF09')
        {
            return DigitGroup().IsMatch(rest);
        }

        if (rest[0] is '(' or '\uFF08')
        {
            return BracketedDigits().IsMatch(rest);
        }

        if (before is '/' or '-' or '(' or '\uFF08')
        {
            return SuffixToken().IsMatch(rest);
        }

        // "10.5555/j. example. 2023. 106872": a full stop that ends no DOI yet, because the part before it holds no number,
        // or a year.
        return before is '.' && (!text.AsSpan(start, blank - start).ContainsAnyInRange('0', '9')
            ? LowerToken().IsMatch(rest)
            : YearStop().IsMatch(text.AsSpan(start, blank - start)) && DigitGroup().IsMatch(rest) && LowerStart(text, start));
    }

    private static bool LowerStart(string text, int start) => char.IsAsciiLetterLower(text[start]) || text[start] == ' ';

    private static bool IsSuffixCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or ';' or '/' or ':' or '<' or '>' or '+' or '#' or '%' or '\uFF0D' or '\uFF0E' or '\uFF0F'
        || c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';

    private static string Plain(ReadOnlySpan<char> doi, bool isAddress)
    {
        var plain = new StringBuilder(doi.Length);
        foreach (char c in doi)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            }
        }

        return isAddress ? Uri.UnescapeDataString(plain.ToString()) : plain.ToString();
    }

    [GeneratedRegex(@"(?<![\d.])[1\uFF11][0\uFF10]\s?[.\uFF0E]\s?[\d\uFF10-\uFF19]{4,9}\s?(?:[/\uFF0F]|%2F)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(?:https?\s?:\s?//)?(?:dx\.)?doi\.org/\s?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolver();

    [GeneratedRegex(@"^\d[\d-]*[\dX](?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex DigitGroup();

    [GeneratedRegex(@"^[(\uFF08]\s?\d{1,4}\s?[)\uFF09]\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedDigits();

    [GeneratedRegex(@"^[A-Za-z]*[\d./-][\w./()-]*", RegexOptions.CultureInvariant)]
    private static partial Regex SuffixToken();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9-]*(?:[.]|\d)|\d+\.)", RegexOptions.CultureInvariant)]
    private static partial Regex LowerToken();

    [GeneratedRegex(@"\.\s?(?:19|20)\d\d\.(?:\s?\d{1,3}\.)*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearStop();
}
