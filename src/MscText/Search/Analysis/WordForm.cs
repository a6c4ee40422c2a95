using MscText.Alignment;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>The form under which a token is indexed and looked up.</summary>
internal static class WordForm
{
    /// <summary>The stem of an English word in American spelling, the token itself otherwise.</summary>
    /// <param name="kind">Kind of the token.</param>
    /// <param name="text">Its normalised text.</param>
    /// <param name="buffer">Takes the stem; words that it has no room for stay as they are.</param>
    public static ReadOnlySpan<char> Of(TokenKind kind, ReadOnlySpan<char> text, Span<char> buffer)
    {
        const int LongestWord = 48;
        if (kind is not TokenKind.Word || text.Length > LongestWord || text.Length >= buffer.Length)
        {
            return text;
        }

        Span<char> folded = stackalloc char[LongestWord];
        text.CopyTo(folded);
        int length = EnglishStemmer.Stem(folded[..EnglishWords.FoldSpelling(folded[..text.Length])], buffer);
        return length > 0 ? buffer[..length] : text;
    }

    /// <summary>Whether tokens of a kind are indexed as they are written, too.</summary>
    public static bool HasExactForm(TokenKind kind) => kind is TokenKind.Word or TokenKind.Identifier;

    /// <summary>Whether the capitals of a word tell more than that a sentence begins: WAS, mTOR, p53.</summary>
    /// <param name="kind">Kind of the token.</param>
    /// <param name="written">The word as it is written.</param>
    public static bool HasCaseForm(TokenKind kind, ReadOnlySpan<char> written)
    {
        if (kind == TokenKind.Identifier)
        {
            return true;
        }

        for (int i = 1; i < written.Length; i++)
        {
            if (char.IsAsciiLetterUpper(written[i]))
            {
                return true;
            }
        }

        return false;
    }
}
