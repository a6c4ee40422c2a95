using MscText.Alignment;
using MscText.Segmentation;

namespace MscText.Search;

/// <summary>Misspelled English words, words run together and words torn apart.</summary>
internal sealed class LatinFixes(IndexWords words, Lazy<IndexNames> names, AbstractIndexOptions options)
{
    private const int ShortestWord = 4;
    private const int ShortestWithTwoEdits = 7;
    private const int ShortestPart = 3;
    private const int MostJoined = 3;

    // What each letter that differs has to be made up for by: e^4, or about 50 times as many documents.
    private const double EditCost = 4;
    private const double FirstLetterCost = 2;

    // A word that documents have is right, unless one that differs by a letter is so many times as frequent: authors misspell, too.
    private const int Outnumbered = 50;

    /// <summary>What may have been meant by words of a query.</summary>
    public IEnumerable<SpellingFix> Find(IReadOnlyList<CorrectableText.Word> query, CancellationToken cancellationToken)
    {
        for (int i = 0; i < query.Count; i++)
        {
            if (query[i].IsChinese)
            {
                continue;
            }

            foreach (SpellingFix fix in Joined(query, i, cancellationToken))
            {
                yield return fix;
            }

            if (IsSuspect(query[i].Text, out int documents))
            {
                foreach (SpellingFix fix in Split(query[i], cancellationToken).Concat(Similar(query[i], documents, cancellationToken)))
                {
                    yield return fix;
                }
            }
        }
    }

    private bool IsSuspect(string word, out int documents)
    {
        bool mayBe = word.Length >= ShortestWord - 1 && !FunctionWords.Contains(word);
        documents = mayBe ? words.DocumentsOf(word) : 0;
        return mayBe && documents <= (word.Length < ShortestWord ? 0 : words.Documents / (Outnumbered * 2));
    }

    private bool IsKnown(string word)
    {
        Span<char> stem = stackalloc char[64];
        return options.Terms.Dictionary.Lookup(word).Count > 0
            || (word.Length < stem.Length && GlossLexicon.Default.StemNumber(stem[..EnglishWords.Fold(word, stem)]) > 0);
    }

    // Two or three words that documents or the dictionary write as one, where some piece is no word by itself: "chemo therapy".
    private IEnumerable<SpellingFix> Joined(IReadOnlyList<CorrectableText.Word> query, int first, CancellationToken cancellationToken)
    {
        string key = query[first].Text;
        bool isWhole = IsWord(key);
        for (int last = first + 1; last < query.Count && last < first + MostJoined && query[last].Follows && !query[last].IsChinese; last++)
        {
            key += query[last].Text;
            isWhole &= IsWord(query[last].Text);
            string typed = string.Join(' ', query.Skip(first).Take(last - first + 1).Select(w => w.Text));
            if (isWhole || words.DocumentsWithPhrase(typed, cancellationToken) > 0)
            {
                continue;
            }

            var span = TextSpan.FromBounds(query[first].Span.Start, query[last].Span.End);
            if (words.DocumentsOf(key) is > 0 and var together)
            {
                yield return new SpellingFix(span, key, Math.Log(together));
            }
            else if (NameOf(key, typed) is { } name && !name.Contains(' ', StringComparison.Ordinal))
            {
                yield return new SpellingFix(span, name, 0);
            }
        }
    }

    private bool IsWord(string word) => words.DocumentsOf(word) > 0 && IsKnown(word);

    // A word that the dictionary, or the documents, write as two: "bonemarrow".
    private IEnumerable<SpellingFix> Split(CorrectableText.Word word, CancellationToken cancellationToken)
    {
        if (NameOf(word.Text, word.Text) is { } name && name.Contains(' ', StringComparison.Ordinal))
        {
            yield return new SpellingFix(word.Span, name, EditCost);
            yield break;
        }

        if (IsKnown(word.Text))
        {
            yield break;
        }

        for (int i = ShortestPart; i <= word.Text.Length - ShortestPart; i++)
        {
            string apart = $"{word.Text[..i]} {word.Text[i..]}";
            if (words.DocumentsOf(word.Text[..i]) > 0 && words.DocumentsOf(word.Text[i..]) > 0
                && words.DocumentsWithPhrase(apart, cancellationToken) is > 0 and var together)
            {
                yield return new SpellingFix(word.Span, apart, Math.Log(together) - (EditCost / 2));
            }
        }
    }

    private string? NameOf(string key, string typed)
    {
        foreach (IndexName name in names.Value.WithKey(key))
        {
            if (!name.IsChinese && !string.Equals(name.Text, typed, StringComparison.OrdinalIgnoreCase) && name.Text.All(c => char.IsAsciiLetter(c) || c == ' '))
            {
                return name.Text;
            }
        }

        return null;
    }

    private IEnumerable<SpellingFix> Similar(CorrectableText.Word word, int documents, CancellationToken cancellationToken)
    {
        bool isKnown = IsKnown(word.Text);
        int most = documents > 0 || word.Text.Length < ShortestWithTwoEdits ? 1 : 2;
        var candidates = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string near, int count) in words.Near(word.Text, most, cancellationToken).Concat(names.Value.EnglishWords.Select(w => (w.Key, w.Value))))
        {
            if (near.Length >= ShortestWord - 1 && Math.Abs(near.Length - word.Text.Length) <= most)
            {
                candidates[near] = Math.Max(candidates.GetValueOrDefault(near), count);
            }
        }

        foreach ((string candidate, int count) in candidates)
        {
            int edits = EditDistance.Of(word.Text, candidate, most);
            if (edits == 0 || edits > most || count <= documents * Outnumbered || HaveOneForm(word.Text, candidate)
                || ((isKnown || word.Text.Length < ShortestWord) && !DifferByDoubling(word.Text, candidate)))
            {
                continue;
            }

            double cost = (edits * EditCost) + (candidate[0] == word.Text[0] ? 0 : FirstLetterCost);
            yield return new SpellingFix(word.Span, candidate, Math.Log(1 + count) - cost);
        }
    }

    // A stem that the dictionary knows may still be another word's: of such words only letters that were or were not doubled are put
    // right (inflamation). So it is for words so short that many are a letter away (cel).
    private static bool DifferByDoubling(string a, string b)
    {
        return Single(a) == Single(b);

        static string Single(string word) => string.Concat(word.Where((c, i) => i == 0 || c != word[i - 1]));
    }

    // Another ending of the same word, or its British spelling, finds the same.
    private static bool HaveOneForm(string a, string b)
    {
        Span<char> first = stackalloc char[64];
        Span<char> second = stackalloc char[64];
        return WordForm.Of(TokenKind.Word, a, first).SequenceEqual(WordForm.Of(TokenKind.Word, b, second));
    }
}
