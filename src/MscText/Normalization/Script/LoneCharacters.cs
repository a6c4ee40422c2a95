namespace MscText.Normalization;

/// <summary>Characters that are wrong in Traditional texts unless a word says otherwise.</summary>
internal static class LoneCharacters
{
    /// <summary>The right character for one that no word of the dictionaries covers.</summary>
    public static bool TryCorrect(string text, TextSpan line, int place, out char right)
    {
        right = text[place] switch
        {
            '后' => '後',
            '于' when !IsName(text, line, place) => '於',
            '么' => '麼',
            '并' => '並',
            '癥' => '症',
            _ => '\0',
        };
        return right != '\0';
    }

    /// <summary>Whether 于 is a surname: at the start of an item of a list or of the line, with a given name and nothing after it.</summary>
    private static bool IsName(string text, TextSpan line, int place)
    {
        bool begins = place == line.Start || !HanCharacters.IsHanAt(text, place - 1);
        int end = place + 1;
        while (end < line.End && end - place <= 3 && HanCharacters.IsHanAt(text, end))
        {
            end++;
        }

        return begins && end - place is 2 or 3;
    }
}
