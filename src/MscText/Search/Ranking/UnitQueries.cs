using MscText.Lucene;

namespace MscText.Search;

/// <summary>The queries of a unit: its words as typed, and what may stand for them.</summary>
/// <remarks>
/// All readings of a word count by one rarity, that of the word with what may stand for it, and its translations are one term: structured
/// query translation (Pirkola, <i>The effects of query structure and dictionary setups in dictionary-based cross-language information
/// retrieval</i>, 1998; Darwish and Oard, <i>Probabilistic structured query methods</i>, 2003). So neither a rare translation outweighs the
/// usual one, nor a word that is rare only because few documents are in its language.
/// </remarks>
internal sealed class UnitQueries(IndexStatistics statistics)
{
    /// <summary>The alternatives; the best of them is the unit's score.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="text">How it was typed.</param>
    /// <param name="isStrict">Whether all of its words are needed.</param>
    public List<ScoredClause> Alternatives(QueryUnit unit, string text, bool isStrict)
    {
        double idf = IdfOf(unit);
        Query[] words = unit.Words.Count == 1 ? [OfTyped(unit.Words[0], idf)] : [.. unit.Words.Select(w => OfWord(w))];
        var alternatives = new List<ScoredClause>
        {
            new(words.Length == 1 ? words[0] : new BooleanQuery(isStrict ? Occur.Must : Occur.Should, words), ScorePartKind.Word, text),
        };
        if (unit.Concept is { } concept)
        {
            float scale = unit.Words.Count == 1 ? (float)(idf / statistics.Idf(statistics.OfConcept(concept.Id))) : ConceptScale(unit, concept.Id);
            alternatives.Add(new ScoredClause(Term(SearchFields.Concept, concept.Id, RankingWeights.Concept * scale), ScorePartKind.Concept, text));
        }

        if (unit.Narrower.Count > 0)
        {
            // Rarer than the concept itself, but not worth more.
            double scale = statistics.Idf(statistics.OfConcept(unit.Concept!.Id)) / statistics.Idf(unit.Narrower.Max(c => statistics.OfConcept(c.Id)));
            var narrower = new SynonymQuery(unit.Narrower.Select(c => new Term(SearchFields.Concept, c.Id)))
            {
                Boost = RankingWeights.Narrower * (float)Math.Min(1, scale),
            };
            alternatives.Add(new ScoredClause(narrower, ScorePartKind.Narrower, text));
        }

        if (unit.Translations.Count > 0)
        {
            alternatives.Add(new ScoredClause(OfTranslations(unit.Translations, idf), ScorePartKind.Translation, text));
        }

        if (unit.Words is [{ IsWord: true } word])
        {
            if (statistics.Of(SearchFields.Author, word.Form) > 0)
            {
                alternatives.Add(new ScoredClause(Term(SearchFields.Author, word.Form, RankingWeights.Author), ScorePartKind.Field, text));
            }

            if (word.IsChinese && word.Form.EnumerateRunes().Count() == 1)
            {
                alternatives.Add(new ScoredClause(Term(SearchFields.Characters, word.Form, RankingWeights.Character), ScorePartKind.Word, text));
            }
        }

        return alternatives;
    }

    /// <summary>A word with its parts.</summary>
    /// <param name="word">The word.</param>
    /// <param name="boost">How much it counts.</param>
    public static Query OfWord(QueryWord word, float boost = 1f) =>
        word.Parts.Count == 0
            ? Term(SearchFields.Words, word.Form, boost)
            : new BooleanQuery(
                Occur.Should,
                word.Parts.Select(p => Term(SearchFields.Words, p, boost * RankingWeights.Part))
                    .Prepend(Term(SearchFields.Words, word.Form, boost * RankingWeights.Compound)));

    /// <summary>A word by itself; an abbreviation best in its capitals, since in others it may be a unit of measure: MS, 500 ms.</summary>
    private Query OfTyped(QueryWord word, double idf)
    {
        float boost = Factor(idf, word.Form);
        return word.CaseForm is { } written && statistics.OfWord(written) > 0
            ? new DisjunctionMaxQuery([Term(SearchFields.Words, written, Factor(idf, written)), OfWord(word, RankingWeights.OtherCase * boost)])
            : OfWord(word, boost);
    }

    private Query OfTranslations(IReadOnlyList<WordTranslation> translations, double idf)
    {
        var queries = new List<Query>();
        string[] single = [.. translations.Where(t => t.Forms.Count == 1).Select(t => t.Forms[0])];
        if (single.Length > 0)
        {
            string usual = single.MaxBy(statistics.OfWord)!;
            queries.Add(new SynonymQuery(single.Select(f => new Term(SearchFields.Words, f)))
            {
                Boost = RankingWeights.Translation * Factor(idf, usual),
            });
        }

        foreach (WordTranslation sense in translations.Where(t => t.Forms.Count > 1))
        {
            float boost = RankingWeights.Translation * sense.Weight / MathF.Sqrt(sense.Forms.Count);
            queries.Add(new BooleanQuery(Occur.Should, sense.Forms.Select(f => Term(SearchFields.Words, f, boost * Factor(idf, f)))));
        }

        return queries.Count == 1 ? queries[0] : new DisjunctionMaxQuery(queries);
    }

    public static TermQuery Term(string field, string text, float boost) => new(new Term(field, text)) { Boost = boost };

    /// <summary>The rarity of a unit of one word by whatever of its readings.</summary>
    private double IdfOf(QueryUnit unit)
    {
        double documents = unit.Words.Count == 1 ? statistics.OfWord(unit.Words[0].Form) : 0;
        if (unit.Concept is { } concept)
        {
            documents = Math.Max(documents, statistics.OfConcept(concept.Id));
        }

        // As probable as not that a document that has a translation means this word.
        documents += unit.Translations.Sum(t => RankingWeights.TranslatedDocuments * t.Weight * t.Forms.Min(statistics.OfWord));
        return statistics.Idf((int)Math.Min(documents, statistics.Documents));
    }

    /// <summary>What makes a word count by a unit's rarity instead of its own.</summary>
    private float Factor(double idf, string form) => (float)(idf / statistics.Idf(statistics.OfWord(form)));

    // A concept of three words is as much as the three words that the index has.
    private float ConceptScale(QueryUnit unit, string concept)
    {
        const float Most = 2.5f;
        double words = unit.Words.Select(w => statistics.OfWord(w.Form)).Where(d => d > 0).Sum(statistics.Idf);
        return (float)Math.Clamp(words / statistics.Idf(statistics.OfConcept(concept)), 1, Most);
    }
}
