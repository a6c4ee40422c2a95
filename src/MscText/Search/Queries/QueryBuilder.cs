using MscText.Lucene;

namespace MscText.Search;

/// <summary>Turns an understood query into one of the index engine.</summary>
internal static class QueryBuilder
{
    // A part of a word says less than the word; a concept says it in every language and script.
    private const float PartWeight = 0.3f;
    private const float ConceptWeight = 1f;

    public static Query Build(UnderstoodQuery query)
    {
        var clauses = new List<BooleanClause>();
        foreach (QueryWord word in query.Words)
        {
            clauses.AddRange(OfWord(word));
        }

        foreach (string concept in query.Concepts.Select(c => c.Id))
        {
            clauses.Add(Should(SearchFields.Concept, concept, ConceptWeight));
        }

        return new BooleanQuery(clauses);
    }

    private static IEnumerable<BooleanClause> OfWord(QueryWord word)
    {
        foreach ((string field, float weight, Language language) in SearchFields.Words)
        {
            if (word.IsChinese && language == Language.English)
            {
                continue;
            }

            yield return Should(field, word.Form, weight);
            foreach (string part in word.Parts)
            {
                yield return Should(field, part, weight * PartWeight);
            }
        }

        if (word.IsChinese && word.Form.EnumerateRunes().Count() == 1)
        {
            yield return Should(SearchFields.Characters, word.Form, PartWeight);
        }

        yield return Should(SearchFields.Author, word.Form, 1f);
    }

    private static BooleanClause Should(string field, string text, float weight) =>
        new(new TermQuery(new Term(field, text)) { Boost = weight }, Occur.Should);
}
