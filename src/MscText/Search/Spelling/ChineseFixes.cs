using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Wrong characters in Chinese: names that sound alike, or of which one character looks alike.</summary>
/// <remarks>
/// Only a character that stands loose may be wrong: one that is in no word of several characters that a dictionary knows. Such words are
/// taken as a whole or not at all, and a name of two characters only where it stands alone: in running text too many sound alike.
/// </remarks>
internal sealed class ChineseFixes(IndexWords words, Lazy<IndexNames> names, AbstractIndexOptions options)
{
    // How many times as many documents must have the name.
    private const int ClearlyMore = 10;

    /// <summary>What may have been meant by the Chinese words of a query.</summary>
    public IEnumerable<SpellingFix> Find(IReadOnlyList<CorrectableText.Word> query, CancellationToken cancellationToken)
    {
        for (int first = 0; first < query.Count;)
        {
            int end = first + 1;
            if (query[first].IsChinese)
            {
                while (end < query.Count && query[end].IsChinese && query[end].Follows && query[end].Span.Start == query[end - 1].Span.End)
                {
                    end++;
                }

                foreach (SpellingFix fix in InRun([.. query.Skip(first).Take(end - first)], cancellationToken))
                {
                    yield return fix;
                }
            }

            first = end;
        }
    }

    private IEnumerable<SpellingFix> InRun(CorrectableText.Word[] run, CancellationToken cancellationToken)
    {
        string text = string.Concat(run.Select(w => w.Text));
        bool[] isLoose = [.. run.SelectMany(w => Enumerable.Repeat(IsLoose(w.Text), w.Text.Length))];
        int[] places = [.. run.SelectMany(w => Enumerable.Range(0, w.Text.Length).Select(i => w.Span.Start + i))];
        HashSet<int> borders = BordersOf(run, isLoose);
        if (places.Length != run[^1].Span.End - run[0].Span.Start)
        {
            // Characters outside the basic plane, or something between them that was folded away.
            yield break;
        }

        for (int start = 0; start < text.Length; start++)
        {
            for (int length = ChineseNameIndex.Shortest; length <= ChineseNameIndex.Longest && start + length <= text.Length; length++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bool isAlone = length == text.Length;
                if ((length == ChineseNameIndex.Shortest && !isAlone) || !isLoose.AsSpan(start, length).Contains(true)
                    || !borders.Contains(start) || !borders.Contains(start + length))
                {
                    continue;
                }

                string window = text.Substring(start, length);
                foreach (IndexName name in names.Value.Chinese.SoundingLike(window)
                    .Concat(names.Value.Chinese.WithOneOther(window).Where(n => LooksAlike(window, n.Key))).Distinct())
                {
                    if (IsMeant(window, name, isLoose.AsSpan(start, length), cancellationToken))
                    {
                        yield return new SpellingFix(
                            new TextSpan(places[start], length), name.Text, (length * 2) + Math.Log(names.Value.DocumentsOf(name.Concept)));
                    }
                }
            }
        }
    }

    private static bool LooksAlike(string a, string b)
    {
        int at = a.AsSpan().CommonPrefixLength(b);
        return at < a.Length && LookAlikes.Are(a[at], b[at]);
    }

    // Where known words begin and end, and around every loose character.
    private static HashSet<int> BordersOf(CorrectableText.Word[] run, bool[] isLoose)
    {
        var borders = new HashSet<int> { 0, isLoose.Length };
        int at = 0;
        foreach (CorrectableText.Word word in run)
        {
            borders.Add(at);
            at += word.Text.Length;
        }

        borders.UnionWith(Enumerable.Range(0, isLoose.Length).Where(i => isLoose[i] && (i == 0 || isLoose[i - 1])));
        return borders;
    }

    private bool IsLoose(string word) =>
        word.Length == 1 || (!JiebaSegmenter.Default.Dictionary.Contains(word) && options.Terms.Dictionary.Lookup(word).Count == 0);

    private bool IsMeant(string window, IndexName name, ReadOnlySpan<bool> isLoose, CancellationToken cancellationToken)
    {
        int other = 0;
        for (int i = 0; i < window.Length; i++)
        {
            if (window[i] != name.Key[i])
            {
                other++;
                if (!isLoose[i])
                {
                    return false;
                }
            }
        }

        return other > 0 && other <= Math.Max(1, window.Length / 3)
            && options.Terms.Dictionary.Lookup(window).Count == 0
            && names.Value.DocumentsOf(name.Concept) > words.DocumentsWithPhrase(window, cancellationToken) * ClearlyMore;
    }
}
