namespace MscText.Terms;

/// <summary>What the entries of one file call each other.</summary>
internal sealed class TermScope
{
    private readonly Dictionary<string, CollectedTerm> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectedTerm> _keys = new(StringComparer.Ordinal);

    /// <summary>The entry with an identifier.</summary>
    public CollectedTerm? Find(string id) => _ids.GetValueOrDefault(id);

    /// <summary>The entry that has an identifier or another key.</summary>
    public CollectedTerm? Resolve(string key) => _ids.GetValueOrDefault(key) ?? _keys.GetValueOrDefault(key);

    public void Add(TermEntry entry, CollectedTerm term)
    {
        if (entry.SourceId is not null)
        {
            _ids.Add(entry.SourceId, term);
        }

        foreach (string key in entry.Keys)
        {
            _keys.TryAdd(key, term);
        }
    }
}
