using MscText.Lucene;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Search;

/// <summary>Picks the passages of a hit that hold most of what was searched for, and marks the matches in them.</summary>
internal sealed class SnippetBuilder(AbstractIndexOptions options, UnderstoodQuery query)
{
    private readonly WordTokenStream _words = new(options.Segmenter);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms =
        query.Forms.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string> _concepts = query.Concepts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The snippets of a document, best first; none where no passage matches.</summary>
    public IReadOnlyList<Snippet> Build(AbstractRecord record)
    {
        var candidates = new List<(int Score, int Order, Snippet Snippet)>();
        foreach (Passage passage in PassagesOf(record))
        {
            (int score, IReadOnlyList<TextSpan> highlights) = Match(passage.Text);
            if (score > 0)
            {
                candidates.Add((score, candidates.Count, new Snippet(passage.Text, highlights, passage.Counterpart)));
            }
        }

        return [.. candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Order).Take(options.SnippetsPerHit).Select(c => c.Snippet)];
    }

    private static IEnumerable<Passage> PassagesOf(AbstractRecord record)
    {
        string english = record.AbstractEnglish ?? "";
        string chinese = record.AbstractChinese ?? "";
        if (record.Pairs.Count > 0)
        {
            foreach (SentencePair pair in record.Pairs)
            {
                string en = pair.English.Of(english).ToString();
                string zh = pair.Chinese.Of(chinese).ToString();
                yield return new Passage(en, zh.Length > 0 ? zh : null);
                yield return new Passage(zh, en.Length > 0 ? en : null);
            }
        }
        else
        {
            foreach (Passage passage in Split(english, Language.English).Concat(Split(chinese, Language.Chinese)))
            {
                yield return passage;
            }
        }

        foreach (Passage passage in record.Body.SelectMany(b => Split(b, Language.Mixed)))
        {
            yield return passage;
        }
    }

    private static IEnumerable<Passage> Split(string text, Language language) =>
        SentenceSplitter.Default.Split(text, language).Select(s => new Passage(s.Of(text).ToString(), null));

    private (int Score, IReadOnlyList<TextSpan> Highlights) Match(string text)
    {
        var spans = new List<TextSpan>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        IndexToken token = default;
        WordTokenStream stream = _words.Of(options.Normalizer.Normalize(text));
        while (stream.Next(ref token))
        {
            if (_forms.Set.Count > 0 && _forms.TryGetValue(token.Term, out string? form))
            {
                found.Add(form);
                spans.Add(TextSpan.FromBounds(token.StartOffset, token.EndOffset));
            }
        }

        if (_concepts.Count > 0)
        {
            foreach (TermMatch match in options.Terms.Find(text))
            {
                if (_concepts.Contains(match.Concept.Id))
                {
                    found.Add("concept:" + match.Concept.Id);
                    spans.Add(match.Span);
                }
            }
        }

        return (found.Count, Merge(spans));
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<TextSpan>();
        foreach (TextSpan span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
