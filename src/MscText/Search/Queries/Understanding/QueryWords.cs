using MscText.Alignment;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Cuts a stretch of a query into words, by the same analysis as the indexed texts.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class QueryWords(AbstractIndexOptions options)
{
    private readonly TokenBuffer _tokens = new();

    /// <summary>The words of a text.</summary>
    /// <param name="query">The query.</param>
    /// <param name="span">The place of the text in it.</param>
    public List<QueryWord> Read(string query, TextSpan span)
    {
        options.Segmenter.Segment(options.Normalizer.Normalize(span.Of(query).ToString()), _tokens);
        var words = new List<QueryWord>();
        var parts = new List<string>();
        Span<char> stem = stackalloc char[64];
        bool isShouted = IsShouted(query, span);
        foreach (ref readonly Token token in _tokens.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation || (token.Kind == TokenKind.Other && !char.IsLetter(_tokens.TextOf(token)[0])))
            {
                continue;
            }

            ReadOnlySpan<char> text = _tokens.TextOf(token);
            TextSpan place = token.Span with { Start = span.Start + token.Start };
            bool isInCapitals = token.Kind == TokenKind.Identifier && place.Of(query).IndexOfAnyExceptInRange('A', 'Z') < 0;
            TokenKind kind = isInCapitals && IsWordInCapitals(text, isShouted) ? TokenKind.Word : token.Kind;
            string form = WordForm.Of(kind, text, stem).ToString();
            if (token.IsPart)
            {
                parts.Add(form);
                continue;
            }

            parts = [];
            words.Add(new QueryWord(form, parts, kind == TokenKind.HanWord)
            {
                Text = text.ToString(),
                CaseForm = isInCapitals && kind == TokenKind.Identifier && !isShouted ? $"{SearchFields.ExactMark}{SearchFields.ExactMark}{place.Of(query)}" : null,
                Span = place,
                IsWord = kind is TokenKind.Word or TokenKind.HanWord,
                IsStopWord = IsStopWord(kind, text),
            });
        }

        return words;
    }

    // A text whose longer words are in capitals, too: they tell nothing of the shorter ones.
    private bool IsShouted(string query, TextSpan span)
    {
        foreach (ref readonly Token token in _tokens.Tokens)
        {
            if (token.Kind == TokenKind.Word && (token.Span with { Start = span.Start + token.Start }).Of(query).Length > 1)
            {
                return span.Of(query).IndexOfAnyInRange('a', 'z') < 0;
            }
        }

        return false;
    }

    /// <summary>Whether a short word in capitals, which may be an abbreviation, is an English word: NAIVE, CELLS, but not AIDS.</summary>
    private bool IsWordInCapitals(ReadOnlySpan<char> text, bool isShouted)
    {
        const int Shortest = 4;
        string word = text.ToString();
        return (isShouted && EnglishWords.IsStopWord(word))
            || (word.Length >= Shortest && Everyday.IsWord(word)
                && !options.Terms.Dictionary.Lookup(word).Any(c => c.Abbreviations.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    private static bool IsStopWord(TokenKind kind, ReadOnlySpan<char> text) => kind switch
    {
        TokenKind.Word => EnglishWords.IsStopWord(text),
        TokenKind.HanWord => FunctionWords.IsChinese(text),
        _ => false,
    };
}
