namespace MscText.Lucene;

/// <summary>The ordinal maps of a reader: built at the first use of a field, the least recently used given up beyond a number. Thread-safe.</summary>
internal sealed class OrdinalMapCache
{
    public const int Capacity = 16;

    private readonly Lock _lock = new();

    // The most recently used last.
    private readonly List<Entry> _entries = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public OrdinalMap Get(IndexReader reader, string field, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_lock)
        {
            entry = _entries.Find(e => e.Field == field);
            if (entry is not null)
            {
                _entries.Remove(entry);
            }
            else if (_entries.Count == Capacity)
            {
                _entries.RemoveAt(0);
            }

            entry ??= new Entry(field);
            _entries.Add(entry);
        }

        // Others who want the same map wait for it; a build that fails or is cancelled is begun again by the next.
        lock (entry)
        {
            return entry.Map ??= OrdinalMap.Build(reader, field, cancellationToken);
        }
    }

    private sealed class Entry(string name)
    {
        public string Field => name;

        public OrdinalMap? Map { get; set; }
    }
}
