using MscText.Terms;

namespace MscText.Search;

/// <summary>Finds the units of a query's plain texts: the terms it names, the rest word by word.</summary>
/// <param name="options">How texts are analysed.</param>
/// <param name="statistics">What the index has.</param>
/// <param name="request">What may be searched for beside the words.</param>
/// <param name="pinyin">The names typed as pinyin, by their places in the query.</param>
internal sealed class UnitReader(
    AbstractIndexOptions options, IndexStatistics statistics, SearchRequest request, IReadOnlyList<NamedTerm> pinyin)
{
    private const int MostNarrower = 12;

    private readonly GlossTranslator _translator = new(options, statistics);
    private readonly TermDictionary _dictionary = options.Terms.Dictionary;
    private readonly HashSet<string> _removed = new(request.RemovedChips, StringComparer.Ordinal);
    private readonly Dictionary<string, QueryChip> _chips = new(StringComparer.Ordinal);

    /// <summary>Reads the units of texts.</summary>
    /// <param name="query">The query.</param>
    /// <param name="texts">The places of its plain texts.</param>
    /// <param name="words">Cuts them into words.</param>
    public (IReadOnlyDictionary<TextSpan, IReadOnlyList<QueryUnit>> Units, IReadOnlyList<QueryChip> Chips) Read(
        string query, IReadOnlyList<TextSpan> texts, QueryWords words)
    {
        var named = new Dictionary<TextSpan, (List<QueryWord> Words, List<NamedTerm> Terms)>();
        foreach (TextSpan text in texts)
        {
            List<QueryWord> read = words.Read(query, text);
            named[text] = (read, TermsOf(query, text, read));
        }

        NamedTerm[] all = [.. named.Values.SelectMany(n => n.Terms)];
        var context = new AbbreviationContext(_dictionary, statistics, [.. all.Where(t => t.IsCertain).Select(t => t.Concepts[0])]);
        var units = new Dictionary<TextSpan, IReadOnlyList<QueryUnit>>();
        bool allStopWords = named.Values.All(n => n.Terms.Count == 0 && n.Words.All(w => w.IsStopWord));
        foreach (TextSpan text in texts)
        {
            (List<QueryWord> read, List<NamedTerm> terms) = named[text];
            units[text] = UnitsOf(read, terms, context, allStopWords);
        }

        return (units, [.. _chips.Values]);
    }

    /// <summary>
    /// The terms of a text that no longer one covers, each with the concepts it may mean. A term of several words that no document names is
    /// read by the shorter ones in it.
    /// </summary>
    private List<NamedTerm> TermsOf(string query, TextSpan text, List<QueryWord> words)
    {
        var terms = new List<NamedTerm>();
        foreach (IGrouping<TextSpan, TermMatch> group in options.Terms.Find(text.Of(query).ToString())
            .GroupBy(m => m.Span).OrderBy(g => g.Key.Start).ThenByDescending(g => g.Key.Length))
        {
            var span = new TextSpan(text.Start + group.Key.Start, group.Key.Length);
            if (terms.Count == 0 || span.Start >= terms[^1].Span.End)
            {
                Concept[] concepts = [.. group.Select(m => m.Concept).DistinctBy(c => c.Id)];
                if (Array.Exists(concepts, IsOfUse) || words.Count(w => w.Span.Overlaps(span)) < 2)
                {
                    terms.Add(new NamedTerm(span, concepts, IsAbbreviation(concepts[0], span.Of(query))));
                }
            }
        }

        terms.AddRange(pinyin.Where(p => text.Contains(p.Span) && !terms.Exists(t => t.Span.Overlaps(p.Span))));
        AddLowerCaseAbbreviations(words, terms);
        return terms;
    }

    private bool IsOfUse(Concept concept) =>
        statistics.OfConcept(concept.Id) > 0 || _dictionary.DescendantsOf(concept).Any(c => statistics.OfConcept(c.Id) > 0);

    // Abbreviations are told by their capitals in a text; in a query people don't bother: msc, aml.
    private void AddLowerCaseAbbreviations(List<QueryWord> words, List<NamedTerm> terms)
    {
        const int Shortest = 2;
        const int Longest = 6;
        foreach (QueryWord word in words)
        {
            if (word.IsWord && !word.IsChinese && !word.IsStopWord && word.Text.Length is >= Shortest and <= Longest
                && !terms.Exists(t => t.Span.Overlaps(word.Span)) && !Everyday.IsWord(word.Text))
            {
                Concept[] concepts = [.. _dictionary.Lookup(word.Text).Where(c => IsAbbreviation(c, word.Text))];
                if (concepts.Length > 0)
                {
                    terms.Add(new NamedTerm(word.Span, concepts, IsAbbreviation: true));
                }
            }
        }
    }

    private static bool IsAbbreviation(Concept concept, ReadOnlySpan<char> text)
    {
        foreach (string abbreviation in concept.Abbreviations)
        {
            if (text.StartsWith(abbreviation, StringComparison.OrdinalIgnoreCase) && text.Length - abbreviation.Length is 0 or 1)
            {
                return true;
            }
        }

        return false;
    }

    private List<QueryUnit> UnitsOf(List<QueryWord> words, List<NamedTerm> terms, AbbreviationContext context, bool keepStopWords)
    {
        var units = new List<QueryUnit>();
        var taken = new HashSet<QueryWord>();
        foreach (NamedTerm term in terms)
        {
            QueryWord[] inside = [.. words.Where(w => w.Span.Overlaps(term.Span) && taken.Add(w))];
            QueryWord[] content = [.. inside.Where(w => !w.IsStopWord)];
            units.Add(UnitOf(term, content.Length > 0 ? content : inside, context));
        }

        foreach (QueryWord word in words)
        {
            if (!taken.Contains(word) && (!word.IsStopWord || keepStopWords))
            {
                units.Add(new QueryUnit(word.Span, [word]));
            }
        }

        units.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        if ((request.Expansion & QueryExpansion.Translations) != 0)
        {
            HashSet<string> forms = words.SelectMany(w => w.Parts.Prepend(w.Form)).ToHashSet(StringComparer.Ordinal);
            for (int i = 0; i < units.Count; i++)
            {
                units[i] = units[i] with { Translations = _translator.Translate(units[i], forms) };
            }
        }

        return units;
    }

    private QueryUnit UnitOf(NamedTerm term, IReadOnlyList<QueryWord> words, AbbreviationContext context)
    {
        var unit = new QueryUnit(term.Span, words);
        QueryExpansion needed = term.IsPinyin ? QueryExpansion.Pinyin : term.IsAbbreviation ? QueryExpansion.Abbreviations : QueryExpansion.Synonyms;
        if ((request.Expansion & needed) == 0)
        {
            return unit;
        }

        IReadOnlyList<Concept> concepts = context.Order(term.Concepts);
        Concept concept = concepts[0];
        QueryChipKind kind = term.IsPinyin ? QueryChipKind.Pinyin : term.IsAbbreviation ? QueryChipKind.Abbreviation : QueryChipKind.Concept;
        bool isKept = AddChip($"{(term.IsPinyin ? "pinyin" : term.IsAbbreviation ? "abbreviation" : "concept")}:{concept.Id}", kind, term.Span, concept, [.. concepts.Skip(1).Select(c => c.Id)]);
        return isKept ? unit with { Concept = concept, Narrower = NarrowerOf(concept, term.Span) } : unit;
    }

    private List<Concept> NarrowerOf(Concept concept, TextSpan span)
    {
        if ((request.Expansion & QueryExpansion.Narrower) == 0)
        {
            return [];
        }

        return
        [
            .. _dictionary.DescendantsOf(concept)
                .Select(c => (Concept: c, Documents: statistics.OfConcept(c.Id)))
                .Where(c => c.Documents > 0)
                .OrderByDescending(c => c.Documents).ThenBy(c => c.Concept.Id, StringComparer.Ordinal)
                .Take(MostNarrower)
                .Where(c => AddChip($"narrower:{concept.Id}/{c.Concept.Id}", QueryChipKind.Narrower, span, c.Concept, []))
                .Select(c => c.Concept),
        ];
    }

    /// <summary>Lists a chip; false where the user took it away.</summary>
    private bool AddChip(string key, QueryChipKind kind, TextSpan source, Concept concept, IReadOnlyList<string> alternatives)
    {
        bool isRemoved = _removed.Contains(key);
        _chips.TryAdd(key, new QueryChip
        {
            Key = key,
            Kind = kind,
            Source = source,
            English = concept.PreferredEnglish,
            Chinese = concept.PreferredChinese,
            ConceptId = concept.Id,
            Alternatives = alternatives,
            IsRemoved = isRemoved,
        });
        return !isRemoved;
    }
}
