namespace MscText.Lucene;

/// <summary>
/// Goes through the terms of a field in all segments, in the order of bytes, from a place on. Nothing is allocated a term. Not
/// thread-safe.
/// </summary>
internal sealed class MergedTerms
{
    // Those that stand at a term; the current ones move on when the next is asked for.
    private readonly List<TermsEnum> _enums = [];
    private readonly List<TermsEnum> _current = [];

    public MergedTerms(IndexReader reader, string field, ReadOnlySpan<byte> start)
    {
        foreach (SegmentReader leaf in reader.Leaves)
        {
            if (leaf.Terms(field) is { } terms && terms.Iterate() is var found && found.SeekCeil(start) != SeekStatus.End)
            {
                _enums.Add(found);
            }
        }
    }

    /// <summary>The current term, until the next move.</summary>
    public ReadOnlySpan<byte> Current => _current[0].Term;

    /// <summary>How many documents have it.</summary>
    public int DocFreq { get; private set; }

    public bool MoveNext()
    {
        foreach (TermsEnum moving in _current)
        {
            if (!moving.MoveNext())
            {
                _enums.Remove(moving);
            }
        }

        _current.Clear();
        foreach (TermsEnum candidate in _enums)
        {
            int order = _current.Count == 0 ? 0 : candidate.Term.SequenceCompareTo(_current[0].Term);
            if (order < 0)
            {
                _current.Clear();
            }

            if (order <= 0)
            {
                _current.Add(candidate);
            }
        }

        DocFreq = 0;
        foreach (TermsEnum found in _current)
        {
            DocFreq += found.State.DocFreq;
        }

        return _current.Count > 0;
    }
}
