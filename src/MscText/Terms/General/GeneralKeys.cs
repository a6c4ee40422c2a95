using System.Text;
using System.Text.RegularExpressions;

namespace MscText.Terms;

/// <summary>
/// What a word of the general dictionary is found by. The data compiler and the library share it, so that both agree.
/// </summary>
internal static partial class GeneralKeys
{
    // Longer glosses explain; nobody looks them up as a name.
    private const int MaxWords = 6;

    /// <summary>Number of entries that are compressed together: a look-up unpacks one such block.</summary>
    public const int BlockSize = 256;

    /// <summary>
    /// A name in the form in which it is compared: lower case, letters and digits, one space for everything else, without
    /// a leading article or <c>to</c>.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        string folded = key.ToString().TrimEnd();
        foreach (string word in (ReadOnlySpan<string>)["to ", "a ", "an ", "the "])
        {
            if (folded.StartsWith(word, StringComparison.Ordinal))
            {
                return folded[word.Length..];
            }
        }

        // Signs alone (〇, 〥) stand for themselves.
        return folded.Length > 0 ? folded : name.Trim().ToString();
    }

    /// <summary>The names that a gloss gives: its parts between semicolons, without remarks.</summary>
    public static IEnumerable<string> OfGloss(string gloss)
    {
        if (IsRemark(gloss))
        {
            yield break;
        }

        foreach (string part in Remarks().Replace(gloss, " ").Split(';'))
        {
            string key = Fold(part);
            if (key.Length > 1 && key.AsSpan().Count(' ') < MaxWords)
            {
                yield return key;
            }
        }
    }

    /// <summary>Whether a gloss tells of the word instead of translating it: measure words, variants, surnames.</summary>
    public static bool IsRemark(string gloss) => NoTranslation().IsMatch(gloss);

    /// <summary>Where a key stands in the table (FNV-1a, 32 bits); equal numbers of different keys are told apart by the entries.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = (hash ^ (byte)c) * 16777619;
            hash = (hash ^ (uint)(c >> 8)) * 16777619;
        }

        return hash;
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\]]*\]")]
    private static partial Regex Remarks();

    [GeneratedRegex(@"^(CL:|surname |(\([^()]*\) *)?(old |archaic |erhua |nonstandard )*variant of|see |see also|also written|used in )")]
    private static partial Regex NoTranslation();
}
