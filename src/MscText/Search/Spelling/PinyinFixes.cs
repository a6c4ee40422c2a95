using MscText.Terms;

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
        foreach (PinyinRun run in PinyinRunsOf(query, isWanted))
        {
            if (Cover(run) is { } found)
            {
                yield return new SpellingFix(run.Span, string.Concat(found.Select(n => n.Text)), 0);
            }
        }
    }

    /// <summary>The concepts that words typed as pinyin name, with the places of the words; those that end inside a word are left out.</summary>
    /// <param name="query">The words of the query.</param>
    /// <param name="isWanted">As for <see cref="Find"/>.</param>
    public IEnumerable<(TextSpan Source, Concept Concept)> Concepts(IReadOnlyList<CorrectableText.Word> query, Func<string, bool> isWanted)
    {
        foreach (PinyinRun run in PinyinRunsOf(query, isWanted))
        {
            int letters = 0;
            int word = 0;
            foreach (IndexName name in Cover(run) ?? [])
            {
                // The words that are used up when the name is.
                int first = word;
                letters += name.Pinyin.Length;
                while (word < run.Words.Count && run.Words[word].Text.Length <= letters)
                {
                    letters -= run.Words[word++].Text.Length;
                }

                if (word > first && letters == 0)
                {
                    yield return (TextSpan.FromBounds(run.Words[first].Span.Start, run.Words[word - 1].Span.End), name.Concept);
                }
            }
        }
    }

    // The longest sequences of neighbouring words that are pinyin, of two syllables or more. The table of syllables is only needed where
    // words that look like it are nowhere in the index as they are.
    private static IEnumerable<PinyinRun> PinyinRunsOf(IReadOnlyList<CorrectableText.Word> query, Func<string, bool> isWanted)
    {
        foreach (PinyinRun run in RunsOf(query).Where(r => isWanted(r.Typed)))
        {
            int first = 0;
            int syllables = 0;
            for (int i = 0; i <= run.Words.Count; i++)
            {
                if (i < run.Words.Count && PinyinSyllables.Parse(run.Words[i].Text, PinyinTable.Default.Syllables) is { } parsed)
                {
                    syllables += parsed.Count;
                    continue;
                }

                var part = new PinyinRun([.. run.Words.Skip(first).Take(i - first)]);
                if (syllables >= LeastSyllables && (part.Words.Count == run.Words.Count || isWanted(part.Typed)))
                {
                    yield return part;
                }

                first = i + 1;
                syllables = 0;
            }
        }
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
                yield return new PinyinRun([.. query.Skip(first).Take(end - first)]);
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

    private sealed record PinyinRun(IReadOnlyList<CorrectableText.Word> Words)
    {
        public TextSpan Span => TextSpan.FromBounds(Words[0].Span.Start, Words[^1].Span.End);

        public string Typed { get; } = string.Join(' ', Words.Select(w => w.Text));
    }
}
