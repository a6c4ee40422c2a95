namespace MscText.Lucene;

/// <summary>
/// Joins matching tokens to spans and chooses passages. Passages are scored as Lucene's PassageScorer does: BM25 with the document as
/// the collection, so that a term is worth the more the rarer it is in the document, and a passage a little more the earlier it comes.
/// </summary>
internal sealed class PassageBuilder(IReadOnlyList<string> values, List<Occurrence> matches, HighlightOptions options)
{
    private readonly int _length = values.Sum(v => v.Length + 1);
    private readonly Dictionary<int, int> _freqs = matches.CountBy(m => m.Term).ToDictionary();

    /// <summary>The spans: tokens that overlap become one.</summary>
    public List<HighlightSpan> Spans()
    {
        List<HighlightSpan> spans = [];
        int value = 0;
        int offset = 0;
        foreach (Occurrence match in matches)
        {
            while (value < values.Count && match.Start >= offset + values[value].Length)
            {
                offset += values[value++].Length + 1;
            }

            if (value == values.Count || match.Start < offset || match.End > offset + values[value].Length)
            {
                throw new InvalidOperationException(
                    $"A token from {match.Start} to {match.End} lies outside the field's text: the values are not those that were indexed.");
            }

            HighlightSpan span = new(value, match.Start - offset, match.End - offset);
            if (spans.Count > 0 && spans[^1] is var last && last.Value == value && span.Start < last.End)
            {
                spans[^1] = last with { End = Math.Max(last.End, span.End) };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>The best passages, in the order of the text.</summary>
    public List<Passage> Passages(List<HighlightSpan> spans)
    {
        List<Passage> passages = [];
        int next = 0;
        int match = 0;
        int offset = 0;
        for (int value = 0; value < values.Count; value++)
        {
            string text = values[value];
            int start = 0;
            int end = 0;
            while (next < spans.Count && spans[next].Value == value)
            {
                while (spans[next].Start >= end)
                {
                    start = end;
                    end = Break(text, start);
                }

                int first = next;
                for (; next < spans.Count && spans[next].Value == value && spans[next].Start < end; next++)
                {
                    // A span is never cut.
                    while (spans[next].End > end)
                    {
                        end = Break(text, end);
                    }
                }

                int firstMatch = match;
                while (match < matches.Count && matches[match].Start < offset + end)
                {
                    match++;
                }

                float score = Score(firstMatch, match, offset + start, end - start);
                passages.Add(Trim(text, new Passage(value, start, end, score, spans[first..next])));
            }

            offset += text.Length + 1;
        }

        return [.. passages.OrderByDescending(p => p.Score).Take(options.MaxPassages).OrderBy(p => p.Value).ThenBy(p => p.Start)];
    }

    /// <summary>Passages from the start of the text.</summary>
    public List<Passage> LeadingPassages()
    {
        List<Passage> passages = [];
        for (int value = 0; value < values.Count; value++)
        {
            string text = values[value];
            for (int start = 0; start < text.Length && passages.Count < options.NoMatchPassages;)
            {
                int end = Break(text, start);
                Passage passage = Trim(text, new Passage(value, start, end, 0, []));
                if (passage.End > passage.Start)
                {
                    passages.Add(passage);
                }

                start = end;
            }
        }

        return passages;
    }

    private int Break(string text, int start)
    {
        int end = options.Breaker.NextBreak(text, start);
        return end > start && end <= text.Length
            ? end
            : throw new InvalidOperationException(
                $"{options.Breaker.GetType().Name} ends the passage from {start} at {end} in a text of {text.Length} code units.");
    }

    private float Score(int from, int to, int start, int length)
    {
        float documents = 1 + (_length / options.AveragePassageLength);
        float norm = options.K1 * (1 - options.B + (options.B * length / options.AveragePassageLength));
        float score = 0;
        foreach ((int term, int count) in matches.Take(from..to).CountBy(m => m.Term))
        {
            float weight = (options.K1 + 1) * (float)Math.Log(1 + ((documents + 0.5) / (_freqs[term] + 0.5)));
            score += weight * count / (count + norm);
        }

        return score * (1 + (1 / (float)Math.Log(options.AveragePassageLength + start)));
    }

    private static Passage Trim(string text, Passage passage)
    {
        int first = passage.Spans.Count > 0 ? passage.Spans[0].Start : passage.End;
        int last = passage.Spans.Count > 0 ? passage.Spans[^1].End : passage.Start;
        int start = passage.Start;
        int end = passage.End;
        while (start < first && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > Math.Max(last, start) && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return passage with { Start = start, End = end };
    }
}
