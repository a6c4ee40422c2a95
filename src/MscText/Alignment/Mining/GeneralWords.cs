namespace MscText.Alignment;

/// <summary>Pairs that belong to the general language.</summary>
internal static class GeneralWords
{
    /// <summary>Whether CC-CEDICT has just these English words as a sense of the Chinese, or abstracts are known to use the one for the other.</summary>
    public static bool HasPair(IReadOnlyList<EnglishToken> english, string chinese)
    {
        if (english.Count == 1 && ProseWords.ByChinese[chinese].Contains(english[0].Key))
        {
            return true;
        }

        ReadOnlySpan<ushort> senses = GlossLexicon.Default.Senses(chinese);
        while (senses.Length > 0)
        {
            int length = senses.IndexOf((ushort)0);
            length = length < 0 ? senses.Length : length;
            if (length == english.Count && IsSense(english, senses[..length]))
            {
                return true;
            }

            senses = senses[Math.Min(senses.Length, length + 1)..];
        }

        return false;
    }

    private static bool IsSense(IReadOnlyList<EnglishToken> english, ReadOnlySpan<ushort> sense)
    {
        foreach (EnglishToken token in english)
        {
            if (token.Stem == 0 || !sense.Contains((ushort)token.Stem))
            {
                return false;
            }
        }

        return english.Count > 0;
    }
}
