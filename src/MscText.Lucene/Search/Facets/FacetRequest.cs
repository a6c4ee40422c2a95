namespace MscText.Lucene;

/// <summary>What is counted of the documents that match a query, and what the user has chosen of it. Immutable.</summary>
public sealed record FacetRequest
{
    /// <summary>The fields whose texts are counted.</summary>
    public IReadOnlyList<FacetField> Fields { get; init; } = [];

    /// <summary>The fields whose numbers are counted by ranges.</summary>
    public IReadOnlyList<FacetRangeField> Ranges { get; init; } = [];

    /// <summary>The query with every selection as a filter: it finds what the counts lead to ("drill-down"), with the query's scores.</summary>
    public Query Filter(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<BooleanClause> clauses = [new(query, Occur.Must)];
        foreach (FacetField field in Fields.Where(f => f.Selected.Count > 0))
        {
            clauses.Add(new BooleanClause(new DocValuesTermsQuery(field.Field, field.Selected), Occur.Filter));
        }

        foreach (FacetRangeField field in Ranges.Where(f => f.Selected.Count > 0))
        {
            clauses.Add(new BooleanClause(
                new BooleanQuery(Occur.Should, SelectedRanges(field).Select(r => new DocValuesRangeQuery(field.Field, r.Minimum, r.Maximum))),
                Occur.Filter));
        }

        return clauses.Count == 1 ? query : new BooleanQuery(clauses);
    }

    internal static IEnumerable<FacetRange> SelectedRanges(FacetRangeField field) => field.Ranges.Where(r => field.Selected.Contains(r.Label));
}
