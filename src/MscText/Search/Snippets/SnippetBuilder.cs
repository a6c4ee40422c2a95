using MscText.Segmentation;

namespace MscText.Search;

/// <summary>
/// Picks the passages of a hit that show most of what was searched for, the rare words before the frequent ones, and marks the
/// matches in them and in the titles.
/// </summary>
/// <remarks>For one thread at a time.</remarks>
internal sealed class SnippetBuilder(AbstractIndexOptions options, SnippetTargets targets)
{
    // What an earlier snippet shows already counts less in the next.
    private const float Repeated = 0.2f;

    private readonly TextMatcher _matcher = new(options, targets);
    private readonly PassageCutter _cutter = new(options, targets);

    /// <summary>What a hit shows.</summary>
    /// <param name="record">The document.</param>
    /// <param name="count">Most snippets.</param>
    /// <returns>The matches of the titles and the snippets; where nothing matches, the first sentence and its counterpart.</returns>
    public HitText Build(AbstractRecord record, int count)
    {
        // Without snippets only the titles are looked at.
        AbstractRecord shown = count > 0 ? record : record with { AbstractEnglish = null, AbstractChinese = null, Body = [] };
        (List<TextMatch> titleEnglish, List<TextMatch> titleChinese, List<TextMatch> english, List<TextMatch> chinese, List<TextMatch>[] body) = Match(shown);
        return new HitText(
            Marks(record.TitleEnglish, titleEnglish),
            Marks(record.TitleChinese, titleChinese),
            count > 0 ? Pick([.. PassagesOf(record, english, chinese, body)], count) : []);
    }

    /// <summary>All matches in a document.</summary>
    public RecordHighlights Highlight(AbstractRecord record)
    {
        (List<TextMatch> titleEnglish, List<TextMatch> titleChinese, List<TextMatch> english, List<TextMatch> chinese, List<TextMatch>[] body) = Match(record);
        return new RecordHighlights
        {
            TitleEnglish = Marks(record.TitleEnglish, titleEnglish),
            TitleChinese = Marks(record.TitleChinese, titleChinese),
            AbstractEnglish = Marks(record.AbstractEnglish, english),
            AbstractChinese = Marks(record.AbstractChinese, chinese),
            Body = [.. record.Body.Zip(body, Marks)],
        };
    }

    private (List<TextMatch> TitleEnglish, List<TextMatch> TitleChinese, List<TextMatch> English, List<TextMatch> Chinese, List<TextMatch>[] Body) Match(
        AbstractRecord record)
    {
        List<TextMatch> titleEnglish = _matcher.Match(record.TitleEnglish);
        List<TextMatch> titleChinese = _matcher.Match(record.TitleChinese);
        List<TextMatch> english = _matcher.Match(record.AbstractEnglish);
        List<TextMatch> chinese = _matcher.Match(record.AbstractChinese);
        List<TextMatch>[] body = [.. record.Body.Select(_matcher.Match)];
        DropWeak([titleEnglish, titleChinese, english, chinese, .. body]);
        return (titleEnglish, titleChinese, english, chinese, body);
    }

    private static IReadOnlyList<TextSpan> Marks(string? text, List<TextMatch> matches) =>
        text is null ? [] : Highlights.Of(text, matches, new TextSpan(0, text.Length));

    // Parts of words are marked only where nothing else is: 细胞 is noise to a reader who asked for 干细胞 and got it.
    private void DropWeak(IReadOnlyList<List<TextMatch>> texts)
    {
        if (texts.Any(t => t.Exists(m => !targets.IsWeak(m.Target))))
        {
            foreach (List<TextMatch> matches in texts)
            {
                matches.RemoveAll(m => targets.IsWeak(m.Target));
            }
        }
    }

    private static IEnumerable<Passage> PassagesOf(
        AbstractRecord record, List<TextMatch> english, List<TextMatch> chinese, List<TextMatch>[] body)
    {
        string englishText = record.AbstractEnglish ?? "";
        string chineseText = record.AbstractChinese ?? "";
        foreach (SentencePair pair in record.Pairs)
        {
            PassageSide? en = pair.English.Length > 0 ? new PassageSide(englishText, Language.English, pair.English, english) : null;
            PassageSide? zh = pair.Chinese.Length > 0 ? new PassageSide(chineseText, Language.Chinese, pair.Chinese, chinese) : null;
            if ((en ?? zh) is { } first)
            {
                yield return new Passage(first, en is null ? null : zh);
            }
        }

        var single = new List<(string Text, Language Language, List<TextMatch> Matches)>();
        if (record.Pairs.Count == 0)
        {
            single.Add((englishText, Language.English, english));
            single.Add((chineseText, Language.Chinese, chinese));
        }

        single.AddRange(record.Body.Select((text, i) => (text, Language.Mixed, body[i])));
        foreach ((string text, Language language, List<TextMatch> matches) in single)
        {
            foreach (TextSpan sentence in SentenceSplitter.Default.Split(text, language))
            {
                yield return new Passage(new PassageSide(text, language, sentence, matches), null);
            }
        }
    }

    private List<Snippet> Pick(IReadOnlyList<Passage> passages, int count)
    {
        var shown = new HashSet<int>();
        var picked = new List<Snippet>();
        var rest = passages.Where(p => p.First.Targets.Count + (p.Second?.Targets.Count ?? 0) > 0).ToList();
        while (picked.Count < count && rest.Count > 0)
        {
            // The first of the best: MaxBy keeps the order of the document.
            Passage best = rest.MaxBy(p => Score(p, shown))!;
            rest.Remove(best);
            shown.UnionWith(best.First.Targets);
            shown.UnionWith(best.Second?.Targets ?? new HashSet<int>());
            picked.Add(ToSnippet(best));
        }

        return picked.Count > 0 ? picked : [.. passages.Take(1).Select(ToSnippet)];
    }

    private float Score(Passage passage, HashSet<int> shown)
    {
        float score = 0;
        foreach (int target in passage.First.Targets.Union(passage.Second?.Targets ?? new HashSet<int>()))
        {
            score += targets.WeightOf(target) * (shown.Contains(target) ? Repeated : 1f);
        }

        return score;
    }

    private Snippet ToSnippet(Passage passage)
    {
        PassageSide text = passage.First;
        PassageSide? counterpart = passage.Second;
        if (counterpart is not null)
        {
            float first = text.Targets.Sum(targets.WeightOf);
            float second = counterpart.Targets.Sum(targets.WeightOf);
            bool prefersSecond = (counterpart.Language == Language.Chinese) == targets.PrefersChinese;
            if (second > first || (second == first && prefersSecond))
            {
                (text, counterpart) = (counterpart, text);
            }
        }

        TextSpan shown = _cutter.Cut(text.Text, text.Span, text.Matches);
        TextSpan other = counterpart is null ? default : _cutter.Cut(counterpart.Text, counterpart.Span, counterpart.Matches);
        return new Snippet(
            shown.Of(text.Text).ToString(), Highlights.Of(text.Text, text.Matches, shown), counterpart is null ? null : other.Of(counterpart.Text).ToString())
        {
            Language = text.Language,
            IsCutAtStart = shown.Start > text.Span.Start,
            IsCutAtEnd = shown.End < text.Span.End,
            CounterpartHighlights = counterpart is null ? [] : Highlights.Of(counterpart.Text, counterpart.Matches, other),
            IsCounterpartCutAtStart = counterpart is not null && other.Start > counterpart.Span.Start,
            IsCounterpartCutAtEnd = counterpart is not null && other.End < counterpart.Span.End,
        };
    }
}
