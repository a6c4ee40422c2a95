using System.Text;

namespace MscText.Lucene;

/// <summary>
/// Finds the documents whose sorted or sorted-set doc values have one of some texts, with its boost as score. It reads the values of every
/// document that other clauses propose: made for filters, as Lucene's FieldCacheTermsFilter.
/// </summary>
public sealed class DocValuesTermsQuery : Query
{
    private readonly string[] _texts;
    private readonly byte[][] _bytes;

    /// <summary>A query.</summary>
    /// <param name="field">The field.</param>
    /// <param name="texts">The texts; none finds nothing.</param>
    public DocValuesTermsQuery(string field, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(texts);
        Field = field;
        _texts = [.. texts];
        _bytes = [.. _texts.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:({string.Join(" | ", _texts)})" + BoostText;

    internal override Weight CreateWeight(IndexSearcher searcher, float boost, bool needsScores) => new TermsWeight(this, boost * Boost);

    internal override Query WithBoost(float boost) => new DocValuesTermsQuery(Field, _texts) { Boost = boost };

    private protected override bool IsSame(Query other) =>
        other is DocValuesTermsQuery query && Field == query.Field && _texts.AsSpan().SequenceEqual(query._texts);

    private protected override int Hash() => _texts.Aggregate(Field.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    private sealed class TermsWeight(DocValuesTermsQuery query, float score) : Weight
    {
        public override Scorer? Scorer(SegmentReader leaf) =>
            leaf.SortedSetDocValues(query.Field) is { } column && new OrdinalFilter(column, query._bytes) is { IsEmpty: false } filter
                ? new DocFilterScorer(filter, leaf.MaxDoc, score)
                : null;
    }
}
