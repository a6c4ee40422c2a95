namespace MscText.Checking;

/// <summary>Tells Chinese text from English for display.</summary>
internal static class HanText
{
    // A Chinese character says about as much as three Latin letters.
    private const int LettersPerCharacter = 3;

    public static bool IsMostly(string text)
    {
        int letters = text.Count(char.IsAsciiLetter);
        return text.Count(IsHan) * LettersPerCharacter > letters;
    }

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';
}
