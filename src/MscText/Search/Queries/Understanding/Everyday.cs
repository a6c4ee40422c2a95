using MscText.Alignment;

namespace MscText.Search;

/// <summary>Tells everyday English words, which are no abbreviations when they are typed in lower case.</summary>
internal static class Everyday
{
    /// <summary>Whether glosses of the general dictionary use a word.</summary>
    public static bool IsWord(string word)
    {
        Span<char> stem = stackalloc char[64];
        return GlossLexicon.Default.StemNumber(stem[..EnglishWords.Fold(word, stem)]) > 0;
    }
}
