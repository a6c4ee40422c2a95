namespace MscText.Terms;

/// <summary>A letter, digit or Greek letter of a short form.</summary>
/// <param name="Letter">The letter in lower case.</param>
/// <param name="IsOptional">Whether the long form may lack it: <c>retinoblastoma</c> is <c>Rb1</c>, <c>nitrous oxide</c> is <c>N2O</c>.</param>
internal readonly record struct ShortFormLetter(char Letter, bool IsOptional)
{
    /// <summary>More letters than abbreviations have.</summary>
    public const int MaxCount = 24;

    /// <summary>Reads the letters of a short form; a Greek letter that is spelled out is one letter.</summary>
    /// <returns>Their number; 0 where there are none or too many.</returns>
    public static int Read(ReadOnlySpan<char> shortForm, Span<ShortFormLetter> letters)
    {
        int count = 0;
        for (int i = 0; i < shortForm.Length; i++)
        {
            char c = shortForm[i];
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (count == letters.Length)
            {
                return 0;
            }

            // TNF-alpha, TGFbeta: in lower case after a capital, a digit or a hyphen.
            if (char.IsAsciiLetterLower(c) && i > 0 && !char.IsAsciiLetterLower(shortForm[i - 1])
                && GreekVariants.TryReadName(shortForm[i..], out char greek, out int length))
            {
                letters[count++] = new ShortFormLetter(greek, IsOptional: false);
                i += length - 1;
                continue;
            }

            letters[count++] = new ShortFormLetter(char.ToLowerInvariant(c), char.IsAsciiDigit(c) && count > 1);
        }

        return count;
    }
}
