using static MscText.Segmentation.ScanCharacters;

namespace MscText.Segmentation;

/// <summary>
/// Words of a user's that jieba's dictionary cannot hold because they have spaces, Greek letters or Latin ones: <c>CAR-T细胞</c>,
/// <c>bone marrow</c>, <c>维生素C</c>. Found leftmost and longest, Latin ones at word borders only.
/// </summary>
internal sealed class UserPhrases
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    // Lengths of the phrases that begin with a unit, the longest first.
    private readonly Dictionary<char, int[]> _lengths;

    /// <summary>Makes a set of phrases in the form that the normaliser gives the text.</summary>
    public UserPhrases(IReadOnlyCollection<string> phrases)
    {
        _phrases = new HashSet<string>(phrases, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = phrases.GroupBy(phrase => phrase[0])
            .ToDictionary(group => group.Key, group => group.Select(phrase => phrase.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>End of the longest phrase that starts at a position; the position if there is none.</summary>
    public int Match(ReadOnlySpan<char> text, int position)
    {
        if (!_lengths.TryGetValue(text[position], out int[]? lengths) || (position > 0 && JoinsWord(text, position)))
        {
            return position;
        }

        foreach (int length in lengths)
        {
            int end = position + length;
            if (end <= text.Length && !JoinsWord(text, end) && _phrases.Contains(text[position..end]))
            {
                return end;
            }
        }

        return position;
    }

    /// <summary>Position of the first phrase that starts in a span; its end if there is none.</summary>
    public int FirstIn(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Match(text, start) == start)
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether the characters on both sides of a position belong to one Latin word or number.</summary>
    private static bool JoinsWord(ReadOnlySpan<char> text, int position) =>
        position > 0 && position < text.Length
        && ((IsWordAt(text, position - 1) && IsWordAt(text, position))
            || ClassAt(text, position) == CharacterClass.Mark || char.IsLowSurrogate(text[position]));
}
