namespace MscText.Lucene;

/// <summary>A field with numeric doc values whose documents are counted by ranges. Immutable.</summary>
/// <param name="Field">The field.</param>
/// <param name="Ranges">The ranges. They may overlap; a document counts in every range it is in.</param>
public sealed record FacetRangeField(string Field, IReadOnlyList<FacetRange> Ranges)
{
    /// <summary>The labels of the ranges the user chose, as <see cref="FacetField.Selected"/>.</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];
}
