using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Shortens a long sentence to the clauses or words that show most of what was searched for.</summary>
internal sealed class PassageCutter(AbstractIndexOptions options, SnippetTargets targets)
{
    // What a reader takes in at a glance, a Chinese character counted twice; a little more is not worth cutting.
    private const int Width = 280;
    private const int Slack = 40;

    // How much is kept before a match where a clause is too long as a whole.
    private const int Lead = 60;

    /// <summary>A stretch of a passage that is short enough.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passage">The passage in it.</param>
    /// <param name="matches">What the text shows.</param>
    /// <returns>The passage itself, or a part of it that begins and ends between words.</returns>
    public TextSpan Cut(string text, TextSpan passage, IReadOnlyList<TextMatch> matches)
    {
        if (WidthOf(passage.Of(text)) <= Width + Slack)
        {
            return passage;
        }

        // Borders go by the passage; clauses are preferred to words.
        string part = passage.Of(text).ToString();
        int[] clauses = [.. SentenceSplitter.Clauses.Split(part).SelectMany(c => new[] { c.Start, c.End }).Append(0).Append(part.Length).Distinct().Order()];
        int[] words = [.. WordBorders(part)];
        TextMatch[] inside = [.. matches.Where(m => passage.Contains(m.Span))
            .Select(m => m with { Span = m.Span with { Start = m.Span.Start - passage.Start } }).OrderBy(m => m.Span.Start)];
        IEnumerable<int> starts = clauses.Concat(inside.Select(m => StartBefore(part, words, m.Span.Start))).Distinct().Order();
        TextSpan best = default;
        float bestScore = float.NegativeInfinity;
        foreach (int start in starts.Where(s => s < part.Length))
        {
            TextSpan candidate = Trim(part, TextSpan.FromBounds(start, EndAfter(part, clauses, words, start)));
            float score = Score(candidate, inside) + (Array.BinarySearch(clauses, start) >= 0 ? 0.01f : 0f) + (start == 0 ? 0.01f : 0f);
            if (candidate.Length > 0 && score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best with { Start = best.Start + passage.Start };
    }

    private static int WidthOf(ReadOnlySpan<char> text) => text.Length + HanCharacters.Count(text);

    // The farthest border within the width: that of a clause where the stretch is not much shorter for it.
    private static int EndAfter(string text, int[] clauses, int[] words, int start)
    {
        int limit = start;
        for (int width = 0; limit < text.Length && width < Width; limit++)
        {
            width += HanCharacters.IsHan(text[limit]) ? 2 : 1;
        }

        int clause = clauses.LastOrDefault(c => c > start && c <= limit);
        int word = words.LastOrDefault(w => w > start && w <= limit);
        int end = clause - start >= (limit - start) / 2 ? clause : word;
        return end > start ? end : GraphemeBounds.Floor(text, limit) is var cut && cut > start ? cut : GraphemeBounds.Ceiling(text, limit);
    }

    private static int StartBefore(string text, int[] words, int match)
    {
        int from = match;
        for (int width = 0; from > 0 && width < Lead; from--)
        {
            width += HanCharacters.IsHan(text[from - 1]) ? 2 : 1;
        }

        return words.FirstOrDefault(w => w >= from && w <= match, match);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return GraphemeBounds.Widen(text, TextSpan.FromBounds(start, end));
    }

    private SortedSet<int> WordBorders(string text)
    {
        var tokens = new TokenBuffer();
        options.Segmenter.Segment(options.Normalizer.Normalize(text), tokens);
        var borders = new SortedSet<int>();
        foreach (Token token in tokens)
        {
            if (!token.IsPart)
            {
                TextSpan span = GraphemeBounds.Widen(text, token.Span);
                borders.Add(span.End);
                if (token.Kind != TokenKind.Punctuation)
                {
                    borders.Add(span.Start);
                }
            }
        }

        return borders;
    }

    private float Score(TextSpan span, TextMatch[] matches)
    {
        float score = 0;
        var seen = new HashSet<int>();
        foreach (TextMatch match in matches)
        {
            if (span.Contains(match.Span))
            {
                score += seen.Add(match.Target) ? targets.WeightOf(match.Target) : 0.05f * targets.WeightOf(match.Target);
            }
        }

        return score;
    }
}
