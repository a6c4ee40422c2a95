using MscText.Lucene;

namespace MscText.Search;

/// <summary>The queries of a unit: its words as typed, and what may stand for them.</summary>
internal sealed class UnitQueries(IndexStatistics statistics)
{
    /// <summary>The alternatives; the best of them is the unit's score.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="text">How it was typed.</param>
    /// <param name="isStrict">Whether all of its words are needed.</param>
    public List<ScoredClause> Alternatives(QueryUnit unit, string text, bool isStrict)
    {
        Query[] words = [.. unit.Words.Select(OfWord)];
        var alternatives = new List<ScoredClause>
        {
            new(words.Length == 1 ? words[0] : new BooleanQuery(isStrict ? Occur.Must : Occur.Should, words), ScorePartKind.Word, text),
        };
        if (unit.Concept is { } concept)
        {
            float boost = RankingWeights.Concept * ConceptScale(unit, concept.Id);
            alternatives.Add(new ScoredClause(Term(SearchFields.Concept, concept.Id, boost), ScorePartKind.Concept, text));
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
            alternatives.Add(new ScoredClause(OfTranslations(unit.Translations), ScorePartKind.Translation, text));
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
    public static Query OfWord(QueryWord word) =>
        word.Parts.Count == 0
            ? Term(SearchFields.Words, word.Form, 1f)
            : new BooleanQuery(
                Occur.Should,
                word.Parts.Select(p => Term(SearchFields.Words, p, RankingWeights.Part)).Prepend(Term(SearchFields.Words, word.Form, RankingWeights.Compound)));

    private static DisjunctionMaxQuery OfTranslations(IReadOnlyList<WordTranslation> translations) =>
        new(translations.Select(t => t.Forms.Count == 1
            ? (Query)Term(SearchFields.Words, t.Forms[0], RankingWeights.Translation * t.Weight)
            : new BooleanQuery(Occur.Should, t.Forms.Select(f => Term(SearchFields.Words, f, RankingWeights.Translation * t.Weight / MathF.Sqrt(t.Forms.Count))))));

    public static TermQuery Term(string field, string text, float boost) => new(new Term(field, text)) { Boost = boost };

    // A concept of three words is as much as the three words that the index has.
    private float ConceptScale(QueryUnit unit, string concept)
    {
        const float Most = 2.5f;
        double words = unit.Words.Select(w => statistics.OfWord(w.Form)).Where(d => d > 0).Sum(statistics.Idf);
        return (float)Math.Clamp(words / statistics.Idf(statistics.OfConcept(concept)), 1, Most);
    }
}
