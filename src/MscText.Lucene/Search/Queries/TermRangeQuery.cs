namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have a term between two others in the order of UTF-8 bytes, which is that of code points. The score is the
/// boost.
/// </summary>
public sealed class TermRangeQuery : MultiTermQuery
{
    private readonly byte[]? _lower;
    private readonly byte[]? _upper;

    /// <summary>A range.</summary>
    /// <param name="field">The field.</param>
    /// <param name="lower">The lower end; null for none.</param>
    /// <param name="upper">The upper end; null for none.</param>
    /// <param name="includeLower">True where the lower end belongs to the range.</param>
    /// <param name="includeUpper">True where the upper end belongs to the range.</param>
    public TermRangeQuery(string field, string? lower, string? upper, bool includeLower = true, bool includeUpper = true)
        : base(field)
    {
        Lower = lower;
        Upper = upper;
        IncludeLower = includeLower || lower is null;
        IncludeUpper = includeUpper || upper is null;
        _lower = lower is null ? null : Utf8(lower);
        _upper = upper is null ? null : Utf8(upper);
    }

    /// <summary>The lower end; null for none.</summary>
    public string? Lower { get; }

    /// <summary>The upper end; null for none.</summary>
    public string? Upper { get; }

    /// <summary>True where the lower end belongs to the range; an open end does.</summary>
    public bool IncludeLower { get; }

    /// <summary>True where the upper end belongs to the range; an open end does.</summary>
    public bool IncludeUpper { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        FieldText + (IncludeLower ? '[' : '{') + QuerySyntax.RangeEnd(Lower) + " TO " + QuerySyntax.RangeEnd(Upper)
        + (IncludeUpper ? ']' : '}') + BoostText;

    internal override bool Contains(ReadOnlySpan<byte> term)
    {
        int lower = _lower is null ? 1 : term.SequenceCompareTo(_lower);
        int upper = _upper is null ? -1 : term.SequenceCompareTo(_upper);
        return (lower > 0 || (lower == 0 && IncludeLower)) && (upper < 0 || (upper == 0 && IncludeUpper));
    }

    internal override Func<FieldTerms, MatchingTerms> CreateTerms() =>
        terms => new RangeTerms(terms, _lower, IncludeLower, _upper, IncludeUpper);

    internal override Query WithBoost(float boost) => new TermRangeQuery(Field, Lower, Upper, IncludeLower, IncludeUpper) { Boost = boost };

    private protected override bool IsSame(Query other) =>
        other is TermRangeQuery query && Field == query.Field && Lower == query.Lower && Upper == query.Upper
        && IncludeLower == query.IncludeLower && IncludeUpper == query.IncludeUpper;

    private protected override int Hash() => HashCode.Combine(Field, Lower, Upper, IncludeLower, IncludeUpper);
}
