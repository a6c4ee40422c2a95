namespace MscText.Normalization;

/// <summary>Accents of Latin and Greek letters, and letters that ASCII writes with two or without their stroke.</summary>
internal static class DiacriticStep
{
    public static string? Map(int codePoint)
    {
        switch (codePoint)
        {
            case 'æ' or 'ǽ' or 'ǣ':
                return "ae";
            case 'Æ' or 'Ǽ' or 'Ǣ':
                return "AE";
            case 'œ':
                return "oe";
            case 'Œ':
                return "OE";
            case 'ø' or 'ǿ':
                return "o";
            case 'Ø' or 'Ǿ':
                return "O";
            case 'ł':
                return "l";
            case 'Ł':
                return "L";
            case 'đ' or 'ð':
                return "d";
            case 'Đ' or 'Ð':
                return "D";
            case 'ħ':
                return "h";
            case 'Ħ':
                return "H";
            case 'þ':
                return "th";
            case 'Þ':
                return "TH";
            case 'ı':
                return "i";
        }

        Span<char> none = stackalloc char[3];
        ReadOnlySpan<char> mapping = UnicodeData.Decompose(codePoint, compatibility: false, none);
        return mapping.Length > 1 && TakesAccents(mapping[0]) ? mapping[..1].ToString() : null;
    }

    /// <summary>Whether marks on a letter are accents that searching leaves out.</summary>
    public static bool TakesAccents(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            or 'æ' or 'Æ' or 'ø' or 'Ø' or 'ſ' or 'ı' or 'œ' or 'Œ' or 'ł' or 'Ł'
            or (>= '\u0391' and <= '\u03A9') or (>= '\u03B1' and <= '\u03C9');
}
