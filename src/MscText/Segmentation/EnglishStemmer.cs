namespace MscText.Segmentation;

/// <summary>
/// Strips the inflectional and common derivational endings of English words: the "English (Porter2)" stemmer of the
/// Snowball project (Porter 2001, <see href="https://snowballstem.org/algorithms/english/stemmer.html"/>).
/// </summary>
/// <remarks>Words come in lower case; a word with anything but the letters a to z and apostrophes is left as it is.</remarks>
public static class EnglishStemmer
{
    // Room for the one letter that a rule may add.
    private const int MaxLength = 64;

    /// <summary>The stem of a word, or the word itself where there is nothing to strip.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> buffer = stackalloc char[MaxLength];
        int length = Stem(word, buffer);
        return word.Length >= MaxLength || buffer[..length].SequenceEqual(word) ? word : new string(buffer[..length]);
    }

    /// <summary>Writes the stem of a word.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="stem">Takes the stem; it needs one place more than the word is long.</param>
    /// <returns>Length of the stem; 0, with nothing written, where the buffer is too small.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (word.Length > MaxLength - 1 && stem.Length >= word.Length)
        {
            word.CopyTo(stem);
            return word.Length;
        }

        if (stem.Length < word.Length + 1)
        {
            return 0;
        }

        word.CopyTo(stem);
        if (word.Length < 3 || word.ContainsAnyExcept(PorterWord.Letters))
        {
            return word.Length;
        }

        return PorterExceptions.TryStem(word, stem, out int length) ? length : new PorterWord(stem, word.Length).Stem();
    }
}
