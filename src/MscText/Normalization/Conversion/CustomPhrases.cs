using System.Collections.Frozen;

namespace MscText.Normalization;

/// <summary>The phrases that were added to a converter: segments that go before those of the dictionaries.</summary>
internal readonly struct CustomPhrases : IScanMode
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _replacements;

    // By first unit: the lengths of the phrases that begin with it, longest first.
    private readonly FrozenDictionary<char, int[]> _lengths;

    /// <summary>Keeps phrases with what they become; none is empty.</summary>
    public CustomPhrases(IReadOnlyDictionary<string, string> phrases)
    {
        _replacements = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = phrases.Keys.GroupBy(p => p[0]).ToFrozenDictionary(
            g => g.Key, g => g.Select(p => p.Length).Distinct().OrderDescending().ToArray());
    }

    /// <inheritdoc/>
    public static bool StopsAtSegments => true;

    /// <inheritdoc/>
    public static bool HasPhrases => true;

    /// <inheritdoc/>
    public int Match(ReadOnlySpan<char> text, int position, out string replacement)
    {
        if (_lengths.TryGetValue(text[position], out int[]? lengths))
        {
            foreach (int length in lengths)
            {
                if (length <= text.Length - position
                    && _replacements.TryGetValue(text.Slice(position, length), out replacement!))
                {
                    return length;
                }
            }
        }

        replacement = string.Empty;
        return 0;
    }
}
