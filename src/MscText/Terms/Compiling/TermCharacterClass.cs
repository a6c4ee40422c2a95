namespace MscText.Terms;

/// <summary>What a UTF-16 code unit is for word boundaries.</summary>
internal static class TermCharacterClass
{
    /// <summary>Space, punctuation, symbol.</summary>
    public const byte Other = 0;

    /// <summary>Letter or digit of an alphabet that writes words apart: Latin, Greek.</summary>
    public const byte Word = 1;

    /// <summary>Chinese character.</summary>
    public const byte Han = 2;

    /// <summary>The class of a code unit.</summary>
    public static byte Of(char unit) =>
        HanCharacters.IsHan(unit) ? Han
        : char.IsLetterOrDigit(unit) || unit is >= '\u2160' and <= '\u2188' ? Word
        : Other;
}
