namespace MscText.Terms;

/// <summary>Greek letters in names: TGF-β, TGF-beta, TGFb.</summary>
internal static class GreekVariants
{
    private static readonly (char Letter, string Name, char Latin)[] Letters =
    [
        ('α', "alpha", 'a'), ('β', "beta", 'b'), ('γ', "gamma", 'g'), ('δ', "delta", 'd'), ('ε', "epsilon", 'e'),
        ('ζ', "zeta", 'z'), ('η', "eta", 'h'), ('θ', "theta", 'q'), ('κ', "kappa", 'k'), ('λ', "lambda", 'l'),
        ('μ', "mu", 'm'), ('π', "pi", 'p'), ('σ', "sigma", 's'), ('ω', "omega", 'w'),
    ];

    /// <summary>Whether a text has a Greek letter.</summary>
    public static bool HasGreek(string name) => name.AsSpan().IndexOfAnyInRange('\u0391', '\u03C9') >= 0;

    /// <summary>Whether a character is a Greek letter.</summary>
    public static bool IsGreek(char c) => c is >= '\u0391' and <= '\u03C9';

    /// <summary>Reads the name of a Greek letter in lower case at the beginning of a text: <c>alpha</c>; not the short ones that begin other words.</summary>
    public static bool TryReadName(ReadOnlySpan<char> text, out char letter, out int length)
    {
        foreach ((char candidate, string word, _) in Letters)
        {
            if (word.Length > 3 && text.StartsWith(word, StringComparison.Ordinal))
            {
                (letter, length) = (candidate, word.Length);
                return true;
            }
        }

        (letter, length) = ('\0', 0);
        return false;
    }

    /// <summary>Whether a text begins with a Greek letter, its name or the Latin letter for it.</summary>
    public static bool Stands(ReadOnlySpan<char> text, char greek)
    {
        foreach ((char letter, string word, char latin) in Letters)
        {
            if (letter == greek)
            {
                return text[0] == letter || text[0] == latin || text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
            }
        }

        return text[0] == greek;
    }

    /// <summary>Whether a Latin letter is the one for a Greek letter.</summary>
    public static bool IsLatinFor(char greek, char latin)
    {
        foreach ((char letter, _, char candidate) in Letters)
        {
            if (letter == greek)
            {
                return candidate == latin;
            }
        }

        return false;
    }

    /// <summary>The name with each Greek letter spelled out.</summary>
    public static string SpelledOut(string name)
    {
        foreach ((char letter, string word, _) in Letters)
        {
            name = name.Replace(letter.ToString(), word, StringComparison.Ordinal);
        }

        return name;
    }

    /// <summary>The name with the Latin letter for each Greek one, as keyboards without Greek make it: TNF-a.</summary>
    public static string Latin(string name)
    {
        foreach ((char letter, _, char latin) in Letters)
        {
            name = name.Replace(letter, latin);
        }

        return name;
    }

    /// <summary>The name with Greek letters for words that name one.</summary>
    public static string Letter(string name)
    {
        foreach ((char letter, string word, _) in Letters)
        {
            name = string.Join(' ', name.Split(' ').Select(part =>
                string.Join('-', part.Split('-').Select(w => w.Equals(word, StringComparison.OrdinalIgnoreCase) ? letter.ToString() : w))));
        }

        return name;
    }
}
