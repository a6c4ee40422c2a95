namespace MscText.Terms;

/// <summary>Finds the concept of a dictionary that an entry is about.</summary>
internal sealed class TermMerger(TermDictionary existing)
{
    /// <summary>The concept; null where there is none, or none for certain, which the conflict then explains.</summary>
    /// <remarks>
    /// Full names count, abbreviations do not: most have several meanings. An entry whose names speak for one concept in
    /// English and another in Chinese is not merged.
    /// </remarks>
    public Concept? Find(Concept entry, out string? conflict)
    {
        conflict = null;
        List<Concept> english = Candidates(entry, entry.English);
        List<Concept> chinese = Candidates(entry, entry.Chinese.Concat(entry.ChineseTraditional));
        List<Concept> both = [.. english.Where(e => chinese.Exists(c => c.Id == e.Id))];
        List<Concept> candidates = both.Count > 0 ? both
            : english.Count == 0 ? chinese
            : chinese.Count == 0 ? english
            : [.. english.Concat(chinese)];
        if (candidates.Count <= 1)
        {
            return candidates.FirstOrDefault();
        }

        conflict = $"'{entry.Names.First()}' fits several concepts: {string.Join(", ", candidates.Select(c => c.Id))}.";
        return null;
    }

    private List<Concept> Candidates(Concept entry, IEnumerable<string> names)
    {
        List<Concept> found = [.. names.SelectMany(existing.Lookup).DistinctBy(c => c.Id)];

        // A name may belong to concepts of several types.
        List<Concept> sameType = found.FindAll(c => c.Type == entry.Type);
        return sameType.Count > 0 ? sameType : found;
    }
}
