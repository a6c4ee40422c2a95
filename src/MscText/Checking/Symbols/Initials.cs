namespace MscText.Checking;

/// <summary>Whether words of a text spell an abbreviation.</summary>
internal static class Initials
{
    /// <summary>Whether the letters of a key are initials of words that follow each other: who, World Health Organization.</summary>
    public static bool Spell(string text, string key)
    {
        string letters = string.Concat(key.Where(char.IsAsciiLetter));
        if (letters.Length < 2)
        {
            return false;
        }

        var initials = new List<char>();
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) && (i == 0 || !char.IsAsciiLetter(text[i - 1])))
            {
                initials.Add(char.ToLowerInvariant(text[i]));
            }
        }

        // Small words between may be left out.
        for (int start = 0; start < initials.Count; start++)
        {
            int taken = 0;
            for (int i = start; i < initials.Count && i - start < letters.Length + 3 && taken < letters.Length; i++)
            {
                taken += initials[i] == letters[taken] ? 1 : 0;
            }

            if (taken == letters.Length)
            {
                return true;
            }
        }

        return false;
    }
}
