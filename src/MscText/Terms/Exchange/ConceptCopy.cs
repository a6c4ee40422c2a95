namespace MscText.Terms;

/// <summary>Copies of concepts with something changed.</summary>
internal static class ConceptCopy
{
    /// <summary>The concept with another identifier or other broader concepts.</summary>
    public static Concept Of(Concept concept, string? id = null, IReadOnlyList<string>? broader = null) =>
        new(id ?? concept.Id, concept.Type)
        {
            English = concept.English,
            Chinese = concept.Chinese,
            ChineseTraditional = concept.ChineseTraditional,
            Abbreviations = concept.Abbreviations,
            Broader = broader ?? concept.Broader,
            OtherSenses = concept.OtherSenses,
        };

    /// <summary>The concept with the names of another that it lacks; a name that <paramref name="isKnown"/> holds for is not lacking.</summary>
    public static Concept WithNames(Concept concept, Concept other, Func<string, bool> isKnown)
    {
        return new Concept(concept.Id, concept.Type)
        {
            English = Join(concept.English, other.English),
            Chinese = Join(concept.Chinese, other.Chinese),
            ChineseTraditional = Join(concept.ChineseTraditional, other.ChineseTraditional),
            Abbreviations = Join(concept.Abbreviations, other.Abbreviations),
            Broader = concept.Broader,
            OtherSenses = concept.OtherSenses,
        };

        IReadOnlyList<string> Join(IReadOnlyList<string> names, IReadOnlyList<string> more)
        {
            string[] missing = [.. more.Where(n => !names.Contains(n) && !isKnown(n))];
            return missing.Length == 0 ? names : [.. names.Concat(missing).Take(byte.MaxValue)];
        }
    }
}
