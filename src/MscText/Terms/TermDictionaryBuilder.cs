namespace MscText.Terms;

/// <summary>Collects a user's concepts on top of a dictionary.</summary>
public sealed class TermDictionaryBuilder
{
    private readonly TermDictionary _below;
    private readonly Dictionary<string, Concept> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed;

    internal TermDictionaryBuilder(TermDictionary below)
    {
        _below = below;
        _removed = new HashSet<string>(below.Removed, StringComparer.Ordinal);
    }

    /// <summary>Adds a concept; it takes the place of one below with the same identifier.</summary>
    /// <exception cref="ArgumentException">The identifier was added before, or the concept has more than 255 names of a kind.</exception>
    public TermDictionaryBuilder Add(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (concept.English.Count > byte.MaxValue || concept.Chinese.Count > byte.MaxValue || concept.ChineseTraditional.Count > byte.MaxValue
            || concept.Abbreviations.Count > byte.MaxValue || concept.Broader.Count > byte.MaxValue || concept.OtherSenses.Count > byte.MaxValue)
        {
            throw new ArgumentException($"The concept '{concept.Id}' has more than {byte.MaxValue} entries in a list.", nameof(concept));
        }

        if (!_added.TryAdd(concept.Id, concept))
        {
            throw new ArgumentException($"The concept '{concept.Id}' is added twice.", nameof(concept));
        }

        return this;
    }

    /// <summary>Adds concepts.</summary>
    /// <exception cref="ArgumentException">An identifier was added before.</exception>
    public TermDictionaryBuilder Add(IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        foreach (Concept concept in concepts)
        {
            Add(concept);
        }

        return this;
    }

    /// <summary>Hides a concept of the dictionary below; without effect where it has none of that identifier.</summary>
    public TermDictionaryBuilder Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _removed.Add(id);
        return this;
    }

    /// <summary>Makes the dictionary. The builder can be used further.</summary>
    public TermDictionary Build()
    {
        TermTable[] tables = _added.Count == 0
            ? _below.Tables
            : [.. _below.Tables, TermTable.Compile(_added.Values)];
        return new TermDictionary(tables, [.. _removed.Except(_added.Keys)]);
    }
}
