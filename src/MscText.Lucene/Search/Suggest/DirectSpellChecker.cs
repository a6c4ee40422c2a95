using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds what may have been meant by a word in the term dictionary itself, without an index of its own: a Levenshtein automaton is walked
/// with the dictionary. Ranks as Lucene's DirectSpellChecker does: the most similar first, of equally similar ones that with more
/// documents. All words near enough are looked at; Lucene stops after a number. Thread-safe.
/// </summary>
public sealed class DirectSpellChecker
{
    // Combinations of a phrase that are looked up in the index, at most, for every suggestion that is wanted.
    private const int TriesPerSuggestion = 10;
    private const int CandidatesPerTerm = 5;

    private readonly IndexSearcher _searcher;
    private readonly SpellingOptions _options;

    /// <summary>A spell checker.</summary>
    /// <param name="searcher">The index. Its reader must stay open.</param>
    /// <param name="options">What is suggested; <see cref="SpellingOptions.Default"/> where it is null.</param>
    public DirectSpellChecker(IndexSearcher searcher, SpellingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        _searcher = searcher;
        _options = options ?? SpellingOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxEdits, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.MaxEdits, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.PrefixLength, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MinDocFreq, 1, nameof(options));
    }

    /// <summary>Finds what may have been meant by a word.</summary>
    /// <param name="term">The word, as its field has it (in lower case, where the field is).</param>
    /// <param name="count">How many suggestions are wanted at most.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>The suggestions, best first; none where the word seems right or is too short.</returns>
    public IReadOnlyList<SpellingSuggestion> Suggest(Term term, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        string word = term.Text;
        if (word.EnumerateRunes().Count() < _options.MinQueryLength)
        {
            return [];
        }

        IndexReader reader = _searcher.Reader;
        reader.Acquire();
        try
        {
            int docFreq = reader.DocFreq(term);
            if ((_options.Mode == SuggestMode.WhenNotInIndex && docFreq > 0)
                || docFreq > (int)Math.Ceiling(_options.MaxQueryFrequency * reader.MaxDoc))
            {
                return [];
            }

            int least = _options.Mode == SuggestMode.MorePopular ? Math.Max(_options.MinDocFreq, docFreq + 1) : _options.MinDocFreq;
            List<SpellingSuggestion> found = [.. Near(term.Field, word, cancellationToken)
                .Where(s => s.Edits > 0 && s.DocFreq >= least && s.Similarity > 0 && s.Similarity >= _options.MinSimilarity)];
            found.Sort(Compare);
            return found.Count > count ? found[..count] : found;
        }
        finally
        {
            reader.Release();
        }
    }

    /// <summary>
    /// Finds what may have been meant by several words that documents should have together: combinations of the suggestions for each word
    /// and the word itself, where some document has all of them.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="terms">The words.</param>
    /// <param name="count">How many combinations are wanted at most.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <returns>
    /// The combinations, the most similar to what was asked for first, of equally similar ones that with more documents. None where a
    /// document has the words as they are.
    /// </returns>
    public IReadOnlyList<PhraseSuggestion> SuggestPhrase(
        string field, IReadOnlyList<string> terms, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (terms.Count == 0 || count == 0 || Hits(field, terms, cancellationToken) > 0)
        {
            return [];
        }

        // A word that documents have may still be meant as another, where no document has all words.
        DirectSpellChecker any = new(_searcher, _options with { Mode = SuggestMode.Always });
        SpellingSuggestion[][] choices = [.. terms.Select(t =>
            any.Suggest(new Term(field, t), CandidatesPerTerm, cancellationToken).Prepend(new SpellingSuggestion(t, 0, 0, 1)).ToArray())];
        List<PhraseSuggestion> found = [];
        int tries = count * TriesPerSuggestion;
        foreach (int[] choice in BySimilarity(choices).Skip(1).Take(tries))
        {
            string[] words = [.. choice.Select((c, i) => choices[i][c].Term)];
            int hits = Hits(field, words, cancellationToken);
            if (hits > 0)
            {
                found.Add(new PhraseSuggestion(words, hits, Similarity(choices, choice)));
            }
        }

        return [.. found.OrderByDescending(f => f.Similarity).ThenByDescending(f => f.Hits).Take(count)];
    }

    private static int Compare(SpellingSuggestion a, SpellingSuggestion b) =>
        a.Similarity != b.Similarity ? b.Similarity.CompareTo(a.Similarity)
        : a.DocFreq != b.DocFreq ? b.DocFreq.CompareTo(a.DocFreq)
        : string.CompareOrdinal(a.Term, b.Term);

    private static float Similarity(SpellingSuggestion[][] choices, int[] choice)
    {
        float product = 1;
        for (int i = 0; i < choice.Length; i++)
        {
            product *= choices[i][choice[i]].Similarity;
        }

        return product;
    }

    /// <summary>Combinations in descending order of their similarity: the choices of every word are, so that each leads to its successors.</summary>
    private static IEnumerable<int[]> BySimilarity(SpellingSuggestion[][] choices)
    {
        PriorityQueue<int[], (float Negative, int Order)> queue = new();
        HashSet<string> seen = [];
        void Add(int[] choice)
        {
            if (seen.Add(string.Join(' ', choice)))
            {
                queue.Enqueue(choice, (-Similarity(choices, choice), seen.Count));
            }
        }

        Add(new int[choices.Length]);
        while (queue.TryDequeue(out int[]? choice, out _))
        {
            yield return choice;
            for (int i = 0; i < choice.Length; i++)
            {
                if (choice[i] + 1 < choices[i].Length)
                {
                    int[] next = [.. choice];
                    next[i]++;
                    Add(next);
                }
            }
        }
    }

    private int Hits(string field, IReadOnlyList<string> terms, CancellationToken cancellationToken) =>
        _searcher.Count(new BooleanQuery(Occur.Filter, terms.Distinct(StringComparer.Ordinal).Select(t => new TermQuery(new Term(field, t)))), cancellationToken);

    private List<SpellingSuggestion> Near(string field, string word, CancellationToken cancellationToken)
    {
        int length = word.EnumerateRunes().Count();
        Utf8Automaton automaton = new(new LevenshteinAutomaton(word, _options.MaxEdits, exactPrefix: Math.Min(_options.PrefixLength, length)));
        Dictionary<byte[], (int DocFreq, int Edits)> found = new(ByteArrayComparer.Instance);
        foreach (SegmentReader leaf in _searcher.Reader.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (leaf.Terms(field) is not { } terms)
            {
                continue;
            }

            for (IntersectTermsEnum near = terms.Intersect(automaton); near.MoveNext();)
            {
                byte[] term = near.Term.ToArray();
                found[term] = (found.GetValueOrDefault(term).DocFreq + near.State.DocFreq, near.Distance);
            }
        }

        return [.. found.Select(f => Suggestion(Encoding.UTF8.GetString(f.Key), f.Value.DocFreq, f.Value.Edits))];

        SpellingSuggestion Suggestion(string term, int docFreq, int edits) =>
            new(term, docFreq, edits, edits == 0 ? 1f : 1f - ((float)edits / Math.Min(term.EnumerateRunes().Count(), length)));
    }
}
