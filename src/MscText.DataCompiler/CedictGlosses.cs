using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.DataCompiler;

/// <summary>Reduces CC-CEDICT's English senses to the stems of their content words.</summary>
internal static partial class CedictGlosses
{
    // Longer senses explain instead of translating; their words match by chance.
    private const int MaxContentWords = 6;

    /// <summary>The senses of a gloss as stems, without those that hold no English word.</summary>
    public static IEnumerable<string[]> Senses(string gloss)
    {
        if (gloss.StartsWith("CL:", StringComparison.Ordinal)
            || gloss.StartsWith("surname ", StringComparison.Ordinal)
            || CrossReference().IsMatch(gloss))
        {
            yield break;
        }

        foreach (string part in Notes().Replace(gloss, " ").Split(';'))
        {
            string[] stems = [.. Stems(part).Distinct()];
            if (stems.Length is > 0 and <= MaxContentWords)
            {
                yield return stems;
            }
        }
    }

    /// <summary>The headword, in Traditional characters, whose senses the gloss refers to; null where it gives its own.</summary>
    public static string? Reference(string gloss) =>
        CrossReference().Match(gloss) is { Success: true } match ? match.Groups["word"].Value : null;

    private static IEnumerable<string> Stems(string text)
    {
        char[] stem = new char[64];
        int position = 0;
        while (EnglishWords.TryNext(text, ref position, out int start, out int length))
        {
            // Stray pinyin and letters beside digits are no words.
            bool standsAlone = (start == 0 || !char.IsAsciiDigit(text[start - 1]))
                && (start + length == text.Length || !char.IsAsciiDigit(text[start + length]));
            int written = standsAlone ? EnglishWords.Fold(text.AsSpan(start, length), stem) : 0;
            if (written > 0)
            {
                yield return new string(stem, 0, written);
            }
        }
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\]]*\]|[\p{IsCJKUnifiedIdeographs}|]+")]
    private static partial Regex Notes();

    [GeneratedRegex(@"^(\([^()]*\) *)?((old |archaic |erhua |Japanese |euphemistic |nonstandard |non-standard |simplified )*variant of|abbr\. for|abbr\. of|see also|see|also written|equivalent to|same as|used in|contraction of) (?<word>[^\s|\[a-zA-Z,;]+)")]
    private static partial Regex CrossReference();
}
