namespace MscText.Lucene;

/// <summary>A place of a phrase in a segment: the postings of the term, or of the terms, that may stand there.</summary>
internal sealed class PhraseTerm
{
    private readonly PostingsEnum? _single;
    private readonly UnionPositions? _union;
    private int[] _read = [];

    /// <param name="postings">The postings of each term that the segment has, with positions; at least one.</param>
    /// <param name="position">The position in the phrase.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="ordinal">The number in the phrase.</param>
    public PhraseTerm(PostingsEnum[] postings, int position, IReadOnlyList<Term> terms, int ordinal)
    {
        Position = position;
        Terms = terms;
        Ordinal = ordinal;
        if (postings.Length == 1)
        {
            _single = postings[0];
            DocFreq = _single.DocFreq;
        }
        else
        {
            _union = new UnionPositions(postings);
            DocFreq = postings.Sum(p => (long)p.DocFreq);
        }
    }

    public int Position { get; }

    public IReadOnlyList<Term> Terms { get; }

    public int Ordinal { get; }

    /// <summary>The number of documents; for several terms the sum of theirs.</summary>
    public long DocFreq { get; }

    /// <summary>The postings of the only term; null where there are several.</summary>
    public PostingsEnum? Single => _single;

    public int DocId => _single is not null ? _single.DocId : _union!.DocId;

    public int Freq => _single is not null ? _single.Freq : _union!.Freq;

    public int NextDoc() => _single is not null ? _single.NextDoc() : _union!.Advance(_union.DocId + 1);

    public int Advance(int target) => _single is not null ? _single.Advance(target) : _union!.Advance(target);

    /// <summary>All positions in the current document, in ascending order. Not together with <see cref="NextPosition"/>.</summary>
    /// <returns>A list that lasts until the next call, and may be changed.</returns>
    public Span<int> ReadPositions()
    {
        if (_single is not null)
        {
            int count = _single.ReadPositions(ref _read);
            return _read.AsSpan(0, count);
        }

        return _union!.ReadPositions();
    }

    public int NextPosition() => _single is not null ? _single.NextPosition() : _union!.NextPosition();
}
