using System.Text;

namespace MscText.Lucene;

/// <summary>Counts the texts of a field by their ordinals in the whole index.</summary>
internal sealed class TextFacet(FacetField field, OrdinalMap map) : Facet
{
    private readonly int[] _counts = new int[map.Count];
    private readonly byte[][] _selected = [.. field.Selected.Select(Encoding.UTF8.GetBytes)];
    private SortedSetColumn? _column;
    private int[]? _ordinals;
    private OrdinalFilter? _filter;
    private int _docCount;

    public override bool HasSelection => _selected.Length > 0;

    public override void StartLeaf(LeafReaderContext context)
    {
        _column = context.Leaf.SortedSetDocValues(field.Field);
        _ordinals = map.ToGlobal(context.Ord);
        _filter = _column is not null && HasSelection ? new OrdinalFilter(_column, _selected) : null;
    }

    public override bool IsSelected(int doc) => _filter is not null && _filter.Matches(doc);

    public override void Count(int doc)
    {
        if (_column is null)
        {
            return;
        }

        (long index, long end) = _column.RangeOf(doc);
        _docCount += index < end ? 1 : 0;
        for (; index < end; index++)
        {
            int ordinal = _column.RankAt(index);
            _counts[_ordinals is null ? ordinal : _ordinals[ordinal]]++;
        }
    }

    public override FacetResult Result()
    {
        // The least on top: a lower count, of equal ones the later text.
        PriorityQueue<int, (int Count, int Before)> top = new();
        int distinct = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] == 0)
            {
                continue;
            }

            distinct++;
            if (top.Count < field.Top)
            {
                top.Enqueue(i, (_counts[i], -i));
            }
            else if (field.Top > 0 && _counts[i] > _counts[top.Peek()])
            {
                top.DequeueEnqueue(i, (_counts[i], -i));
            }
        }

        List<FacetValue> values = [];
        while (top.TryDequeue(out int ordinal, out _))
        {
            byte[] text = map.ValueOf(ordinal);
            values.Add(new FacetValue(Encoding.UTF8.GetString(text), _counts[ordinal], _selected.Contains(text, ByteArrayComparer.Instance)));
        }

        values.Reverse();
        foreach (string text in field.Selected.Distinct(StringComparer.Ordinal).Where(s => !values.Exists(v => v.Value == s)).ToArray())
        {
            int ordinal = map.OrdinalOf(Encoding.UTF8.GetBytes(text));
            values.Add(new FacetValue(text, ordinal < 0 ? 0 : _counts[ordinal], true));
        }

        return new FacetResult(field.Field, values, distinct, _docCount);
    }
}
