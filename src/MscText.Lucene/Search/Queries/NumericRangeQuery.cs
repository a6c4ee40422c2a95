using System.Globalization;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents that have a number of a range in a field of <see cref="Document.AddInt32"/>, <see cref="Document.AddInt64"/>,
/// <see cref="Document.AddSingle"/> or <see cref="Document.AddDouble"/>, or of Lucene's numeric fields. The score is the boost. How numbers
/// were split into terms (Lucene's precision step) is read off the index and need not be known.
/// </summary>
public sealed class NumericRangeQuery : Query
{
    private readonly long _lower;
    private readonly long _upper;

    private NumericRangeQuery(
        string field, NumericType type, IFormattable? min, IFormattable? max, bool includeMin, bool includeMax, long lower, long upper)
    {
        ArgumentNullException.ThrowIfNull(field);
        Field = field;
        Type = type;
        Min = min;
        Max = max;
        IncludeMin = includeMin || min is null;
        IncludeMax = includeMax || max is null;
        _lower = lower;
        _upper = upper;
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The kind of its numbers.</summary>
    public NumericType Type { get; }

    /// <summary>The lower end, of the type that <see cref="Type"/> names; null for none.</summary>
    public IFormattable? Min { get; }

    /// <summary>The upper end, of the type that <see cref="Type"/> names; null for none.</summary>
    public IFormattable? Max { get; }

    /// <summary>True where the lower end belongs to the range; an open end does.</summary>
    public bool IncludeMin { get; }

    /// <summary>True where the upper end belongs to the range; an open end does.</summary>
    public bool IncludeMax { get; }

    /// <summary>A range of whole numbers.</summary>
    /// <param name="field">The field.</param>
    /// <param name="min">The lower end; null for none.</param>
    /// <param name="max">The upper end; null for none.</param>
    /// <param name="includeMin">True where the lower end belongs to the range.</param>
    /// <param name="includeMax">True where the upper end belongs to the range.</param>
    public static NumericRangeQuery ForInt32(string field, int? min, int? max, bool includeMin = true, bool includeMax = true) =>
        new(field, NumericType.Int32, min, max, includeMin, includeMax, Lower(min, includeMin, int.MinValue), Upper(max, includeMax, int.MaxValue));

    /// <inheritdoc cref="ForInt32"/>
    public static NumericRangeQuery ForInt64(string field, long? min, long? max, bool includeMin = true, bool includeMax = true)
    {
        // Behind the last number there is none: the range is then empty, as one from above to below.
        bool isEmpty = (min == long.MaxValue && !includeMin) || (max == long.MinValue && !includeMax);
        return new NumericRangeQuery(
            field,
            NumericType.Int64,
            min,
            max,
            includeMin,
            includeMax,
            isEmpty ? 1 : Lower(min, includeMin, long.MinValue),
            isEmpty ? 0 : Upper(max, includeMax, long.MaxValue));
    }

    /// <summary>A range of floating-point numbers; not-a-number is in none that has no end of it.</summary>
    /// <inheritdoc cref="ForInt32"/>
    public static NumericRangeQuery ForSingle(string field, float? min, float? max, bool includeMin = true, bool includeMax = true) =>
        new(
            field,
            NumericType.Single,
            min,
            max,
            includeMin,
            includeMax,
            Lower(min is { } low ? NumericEncoding.Sortable(low) : null, includeMin, NumericEncoding.Sortable(float.NegativeInfinity)),
            Upper(max is { } high ? NumericEncoding.Sortable(high) : null, includeMax, NumericEncoding.Sortable(float.PositiveInfinity)));

    /// <inheritdoc cref="ForSingle"/>
    public static NumericRangeQuery ForDouble(string field, double? min, double? max, bool includeMin = true, bool includeMax = true) =>
        new(
            field,
            NumericType.Double,
            min,
            max,
            includeMin,
            includeMax,
            Lower(min is { } low ? NumericEncoding.Sortable(low) : null, includeMin, NumericEncoding.Sortable(double.NegativeInfinity)),
            Upper(max is { } high ? NumericEncoding.Sortable(high) : null, includeMax, NumericEncoding.Sortable(double.PositiveInfinity)));

    /// <inheritdoc/>
    public override string ToString() =>
        QuerySyntax.Escape(Field) + (IncludeMin ? ":[" : ":{") + Text(Min) + " TO " + Text(Max) + (IncludeMax ? ']' : '}') + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores)
    {
        bool is64 = NumericEncoding.Is64(Type);
        return new MultiTermWeight(
            Field, terms => _lower > _upper ? new RangeTerms(terms, [], true, [], false) : new NumericTerms(terms, is64, _lower, _upper), Boost * boost);
    }

    internal override Query WithBoost(float boost) =>
        new NumericRangeQuery(Field, Type, Min, Max, IncludeMin, IncludeMax, _lower, _upper) { Boost = boost };

    private protected override bool IsSame(Query other) =>
        other is NumericRangeQuery query && Field == query.Field && Type == query.Type && Equals(Min, query.Min) && Equals(Max, query.Max)
        && IncludeMin == query.IncludeMin && IncludeMax == query.IncludeMax;

    private protected override int Hash() => HashCode.Combine(Field, Type, Min, Max, IncludeMin, IncludeMax);

    private static long Lower(long? min, bool include, long smallest) => min is { } value ? (include ? value : value + 1) : smallest;

    private static long Upper(long? max, bool include, long largest) => max is { } value ? (include ? value : value - 1) : largest;

    private static string Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "*";
}
