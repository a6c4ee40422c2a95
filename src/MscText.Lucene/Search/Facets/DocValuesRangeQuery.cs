namespace MscText.Lucene;

/// <summary>
/// Finds the documents whose numeric doc value is in a range, with its boost as score. It reads the value of every document that other
/// clauses propose: made for filters, as Lucene's FieldCacheRangeFilter.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="minimum">The smallest number.</param>
/// <param name="maximum">The largest number.</param>
public sealed class DocValuesRangeQuery(string field, long minimum, long maximum) : Query
{
    /// <summary>The field.</summary>
    public string Field { get; } = field ?? throw new ArgumentNullException(nameof(field));

    /// <summary>The smallest number.</summary>
    public long Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public long Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Field}:[{Minimum} TO {Maximum}]") + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) => new RangeWeight(this, boost * Boost);

    internal override Query WithBoost(float boost) => new DocValuesRangeQuery(Field, Minimum, Maximum) { Boost = boost };

    /// <summary>The numbers of a field; null where the segment has none.</summary>
    internal static NumericColumn? NumbersOf(SegmentReader leaf, string field)
    {
        if (leaf.NumericDocValues(field) is { } column)
        {
            return column;
        }

        return leaf.Core.Field(field) is { DocValuesType: not DocValuesType.None and var type }
            ? throw new ArgumentException($"Field '{field}' has {type} doc values; ranges need numeric ones.", nameof(field))
            : null;
    }

    private protected override bool IsSame(Query other) =>
        other is DocValuesRangeQuery query && Field == query.Field && Minimum == query.Minimum && Maximum == query.Maximum;

    private protected override int Hash() => HashCode.Combine(Field, Minimum, Maximum);

    private sealed class RangeWeight(DocValuesRangeQuery query, float score) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) =>
            NumbersOf(leaf, query.Field) is { } column
                ? new DocFilterScorer(new RangeFilter(column, query.Minimum, query.Maximum), leaf.MaxDoc, score)
                : null;
    }

    private sealed class RangeFilter(NumericColumn column, long minimum, long maximum) : IDocFilter
    {
        public bool Matches(int doc) => column.HasValue(doc) && column[doc] is var number && number >= minimum && number <= maximum;
    }
}
