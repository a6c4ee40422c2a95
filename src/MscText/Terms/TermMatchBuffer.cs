namespace MscText.Terms;

/// <summary>
/// Receives the matches of a text and can be used for text after text: no memory is allocated once it is large enough.
/// Not for several threads at once.
/// </summary>
public sealed class TermMatchBuffer
{
    private TermHit[] _hits = new TermHit[64];
    private TermTable[] _tables = [];

    /// <summary>Number of matches.</summary>
    public int Count { get; private set; }

    /// <summary>A match, in the order of their starts; at one start the longest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such match.</exception>
    public TermMatch this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ref TermHit hit = ref _hits[index];
            return new TermMatch(
                _tables[hit.Layer].Concept(hit.Concept), new TextSpan(hit.Start, hit.Length), hit.IsNested, hit.IsAmbiguous);
        }
    }

    /// <summary>Removes all matches and keeps the memory.</summary>
    public void Clear() => Count = 0;

    internal void Start(TermTable[] tables)
    {
        _tables = tables;
        Count = 0;
    }

    internal void Add(in TermHit hit)
    {
        if (Count == _hits.Length)
        {
            Array.Resize(ref _hits, Count * 2);
        }

        _hits[Count++] = hit;
    }

    internal ReadOnlySpan<TermHit> Hits => _hits.AsSpan(0, Count);
}
