namespace MscText.Search;

/// <summary>What of an understood query texts may show.</summary>
internal static class QueryTargets
{
    // A name of the same thing in other words says a little less than the word itself.
    private const float ConceptWeight = 0.8f;
    private const float NarrowerWeight = 0.4f;
    private const float PartWeight = 0.3f;

    public static SnippetTargets Of(UnderstoodQuery query, WordRarity rarity)
    {
        var targets = new SnippetTargets { PrefersChinese = query.Words.Any(w => w.IsChinese) };
        foreach (QueryWord word in query.Words)
        {
            targets.AddWord(word.Form, rarity.OfWord(word.Form));
            foreach (string part in word.Parts)
            {
                targets.AddWord(part, rarity.OfWord(part) * PartWeight, isPart: true);
            }
        }

        foreach (string concept in query.Concepts.Select(c => c.Id))
        {
            targets.AddConcept(concept, rarity.OfConcept(concept) * ConceptWeight);
        }

        foreach (string concept in query.Narrower.Select(c => c.Id))
        {
            targets.AddConcept(concept, rarity.OfConcept(concept) * NarrowerWeight);
        }

        foreach (string word in query.Units.Values.SelectMany(u => u).SelectMany(u => u.Translations))
        {
            targets.AddWord(word, rarity.OfWord(word) * NarrowerWeight);
        }

        return targets;
    }
}
