using System.Diagnostics.CodeAnalysis;

namespace MscText.Terms;

/// <summary>
/// Bilingual concepts, found by name in either language or script and by identifier. Immutable and thread-safe; a
/// user's concepts make a new dictionary (<see cref="With"/>, <see cref="CreateBuilder"/>) that shares the built-in one.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A dictionary in the sense of the field: a list of terms.")]
public sealed class TermDictionary
{
    private static readonly Lazy<TermDictionary> LazyDefault = new(() => new TermDictionary([TermTable.Embedded], []));

    private readonly HashSet<string>?[] _hidden;
    private readonly Lazy<Dictionary<string, List<string>>> _narrower;

    /// <param name="tables">The layers, the lowest first.</param>
    /// <param name="removed">Identifiers that no layer below the last shows.</param>
    internal TermDictionary(TermTable[] tables, IReadOnlyCollection<string> removed)
    {
        Tables = tables;
        _hidden = new HashSet<string>?[tables.Length];
        if (tables.Length > 1 || removed.Count > 0)
        {
            FindHidden(tables, removed);
        }

        Removed = removed;
        _narrower = new(FindNarrower);
    }

    /// <summary>The dictionary that comes with the library.</summary>
    public static TermDictionary Default => LazyDefault.Value;

    /// <summary>Number of concepts.</summary>
    public int Count => Tables.Sum(t => t.Count) - _hidden.Sum(h => h?.Count ?? 0);

    /// <summary>All concepts, layer by layer, in the order of their identifiers.</summary>
    public IEnumerable<Concept> Concepts
    {
        get
        {
            for (int layer = 0; layer < Tables.Length; layer++)
            {
                for (int i = 0; i < Tables[layer].Count; i++)
                {
                    if (!IsHidden(layer, i))
                    {
                        yield return Tables[layer].Concept(i);
                    }
                }
            }
        }
    }

    internal TermTable[] Tables { get; }

    internal IReadOnlyCollection<string> Removed { get; }

    /// <summary>Starts a dictionary from the built-in one.</summary>
    public static TermDictionaryBuilder CreateBuilder() => new(Default);

    /// <summary>A dictionary with more concepts; one with an identifier that is already there takes its place.</summary>
    /// <param name="concepts">The concepts to add.</param>
    /// <exception cref="ArgumentException">Two of the concepts have the same identifier.</exception>
    public TermDictionary With(IEnumerable<Concept> concepts) => new TermDictionaryBuilder(this).Add(concepts).Build();

    /// <summary>Finds a concept by its identifier.</summary>
    public bool TryGetConcept(string id, [NotNullWhen(true)] out Concept? concept)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (int layer = Tables.Length - 1; layer >= 0; layer--)
        {
            int index = Tables[layer].Find(id);
            if (index >= 0 && !IsHidden(layer, index))
            {
                concept = Tables[layer].Concept(index);
                return true;
            }
        }

        concept = null;
        return false;
    }

    /// <summary>
    /// The concepts with a name, in either language, script and spelling. Where some concept has the name in this very
    /// case (<c>ALL</c>), only those; otherwise those that have it in another (<c>msc</c>).
    /// </summary>
    public IReadOnlyList<Concept> Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string text = name.Trim();
        var exact = new List<Concept>();
        var folded = new List<Concept>();
        for (int layer = Tables.Length - 1; layer >= 0; layer--)
        {
            // A regular plural is not a key: what remains without its ending is.
            for (int ending = 0; ending <= 2 && ending < text.Length; ending++)
            {
                ReadOnlySpan<char> stem = text.AsSpan(0, text.Length - ending);
                if ((ending == 0 || TermPlural.EndsWith(text, ending)) && Tables[layer].Trie.TryGet(stem, out int value))
                {
                    Collect(layer, value, text, stem, exact, folded);
                }
            }
        }

        return exact.Count > 0 ? exact : folded;
    }

    /// <summary>The next broader concepts that the dictionary has.</summary>
    public IReadOnlyList<Concept> Broader(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return Resolve(concept.Broader);
    }

    /// <summary>The next narrower concepts.</summary>
    public IReadOnlyList<Concept> Narrower(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return _narrower.Value.TryGetValue(concept.Id, out List<string>? ids) ? Resolve(ids) : [];
    }

    /// <summary>All broader concepts, level by level, each once; a concept is not among its own, even where a user's concepts make a circle.</summary>
    public IReadOnlyList<Concept> AncestorsOf(Concept concept) => Reachable(concept, Broader);

    /// <summary>All narrower concepts, level by level, each once; a concept is not among its own, even where a user's concepts make a circle.</summary>
    public IReadOnlyList<Concept> DescendantsOf(Concept concept) => Reachable(concept, Narrower);

    /// <summary>
    /// Everything a name may mean: the concepts that have it, and the meanings outside the dictionary that are noted for
    /// them. <c>EV</c>: extracellular vesicle, 细胞外囊泡; electric vehicle, 电动汽车.
    /// </summary>
    /// <param name="name">The name, as for <see cref="Lookup"/>.</param>
    /// <returns>The concepts first, then the other meanings; each meaning once. Empty where no concept has the name.</returns>
    public IReadOnlyList<TermSense> Senses(string name)
    {
        IReadOnlyList<Concept> concepts = Lookup(name);
        string text = name.Trim();
        var senses = new List<TermSense>();
        foreach (Concept concept in concepts)
        {
            senses.Add(new TermSense(text, concept.PreferredEnglish, concept.PreferredChinese, concept.Id));
        }

        foreach (TermSense sense in concepts.SelectMany(c => c.OtherSenses))
        {
            // A concept's note is for one of its names: MSC's for MSC and MSCs, not for "mesenchymal stem cell".
            bool isNoted = text.StartsWith(sense.Name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == sense.Name.Length || TermPlural.EndsWith(text, text.Length - sense.Name.Length));
            if (isNoted && !senses.Any(s => IsSame(s, sense)))
            {
                senses.Add(sense);
            }
        }

        return senses;
    }

    /// <summary>Whether a layer's concept is replaced or removed by a layer above.</summary>
    internal bool IsHidden(int layer, int concept) =>
        _hidden[layer] is { } hidden && hidden.Contains(Tables[layer].Id(concept).ToString());

    /// <summary>Whether any concept of a layer is replaced or removed.</summary>
    internal bool HidesAny(int layer) => _hidden[layer] is { Count: > 0 };

    private static bool IsSame(TermSense a, TermSense b) =>
        (a.ConceptId is not null && a.ConceptId == b.ConceptId)
        || (a.English.Equals(b.English, StringComparison.OrdinalIgnoreCase) && (b.ConceptId is null || a.ConceptId is null));

    private static List<Concept> Reachable(Concept concept, Func<Concept, IReadOnlyList<Concept>> next)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var seen = new HashSet<string>(StringComparer.Ordinal) { concept.Id };
        var found = new List<Concept>();
        for (int at = -1; at < found.Count; at++)
        {
            foreach (Concept step in next(at < 0 ? concept : found[at]))
            {
                if (seen.Add(step.Id))
                {
                    found.Add(step);
                }
            }
        }

        return found;
    }

    private void FindHidden(TermTable[] tables, IReadOnlyCollection<string> removed)
    {
        var above = new HashSet<string>(removed, StringComparer.Ordinal);
        for (int i = tables.Length - 1; i >= 0; i--)
        {
            _hidden[i] = [.. above.Where(id => tables[i].Find(id) >= 0)];
            if (i > 0)
            {
                above.UnionWith(Enumerable.Range(0, tables[i].Count).Select(c => tables[i].Id(c).ToString()));
            }
        }
    }

    private void Collect(
        int layer, int value, string text, ReadOnlySpan<char> stem, List<Concept> exact, List<Concept> folded)
    {
        foreach (TermKey key in Tables[layer].KeysOf(value))
        {
            bool isPlural = stem.Length < text.Length;
            if (IsHidden(layer, key.Concept) || (isPlural && (key.Flags & TermKeyFlags.Plural) == 0))
            {
                continue;
            }

            bool fits = TermMatcher.CaseFits(key, stem) && (!isPlural || TermMatcher.TakesEnding(key, text[stem.Length]));
            Concept concept = Tables[layer].Concept(key.Concept);
            List<Concept> list = fits ? exact : folded;
            if (!list.Contains(concept))
            {
                list.Add(concept);
            }
        }
    }

    private List<Concept> Resolve(IReadOnlyList<string> ids)
    {
        var result = new List<Concept>(ids.Count);
        foreach (string id in ids)
        {
            if (TryGetConcept(id, out Concept? concept))
            {
                result.Add(concept);
            }
        }

        return result;
    }

    private Dictionary<string, List<string>> FindNarrower()
    {
        var narrower = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (Concept concept in Concepts)
        {
            foreach (string broader in concept.Broader)
            {
                if (!narrower.TryGetValue(broader, out List<string>? list))
                {
                    narrower.Add(broader, list = []);
                }

                list.Add(concept.Id);
            }
        }

        return narrower;
    }
}
