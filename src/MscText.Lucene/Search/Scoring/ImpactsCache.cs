using System.Collections.Concurrent;

namespace MscText.Lucene;

/// <summary>
/// The impacts of the terms of a segment that were searched: gathered when they are first of use, kept within a bound of memory.
/// Thread-safe.
/// </summary>
/// <param name="maxDoc">The segment's documents, which the bound grows with.</param>
internal sealed class ImpactsCache(int maxDoc)
{
    /// <summary>Rarer terms have too few documents for bounds to pay.</summary>
    public const int MinDocFreq = 2 * ForUtil.BlockSize;

    private const int BytesPerDoc = 32;
    private const int MinLimit = 4 << 20;

    // By the start of the postings, which no two terms of a segment share where they have more than one document.
    private readonly ConcurrentDictionary<long, TermImpacts> _byStart = new();
    private long _size;

    private long Limit => Math.Max(MinLimit, (long)maxDoc * BytesPerDoc);

    /// <summary>The impacts of a term; null where it is too rare for them.</summary>
    public TermImpacts? Get(SegmentReader leaf, FieldInfo field, in TermState state)
    {
        if (state.DocFreq < MinDocFreq)
        {
            return null;
        }

        if (_byStart.TryGetValue(state.DocStart, out TermImpacts? impacts))
        {
            return impacts;
        }

        impacts = TermImpacts.Build(leaf.Postings().Start(field, state), leaf.Norms(field.Name), maxDoc);
        if (_byStart.TryAdd(state.DocStart, impacts) && Interlocked.Add(ref _size, impacts.Size) > Limit)
        {
            // What is still asked for comes back soon; an order of use would cost every search more.
            _byStart.Clear();
            Interlocked.Exchange(ref _size, 0);
        }

        return impacts;
    }
}
