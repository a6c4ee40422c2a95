using MscText.Segmentation;

namespace MscText.Search;

/// <summary>The form under which a token is indexed and looked up.</summary>
internal static class WordForm
{
    /// <summary>The stem of an English word, the token itself otherwise.</summary>
    /// <param name="kind">Kind of the token.</param>
    /// <param name="text">Its normalised text.</param>
    /// <param name="buffer">Takes the stem; words that it has no room for stay as they are.</param>
    public static ReadOnlySpan<char> Of(TokenKind kind, ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (kind is not TokenKind.Word)
        {
            return text;
        }

        int length = EnglishStemmer.Stem(text, buffer);
        return length > 0 ? buffer[..length] : text;
    }
}
