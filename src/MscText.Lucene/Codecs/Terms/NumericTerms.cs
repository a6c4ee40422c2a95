namespace MscText.Lucene;

/// <summary>
/// The terms of the numbers of a range: at either end in full, towards the middle ever coarser. How much coarser the forms of a number get is
/// read off the segment's terms.
/// </summary>
internal sealed class NumericTerms : MatchingTerms
{
    private readonly TermsEnum _terms;
    private readonly bool _is64;
    private readonly List<(byte[] First, byte[] Last)> _ranges = [];
    private int _next;
    private byte[]? _last;

    /// <param name="terms">The field.</param>
    /// <param name="is64">True for numbers of 64 bits, false for 32.</param>
    /// <param name="lower">The smallest number, in its sortable form.</param>
    /// <param name="upper">The largest number, in its sortable form.</param>
    public NumericTerms(FieldTerms terms, bool is64, long lower, long upper)
    {
        _terms = terms.Iterate();
        _is64 = is64;
        Split(lower, upper, PrecisionStep());
    }

    public override ReadOnlySpan<byte> Term => _terms.Term;

    public override ref readonly TermState State => ref _terms.State;

    public override bool MoveNext()
    {
        if (_last is not null && _terms.MoveNext() && _terms.Term.SequenceCompareTo(_last) <= 0)
        {
            return true;
        }

        while (_next < _ranges.Count)
        {
            (byte[] first, _last) = _ranges[_next++];
            if (_terms.SeekCeil(first) != SeekStatus.End && _terms.Term.SequenceCompareTo(_last) <= 0)
            {
                return true;
            }
        }

        _last = null;
        return false;
    }

    /// <summary>The bits that the second form of the numbers leaves out; all where there is one form only.</summary>
    private int PrecisionStep()
    {
        int full = NumericEncoding.FirstByte(_is64);
        int size = NumericEncoding.Size(_is64);
        int step = _terms.SeekCeil([(byte)(full + 1)]) == SeekStatus.End || _terms.Term.IsEmpty ? size : _terms.Term[0] - full;
        return step < size ? step : size;
    }

    private void Split(long lower, long upper, int step)
    {
        int size = NumericEncoding.Size(_is64);
        for (int shift = 0; ; shift += step)
        {
            // A block of this level is one number of the next.
            int next = shift + step;
            if (next >= size)
            {
                Add(lower, upper, shift);
                return;
            }

            long rest = (1L << next) - 1;
            bool cutsLower = ((lower & rest) >> shift) != 0;
            bool cutsUpper = ((upper & rest) >> shift) != rest >> shift;
            long innerLower = cutsLower ? unchecked((lower | rest) + 1) : lower;
            long innerUpper = cutsUpper ? unchecked((upper & ~rest) - 1) : upper;
            if ((cutsLower && innerLower < lower) || (cutsUpper && innerUpper > upper) || innerLower > innerUpper)
            {
                // No whole block is left between the ends.
                Add(lower, upper, shift);
                return;
            }

            if (cutsLower)
            {
                Add(lower, innerLower - 1, shift);
            }

            if (cutsUpper)
            {
                Add(innerUpper + 1, upper, shift);
            }

            lower = innerLower;
            upper = innerUpper;
        }
    }

    private void Add(long lower, long upper, int shift) =>
        _ranges.Add((NumericEncoding.Encode(lower, shift, _is64), NumericEncoding.Encode(upper, shift, _is64)));
}
