namespace MscText.Search;

/// <summary>Chinese names that were typed as pinyin, with or without spaces.</summary>
internal sealed class PinyinFixes(Lazy<IndexNames> names)
{
    private const int LongestRun = 40;
    private const int LeastSyllables = 2;

    /// <summary>The names that runs of Latin words spell, each run as a whole.</summary>
    /// <param name="query">The words of the query.</param>
    /// <param name="isWanted">Whether a run of words may be pinyin: not where it says something as it is.</param>
    public IEnumerable<SpellingFix> Find(IReadOnlyList<CorrectableText.Word> query, Func<string, bool> isWanted)
    {
        foreach (PinyinRun run in RunsOf(query))
        {
            if (isWanted(run.Typed) && IsPinyin(run.Typed) && Cover(run) is { } found)
            {
                yield return new SpellingFix(run.Span, string.Concat(found.Select(n => n.Text)), 0);
            }
        }
    }

    /// <summary>The names in each run of words that may be pinyin, with their places.</summary>
    public IEnumerable<(TextSpan Source, IndexName Name)> Names(IReadOnlyList<CorrectableText.Word> query)
    {
        foreach (PinyinRun run in RunsOf(query))
        {
            foreach (IndexName name in (IsPinyin(run.Typed) ? Cover(run) : null) ?? [])
            {
                yield return (run.Span, name);
            }
        }
    }

    private static bool IsPinyin(string typed)
    {
        int syllables = 0;
        foreach (string word in typed.Split(' '))
        {
            if (PinyinSyllables.Parse(word, PinyinTable.Default.Syllables) is not { } parsed)
            {
                return false;
            }

            syllables += parsed.Count;
        }

        return syllables >= LeastSyllables;
    }

    // The longest sequences of neighbouring words that look like pinyin.
    private static IEnumerable<PinyinRun> RunsOf(IReadOnlyList<CorrectableText.Word> query)
    {
        for (int first = 0; first < query.Count;)
        {
            int end = first;
            while (end < query.Count && !query[end].IsChinese && (end == first || query[end].Follows) && PinyinSyllables.MayBe(query[end].Text))
            {
                end++;
            }

            if (end > first && end - first <= LongestRun)
            {
                yield return new PinyinRun(
                    TextSpan.FromBounds(query[first].Span.Start, query[end - 1].Span.End),
                    string.Join(' ', query.Skip(first).Take(end - first).Select(w => w.Text)));
            }

            first = Math.Max(end, first + 1);
        }
    }

    // The fewest names that spell the run; of equally many those of most documents.
    private List<IndexName>? Cover(PinyinRun run)
    {
        string letters = run.Typed.Replace(" ", "", StringComparison.Ordinal);
        var best = new (int Count, long Documents, IndexName? Name, int End)[letters.Length + 1];
        for (int start = letters.Length - 1; start >= 0; start--)
        {
            best[start] = (int.MaxValue, 0, null, 0);
            for (int end = start + LeastSyllables; end <= letters.Length; end++)
            {
                if (best[end].Count < int.MaxValue && Named(letters[start..end]) is { } name)
                {
                    (int count, long documents) = (best[end].Count + 1, best[end].Documents + names.Value.DocumentsOf(name.Concept));
                    if (count < best[start].Count || (count == best[start].Count && documents > best[start].Documents))
                    {
                        best[start] = (count, documents, name, end);
                    }
                }
            }
        }

        if (best[0].Count == int.MaxValue)
        {
            return null;
        }

        var found = new List<IndexName>();
        for (int at = 0; at < letters.Length; at = best[at].End)
        {
            found.Add(best[at].Name!);
        }

        return found;
    }

    // One character has too many homophones.
    private IndexName? Named(string letters)
    {
        IndexName? best = null;
        foreach (IndexName name in names.Value.WithPinyin(letters))
        {
            if (name.Key.Length >= LeastSyllables && (best is null || names.Value.DocumentsOf(name.Concept) > names.Value.DocumentsOf(best.Concept)))
            {
                best = name;
            }
        }

        return best;
    }

    private sealed record PinyinRun(TextSpan Span, string Typed);
}
