using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>Web addresses, e-mail addresses and DOIs. They end before white space, Chinese characters and closing punctuation.</summary>
internal static class AddressRules
{
    private const string LocalSigns = "._%+-'";

    // Top-level domains that a bare host name may end with; more would take sentences without a space for hosts.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_domains = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "gov", "edu", "int", "info", "cn", "hk", "tw", "uk", "de", "fr", "jp", "eu", "ch", "nl", "au", "ca", "io",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>End of the web address that starts with a scheme or <c>www.</c>; the start if there is none.</summary>
    public static int ScanUrl(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        bool isUrl = StartsWith(rest, "http://") || StartsWith(rest, "https://") || StartsWith(rest, "ftp://") || StartsWith(rest, "www.");
        if (!isUrl)
        {
            return start;
        }

        int body = start + (StartsWith(rest, "www.") ? 4 : rest.IndexOf("://") + 3);
        int end = SkipAddress(text, body);
        return end > body ? end : start;
    }

    /// <summary>End of a bare host name with its path (<c>ClinicalTrials.gov</c>); the start if there is none.</summary>
    public static int ScanHost(ReadOnlySpan<char> text, int start)
    {
        int position = start;
        int label = start;
        int labels = 0;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '-' or '.'))
        {
            if (text[position] == '.')
            {
                if (position == label || position + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[position + 1]))
                {
                    break;
                }

                labels++;
                label = position + 1;
            }

            position++;
        }

        if (labels == 0 || IsWordAt(text, position) || !s_domains.Contains(text[label..position]))
        {
            return start;
        }

        return FoldAt(text, position) == '/' ? Math.Max(position, SkipAddress(text, position + 1)) : position;
    }

    /// <summary>End of the e-mail address that starts at a position; the position if there is none.</summary>
    public static int ScanEmail(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || LocalSigns.Contains(text[at])))
        {
            at++;
        }

        if (at == start || at >= text.Length || text[at] != '@')
        {
            return start;
        }

        int end = at + 1;
        int dot = -1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end])
            || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            dot = text[end] == '.' ? end : dot;
            end++;
        }

        return dot > at + 1 && end - dot > 2 ? end : start;
    }

    /// <summary>End of the DOI that starts with <c>10.</c> at a position; the position if there is none.</summary>
    /// <remarks>DOI Handbook, 2.2: the prefix has at least four digits, the suffix any printable characters.</remarks>
    public static int ScanDoi(ReadOnlySpan<char> text, int start)
    {
        if (!text[start..].StartsWith("10."))
        {
            return start;
        }

        int slash = start + 3;
        while (slash < text.Length && (char.IsAsciiDigit(text[slash]) || (text[slash] == '.' && slash > start + 3)))
        {
            slash++;
        }

        if (slash - start < 7 || slash >= text.Length || text[slash] != '/')
        {
            return start;
        }

        int end = SkipAddress(text, slash + 1, isDoi: true);
        return end > slash + 1 ? end : start;
    }

    private static int SkipAddress(ReadOnlySpan<char> text, int start, bool isDoi = false)
    {
        // The SICI form is the one that has angle brackets and semicolons.
        bool isSici = isDoi && text[start..].IndexOf("(SICI)") is >= 0 and < 16;
        int end = start;
        while (end < text.Length && IsAddressCharacter(text, end, isDoi, isSici))
        {
            end++;
        }

        return TrimPunctuation(text, start, end);
    }

    private static bool IsAddressCharacter(ReadOnlySpan<char> text, int index, bool isDoi, bool isSici)
    {
        char unit = text[index];
        if (unit <= ' ' || unit is '"' or '|' or '\\' or '^' or '`' or '{' or '}')
        {
            return false;
        }

        return unit switch
        {
            '<' or '>' => isSici,
            ',' => !isDoi,
            < '\u007F' => true,
            _ => ClassAt(text, index) is CharacterClass.Letter && Fold(unit) == unit,
        };
    }

    /// <summary>Gives back closing punctuation, and brackets that were opened outside.</summary>
    private static int TrimPunctuation(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start)
        {
            char last = text[end - 1];
            bool isOutside = last is '.' or ',' or ';' or ':' or '!' or '?' or '\''
                || (last == ')' && text[start..end].Count(')') > text[start..end].Count('('))
                || (last == ']' && text[start..end].Count(']') > text[start..end].Count('['));
            if (!isOutside)
            {
                return end;
            }

            end--;
        }

        return start;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
