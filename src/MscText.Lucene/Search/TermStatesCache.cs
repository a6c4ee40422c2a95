using System.Collections.Concurrent;

namespace MscText.Lucene;

/// <summary>
/// The terms that were looked up in a reader: one that is asked for its frequency is mostly searched next, and words of queries come back.
/// Thread-safe.
/// </summary>
/// <param name="leaves">The segments.</param>
internal sealed class TermStatesCache(IReadOnlyList<SegmentReader> leaves)
{
    // A state takes 64 bytes; about eight megabytes.
    private const int MostStates = 1 << 17;

    private readonly ConcurrentDictionary<Term, TermStates> _known = [];
    private readonly TermStates _none = new(new TermState[leaves.Count], 0);
    private readonly int _most = MostStates / Math.Max(1, leaves.Count);
    private int _count;

    /// <summary>Looks a term up in every segment.</summary>
    public TermStates Get(Term term)
    {
        if (_known.TryGetValue(term, out TermStates? known))
        {
            return known;
        }

        TermStates states = LookUp(term);
        if (_known.TryAdd(term, states) && Interlocked.Increment(ref _count) > _most)
        {
            // What is still asked for comes back soon; an order of use would cost every search more.
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        return states;
    }

    private TermStates LookUp(Term term)
    {
        TermState[]? states = null;
        int docFreq = 0;
        for (int i = 0; i < leaves.Count; i++)
        {
            if (leaves[i].Terms(term.Field) is { } terms && terms.TryGet(term.Span, out TermState state))
            {
                states ??= new TermState[leaves.Count];
                states[i] = state;
                docFreq += state.DocFreq;
            }
        }

        return states is null ? _none : new TermStates(states, docFreq);
    }
}
