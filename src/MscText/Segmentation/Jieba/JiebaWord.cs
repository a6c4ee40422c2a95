using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MscText.Segmentation;

/// <summary>A word a user adds to jieba's dictionary.</summary>
/// <param name="Text">The word.</param>
/// <param name="Frequency">
/// How often it occurs, in the units of the dictionary (60 million words); null to let
/// <see cref="JiebaDictionary.SuggestFrequency"/> choose.
/// </param>
/// <param name="Tag">Its part of speech, such as <c>n</c>; null where unknown.</param>
public sealed record JiebaWord(string Text, int? Frequency = null, string? Tag = null)
{
    /// <summary>
    /// Reads a line of a user dictionary as jieba has them: the word, then if given its frequency in digits, then if given
    /// its tag in small letters, each after one space.
    /// </summary>
    /// <returns>False where there is no word or the frequency is not between 1 and 2,147,483,647.</returns>
    public static bool TryParse(ReadOnlySpan<char> line, [NotNullWhen(true)] out JiebaWord? word)
    {
        ReadOnlySpan<char> text = line.Trim();
        string? tag = TakeLast(ref text, char.IsAsciiLetterLower);
        int? frequency = null;
        if (TakeLast(ref text, char.IsAsciiDigit) is { } digits)
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0)
            {
                word = null;
                return false;
            }

            frequency = number;
        }

        word = text.IsEmpty ? null : new JiebaWord(text.ToString(), frequency, tag);
        return word is not null;
    }

    // Cuts off what follows the last space, if it is all of one kind and something stands before it.
    private static string? TakeLast(ref ReadOnlySpan<char> text, Func<char, bool> isOfKind)
    {
        int space = text.LastIndexOf(' ');
        if (space <= 0)
        {
            return null;
        }

        foreach (char unit in text[(space + 1)..])
        {
            if (!isOfKind(unit))
            {
                return null;
            }
        }

        string last = text[(space + 1)..].ToString();
        text = text[..space].TrimEnd();
        return last;
    }
}
