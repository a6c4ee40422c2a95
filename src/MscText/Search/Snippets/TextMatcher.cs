using MscText.Normalization;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Finds in a text, as it was given, what a query looks for: by the analysis of the index, so that places are exact.</summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class TextMatcher(AbstractIndexOptions options, SnippetTargets targets)
{
    private readonly TokenBuffer _tokens = new();
    private readonly TermMatchBuffer _terms = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words =
        new Dictionary<string, int>(targets.Words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The first token of every position, for phrases.
    private readonly List<int> _positions = [];

    /// <summary>The matches of a text, in no order.</summary>
    public List<TextMatch> Match(string? text)
    {
        var matches = new List<TextMatch>();
        if (string.IsNullOrEmpty(text) || targets.Count == 0)
        {
            return matches;
        }

        if (targets.Words.Count + targets.Phrases.Count + targets.Patterns.Count > 0)
        {
            NormalizedText normalized = options.Normalizer.Normalize(text);
            options.Segmenter.Segment(normalized, _tokens);
            MatchWords(text, matches);
            MatchPhrases(normalized, matches);
        }

        if (targets.Concepts.Count > 0)
        {
            options.Terms.Find(text, _terms);
            for (int i = 0; i < _terms.Count; i++)
            {
                TermMatch term = _terms[i];
                if (targets.Concepts.TryGetValue(term.Concept.Id, out int target))
                {
                    matches.Add(new TextMatch(term.Span, target));
                }
            }
        }

        return matches;
    }

    private void MatchWords(string text, List<TextMatch> matches)
    {
        Span<char> stem = stackalloc char[64];
        foreach (ref readonly Token token in _tokens.Tokens)
        {
            if (token.Kind == TokenKind.Punctuation)
            {
                continue;
            }

            ReadOnlySpan<char> surface = _tokens.TextOf(token);
            ReadOnlySpan<char> form = WordForm.Of(token.Kind, surface, stem);
            if (_words.TryGetValue(form, out int target))
            {
                matches.Add(new TextMatch(token.Span, target));
            }

            foreach ((FormPattern pattern, int patternTarget) in targets.Patterns)
            {
                if (!token.IsPart && pattern.IsMatch(token.Span.Of(text), surface))
                {
                    matches.Add(new TextMatch(token.Span, patternTarget));
                }
            }
        }
    }

    private void MatchPhrases(NormalizedText text, List<TextMatch> matches)
    {
        if (targets.Phrases.Count == 0)
        {
            return;
        }

        FindPositions();
        foreach ((SnippetPhrase phrase, int target) in targets.Phrases)
        {
            for (int position = 0; position + phrase.Forms.Count <= _positions.Count && phrase.Forms.Count > 0; position++)
            {
                if (PhraseAt(text.Original, phrase, position) is { } span)
                {
                    matches.Add(new TextMatch(span, target));
                }
            }

            if (phrase.Chinese is { } chinese)
            {
                for (int at = text.Text.IndexOf(chinese, StringComparison.Ordinal); at >= 0;
                    at = text.Text.IndexOf(chinese, at + 1, StringComparison.Ordinal))
                {
                    matches.Add(new TextMatch(text.Map.ToOriginal(new TextSpan(at, chinese.Length)), target));
                }
            }
        }
    }

    private void FindPositions()
    {
        _positions.Clear();
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsPart && _tokens[i].Kind != TokenKind.Punctuation)
            {
                _positions.Add(i);
            }
        }
    }

    // Each word is the token of its position or a part of it, with nothing but marks and spaces between.
    private TextSpan? PhraseAt(string text, SnippetPhrase phrase, int position)
    {
        Span<char> stem = stackalloc char[64];
        TextSpan? whole = null;
        for (int k = 0; k < phrase.Forms.Count; k++)
        {
            int i = _positions[position + k];
            TextSpan? found = null;
            do
            {
                ReadOnlySpan<char> surface = _tokens.TextOf(_tokens[i]);
                ReadOnlySpan<char> form = phrase.IsExact ? surface : WordForm.Of(_tokens[i].Kind, surface, stem);
                found = form.SequenceEqual(phrase.Forms[k]) ? _tokens[i].Span : null;
                i++;
            }
            while (found is null && i < _tokens.Count && _tokens[i].IsPart);

            if (found is not { } span || (whole is { } before && !IsNext(text, before.End, span.Start)))
            {
                return null;
            }

            whole = whole is { } start ? TextSpan.FromBounds(start.Start, span.End) : span;
        }

        return whole;
    }

    private static bool IsNext(string text, int end, int start)
    {
        if (start < end)
        {
            return false;
        }

        foreach (char c in text.AsSpan(end, start - end))
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
