namespace MscText.Lucene;

/// <summary>The terms from one to another.</summary>
internal sealed class RangeTerms : MatchingTerms
{
    private readonly TermsEnum _terms;
    private readonly byte[]? _upper;
    private readonly bool _includeUpper;
    private bool _hasFirst;

    /// <param name="terms">The field.</param>
    /// <param name="lower">The first term; empty for the first there is.</param>
    /// <param name="includeLower">False to begin behind it.</param>
    /// <param name="upper">The last term; null for the last there is.</param>
    /// <param name="includeUpper">False to end before it.</param>
    public RangeTerms(FieldTerms terms, ReadOnlySpan<byte> lower, bool includeLower, byte[]? upper, bool includeUpper)
    {
        _terms = terms.Iterate();
        _upper = upper;
        _includeUpper = includeUpper;
        SeekStatus status = _terms.SeekCeil(lower);
        _hasFirst = status == SeekStatus.NotFound || (status == SeekStatus.Found && includeLower) || (status == SeekStatus.Found && _terms.MoveNext());
    }

    public override ReadOnlySpan<byte> Term => _terms.Term;

    public override ref readonly TermState State => ref _terms.State;

    /// <summary>The terms that start with a prefix.</summary>
    public static RangeTerms WithPrefix(FieldTerms terms, ReadOnlySpan<byte> prefix) =>
        new(terms, prefix, includeLower: true, Successor(prefix), includeUpper: false);

    public override bool MoveNext()
    {
        if (!_hasFirst && !_terms.MoveNext())
        {
            return false;
        }

        _hasFirst = false;
        if (_upper is null)
        {
            return true;
        }

        int order = _terms.Term.SequenceCompareTo(_upper);
        return order < 0 || (order == 0 && _includeUpper);
    }

    /// <summary>The first term behind all that start with a prefix; null where there can be none.</summary>
    private static byte[]? Successor(ReadOnlySpan<byte> prefix)
    {
        int last = prefix.Length - 1;
        while (last >= 0 && prefix[last] == 0xFF)
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        byte[] successor = prefix[..(last + 1)].ToArray();
        successor[last]++;
        return successor;
    }
}
