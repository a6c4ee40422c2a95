namespace MscText.Alignment;

/// <summary>A content word or symbol of a text in Latin letters.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Its common form: a stem, or a symbol in small letters without hyphens.</param>
/// <param name="IsSymbol">Whether it is an abbreviation, a gene or the like.</param>
/// <param name="Stem">The number of its stem in the gloss dictionary, 0 where no gloss has it.</param>
internal readonly record struct EnglishToken(TextSpan Span, string Key, bool IsSymbol, int Stem)
{
    /// <summary>The content words and symbols of a text in order; function words are left out.</summary>
    public static List<EnglishToken> Read(string text)
    {
        var tokens = new List<EnglishToken>();
        Span<char> folded = stackalloc char[64];
        foreach (TextSpan span in new LatinParts(text))
        {
            ReadOnlySpan<char> part = span.Of(text);
            bool symbol = LatinRun.IsSymbol(part);
            int written = symbol ? LatinRun.Fold(part, folded) : EnglishWords.Fold(part, folded);
            if (written > 0 && folded[..written].ContainsAnyExceptInRange('0', '9'))
            {
                int stem = symbol ? 0 : GlossLexicon.Default.StemNumber(folded[..written]);
                tokens.Add(new EnglishToken(span, folded[..written].ToString(), symbol, stem));
            }
        }

        return tokens;
    }
}
