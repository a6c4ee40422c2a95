namespace MscText.Lucene;

/// <summary>A number a document, read in place.</summary>
internal sealed unsafe class NumericColumn
{
    private readonly IndexInput _input;
    private readonly byte* _present;
    private readonly BlockPackedReader? _blocks;
    private readonly PackedReader _ranks;
    private readonly long[]? _table;
    private readonly long _minimum;
    private readonly long _divisor;

    public NumericColumn(IndexInput input, long count, byte* present, BlockPackedReader blocks, long minimum, long divisor)
    {
        _input = input;
        Count = count;
        _present = present;
        _blocks = blocks;
        _minimum = minimum;
        _divisor = divisor;
    }

    public NumericColumn(IndexInput input, long count, byte* present, PackedReader ranks, long[] table)
    {
        _input = input;
        Count = count;
        _present = present;
        _ranks = ranks;
        _table = table;
    }

    public long Count { get; }

    public IndexInput Input => _input;

    /// <summary>The value at an index; 0 where there is none.</summary>
    public long this[long index] =>
        _blocks is not null ? _minimum + (_divisor * _blocks[index]) : _table![_ranks[index]];

    public bool HasValue(int index) => _present is null || (_present[index >> 3] & (1 << (index & 7))) != 0;
}
