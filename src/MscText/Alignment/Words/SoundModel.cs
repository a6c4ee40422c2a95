namespace MscText.Alignment;

/// <summary>
/// Which Chinese characters transliterate which letters, learned from the dictionary's names of one word (drugs, eponyms).
/// </summary>
internal sealed class SoundModel(Dictionary<(char Character, string Letters), float> strengths)
{
    /// <summary>The fewest letters that are looked at together.</summary>
    public const int MinLetters = 2;

    /// <summary>The most letters that are looked at together.</summary>
    public const int MaxLetters = 4;

    private const int MaxLettersACharacter = 5;
    private const double UsualLettersACharacter = 2.6;

    /// <summary>
    /// How well a stretch of characters reads like a name, from 0 to 1: the best way to go through both from left to right, its
    /// strengths averaged over the characters, or over as many as a name of that length usually has.
    /// </summary>
    public double Likeness(string name, ReadOnlySpan<char> chinese)
    {
        int letters = name.Length;
        if (letters > MaxLettersACharacter * chinese.Length || chinese.Length > letters)
        {
            return 0;
        }

        // best[i]: the best sum for the characters so far, where the last ends at letter i or before.
        double[] best = new double[letters + 1];
        double[] next = new double[letters + 1];
        string lower = name.ToLowerInvariant();
        foreach (char character in chinese)
        {
            next[0] = 0;
            for (int end = 1; end <= letters; end++)
            {
                double sum = Math.Max(next[end - 1], best[end]);
                for (int length = MinLetters; length <= MaxLetters && length <= end; length++)
                {
                    if (strengths.TryGetValue((character, lower.Substring(end - length, length)), out float strength))
                    {
                        sum = Math.Max(sum, best[end - length] + strength);
                    }
                }

                next[end] = sum;
            }

            (best, next) = (next, best);
        }

        return best[letters] / Math.Max(chinese.Length, letters / UsualLettersACharacter);
    }
}
