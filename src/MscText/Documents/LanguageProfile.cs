namespace MscText.Documents;

/// <summary>How much of either language a stretch of text holds. Quoted titles (《…》) and addresses do not count.</summary>
internal readonly struct LanguageProfile
{
    // An English word carries about as much as 1.7 Chinese characters.
    private const double CharactersPerWord = 1.7;

    private LanguageProfile(int hanCharacters, int words, int functionWords)
    {
        HanCharacters = hanCharacters;
        Words = words;
        FunctionWords = functionWords;
    }

    /// <summary>Number of Chinese characters.</summary>
    public int HanCharacters { get; }

    /// <summary>Number of Latin words of two or more letters with a small one; acronyms are in both languages' texts.</summary>
    public int Words { get; }

    /// <summary>Number of English function words: they occur in English sentences, not in names inside Chinese ones.</summary>
    public int FunctionWords { get; }

    /// <summary>Share of English, from 0 to 1; 0.5 where there is neither language.</summary>
    public double EnglishShare
    {
        get
        {
            double english = Words * CharactersPerWord;
            return english + HanCharacters > 0 ? english / (english + HanCharacters) : 0.5;
        }
    }

    /// <summary>The language that a paragraph is in, up to a fragment of the other; Mixed where neither prevails.</summary>
    public Language Dominant => (HanCharacters, Words) switch
    {
        (0, 0) => Language.None,
        (0, _) => Language.English,
        (_, 0) => Language.Chinese,
        _ when EnglishShare >= 0.9 => Language.English,
        _ when EnglishShare <= 0.3 || FunctionWords == 0 && EnglishShare <= 0.6 => Language.Chinese,
        _ => Language.Mixed,
    };

    /// <summary>The language, Mixed as soon as sentences of the one hold fragments of the other.</summary>
    public Language Exact => HanCharacters >= 2 && FunctionWords >= 2 ? Language.Mixed : Dominant;

    /// <summary>Counts a text.</summary>
    public static LanguageProfile Of(ReadOnlySpan<char> text)
    {
        int han = 0, words = 0, functionWords = 0, quoted = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '《' or '》')
            {
                quoted = c == '《' ? quoted + 1 : Math.Max(0, quoted - 1);
            }
            else if (MscText.HanCharacters.IsHan(c))
            {
                han += quoted == 0 ? 1 : 0;
            }
            else if (char.IsAsciiLetter(c))
            {
                int start = i;
                while (i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] is '-' or '\'' or '/' or '.' or ':' or '@' or '_')
                    && !(text[i + 1] is '.' or ':' && (i + 2 >= text.Length || !char.IsAsciiLetterOrDigit(text[i + 2]) && text[i + 2] != '/')))
                {
                    i++;
                }

                ReadOnlySpan<char> word = text[start..(i + 1)];
                if (quoted == 0 && IsWord(word))
                {
                    words++;
                    functionWords += IsFunctionWord(word) ? 1 : 0;
                }
            }
        }

        return new LanguageProfile(han, words, functionWords);
    }

    private static bool IsWord(ReadOnlySpan<char> word) =>
        word.Length >= 2 && word.ContainsAnyInRange('a', 'z') && !word.ContainsAny(":/@_.") && !word.ContainsAnyInRange('0', '9');

    private static bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        if (word.Length > 7)
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower is "the" or "of" or "and" or "in" or "to" or "with" or "for" or "is" or "are" or "was" or "were" or "that" or "by"
            or "from" or "as" or "an" or "be" or "has" or "have" or "had" or "can" or "may" or "these" or "this" or "which" or "their"
            or "on" or "at" or "or" or "such" or "into" or "than" or "not" or "we" or "it" or "its" or "also" or "between" or "through";
    }
}
