namespace MscText.Lucene;

/// <summary>
/// Orders hits by numeric or sorted doc values. Texts are compared by their ordinals in the segment: bytes are only fetched for a hit
/// that is kept.
/// </summary>
internal sealed class DocValuesComparator(int slots, SortField sort) : FieldComparator
{
    private readonly long[] _numbers = new long[slots];
    private readonly byte[]?[] _texts = new byte[slots][];
    private NumericColumn? _numberColumn;
    private SortedColumn? _textColumn;
    private long _bottomNumber;
    private byte[]? _bottomText;

    // Twice the ordinal the bottom's text has in the segment, or one less where it would stand before that ordinal; -2 for none.
    private long _bottomRank;

    public override void StartSegment(LeafReaderContext context)
    {
        SegmentReader leaf = context.Leaf;
        _numberColumn = leaf.NumericDocValues(sort.Field);
        _textColumn = leaf.SortedDocValues(sort.Field);
        if (_numberColumn is null && _textColumn is null && leaf.Core.Field(sort.Field) is { DocValuesType: not DocValuesType.None } field)
        {
            throw new ArgumentException(
                $"Field '{sort.Field}' has {field.DocValuesType} doc values; only numeric and sorted ones order hits.", nameof(context));
        }

        FindBottomRank();
    }

    public override int Compare(int slot, int other)
    {
        int order = _numbers[slot].CompareTo(_numbers[other]);
        return Directed(order != 0 ? order : Compare(_texts[slot], _texts[other]));
    }

    public override void SetBottom(int slot)
    {
        _bottomNumber = _numbers[slot];
        _bottomText = _texts[slot];
        FindBottomRank();
    }

    public override int CompareToBottom(int doc, float score)
    {
        int order = (_numberColumn?[doc] ?? 0).CompareTo(_bottomNumber);
        if (order == 0)
        {
            long rank = _textColumn?.Ranks[doc] ?? -1;
            order = (2 * rank).CompareTo(_bottomRank);
        }

        return Directed(order);
    }

    public override void Copy(int slot, int doc, float score)
    {
        _numbers[slot] = _numberColumn?[doc] ?? 0;
        long rank = _textColumn?.Ranks[doc] ?? -1;
        _texts[slot] = rank < 0 ? null : _textColumn!.Values[rank];
    }

    private static int Compare(byte[]? x, byte[]? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1) : x.AsSpan().SequenceCompareTo(y);

    private int Directed(int order) => sort.Reverse ? -order : order;

    private void FindBottomRank()
    {
        if (_bottomText is null)
        {
            _bottomRank = -2;
            return;
        }

        long low = 0;
        long high = _textColumn?.Values.Count ?? 0;
        while (low < high)
        {
            long middle = (low + high) >>> 1;
            int order = Compare(_textColumn!.Values[middle], _bottomText);
            if (order == 0)
            {
                _bottomRank = 2 * middle;
                return;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _bottomRank = (2 * low) - 1;
    }
}
