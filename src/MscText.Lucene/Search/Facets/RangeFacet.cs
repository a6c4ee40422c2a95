namespace MscText.Lucene;

/// <summary>Counts the numbers of a field by ranges.</summary>
internal sealed class RangeFacet : Facet
{
    private readonly FacetRangeField _field;
    private readonly FacetRange[] _ranges;
    private readonly FacetRange[] _selected;
    private readonly int[] _counts;
    private NumericColumn? _column;
    private int _docCount;

    public RangeFacet(FacetRangeField field)
    {
        _field = field;
        _ranges = [.. field.Ranges];
        _selected = [.. FacetRequest.SelectedRanges(field)];
        _counts = new int[_ranges.Length];
        if (field.Selected.FirstOrDefault(s => !Array.Exists(_ranges, r => r.Label == s)) is { } unknown)
        {
            throw new ArgumentException($"Field '{field.Field}' has no range '{unknown}' that could be selected.", nameof(field));
        }
    }

    public override bool HasSelection => _selected.Length > 0;

    public override void StartLeaf(LeafReaderContext context) =>
        _column = DocValuesRangeQuery.NumbersOf(context.Leaf, _field.Field);

    public override bool IsSelected(int doc)
    {
        if (_column is null || !_column.HasValue(doc))
        {
            return false;
        }

        long number = _column[doc];
        foreach (FacetRange range in _selected)
        {
            if (number >= range.Minimum && number <= range.Maximum)
            {
                return true;
            }
        }

        return false;
    }

    public override void Count(int doc)
    {
        if (_column is null || !_column.HasValue(doc))
        {
            return;
        }

        long number = _column[doc];
        bool any = false;
        for (int i = 0; i < _ranges.Length; i++)
        {
            if (number >= _ranges[i].Minimum && number <= _ranges[i].Maximum)
            {
                _counts[i]++;
                any = true;
            }
        }

        _docCount += any ? 1 : 0;
    }

    public override FacetResult Result() => new(
        _field.Field,
        [.. _ranges.Select((r, i) => new FacetValue(r.Label, _counts[i], _selected.Contains(r)))],
        _counts.Count(c => c > 0),
        _docCount);
}
