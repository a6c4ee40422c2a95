using System.Buffers;
using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>The words of a query that may be misspelled: not those in quotation marks, of fields, excluded ones, with wildcards, nor identifiers.</summary>
internal static class CorrectableText
{
    private static readonly SearchValues<char> s_syntax = SearchValues.Create("*~=:@/_");

    /// <summary>A word of a query.</summary>
    /// <param name="Span">Its place in the query.</param>
    /// <param name="Text">Its normalised text.</param>
    /// <param name="IsChinese">Whether it is of Chinese characters.</param>
    /// <param name="Follows">Whether nothing but spaces, or nothing at all, is between it and the word before.</param>
    public readonly record struct Word(TextSpan Span, string Text, bool IsChinese, bool Follows);

    /// <summary>The words in their order; others break the sequence.</summary>
    public static List<Word> Of(string query, AbstractIndexOptions options)
    {
        var tokens = new TokenBuffer();
        options.Segmenter.Segment(options.Normalizer.Normalize(query), tokens);
        var words = new List<Word>();
        int after = -1;
        foreach (Token token in tokens)
        {
            if (token.IsPart)
            {
                continue;
            }

            bool isChinese = token.Kind == TokenKind.HanWord && HanCharacters.Count(tokens.TextOf(token)) == tokens.TextOf(token).Length;
            if ((isChinese || IsPlainWord(query, token, tokens.TextOf(token))) && !IsGuarded(query, token.Span))
            {
                bool follows = after >= 0 && query.AsSpan(after, Math.Max(0, token.Start - after)).IsWhiteSpace();
                words.Add(new Word(token.Span, tokens.TextOf(token).ToString(), isChinese, follows));
                after = token.Span.End;
            }
            else
            {
                after = -1;
            }
        }

        return words;
    }

    // Capitals inside a word, digits and signs make a name of it, which is spelled as its owner likes.
    private static bool IsPlainWord(string query, in Token token, ReadOnlySpan<char> text) =>
        token.Kind == TokenKind.Word && text.IndexOfAnyExceptInRange('a', 'z') < 0
        && token.Span.Of(query)[1..].IndexOfAnyInRange('A', 'Z') < 0
        && token.Span.Of(query) is not ("AND" or "OR" or "NOT");

    // What belongs to a word up to the next spaces tells: title:liver, liver*, liver~, =liver, -liver. An odd number of quotation marks before it
    // means that it is inside.
    private static bool IsGuarded(string query, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && !char.IsWhiteSpace(query[start - 1]))
        {
            start--;
        }

        int end = span.End;
        while (end < query.Length && !char.IsWhiteSpace(query[end]))
        {
            end++;
        }

        int quotes = query.AsSpan(0, span.Start).Count('"') + query.AsSpan(0, span.Start).Count('“') + query.AsSpan(0, span.Start).Count('”');
        return quotes % 2 == 1 || query[start] == '-' || query.AsSpan(start, end - start).ContainsAny(s_syntax);
    }
}
