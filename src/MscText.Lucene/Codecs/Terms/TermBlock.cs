namespace MscText.Lucene;

/// <summary>
/// Reads the entries of one block of the term dictionary in order: terms, and the blocks of longer prefixes. Statistics and metadata of a
/// term are decoded only when they are asked for.
/// </summary>
internal sealed class TermBlock
{
    private ByteReader _suffixes;
    private ByteReader _stats;
    private ByteReader _metadata;
    private TermState _state;
    private long _end;
    private long _limit;
    private int _terms;
    private int _decoded;
    private bool _isLeaf;

    /// <summary>The child that was entered without reading this block up to it; -1 where it is read as far as its entries were taken.</summary>
    private long _enteredChild = -1;

    /// <summary>Where the first floor block of the prefix is.</summary>
    public long First { get; private set; }

    /// <summary>Where the block that is read is.</summary>
    public long Pointer { get; private set; }

    /// <summary>The length of the prefix.</summary>
    public int Prefix { get; private set; }

    /// <summary>The entries that were not read yet.</summary>
    public int Left { get; private set; }

    /// <summary>True where no floor block of the same prefix follows.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Goes to the first block of a prefix.</summary>
    /// <param name="input">The term dictionary.</param>
    /// <param name="pointer">Where the block is.</param>
    /// <param name="prefix">The length of its prefix.</param>
    /// <param name="parent">The block that leads to it; null for a field's first.</param>
    public void Load(IndexInput input, long pointer, int prefix, TermBlock? parent)
    {
        First = pointer;
        Prefix = prefix;
        _limit = parent?.Pointer ?? long.MaxValue;
        LoadBlock(input, pointer);
    }

    /// <summary>Goes to a floor block of a prefix.</summary>
    public void Load(IndexInput input, in TermBlockPointer block, TermBlock? parent)
    {
        First = block.First;
        Prefix = block.Prefix;
        _limit = parent?.Pointer ?? long.MaxValue;
        LoadBlock(input, block.Block);
    }

    /// <summary>The next floor block of the same prefix: it follows directly.</summary>
    public void LoadNext(IndexInput input)
    {
        // All floor blocks of a child are written before its parent. Without the limit, damage could lead round in circles.
        if (_end >= _limit)
        {
            throw new CorruptIndexException("a block of terms goes on into the block it belongs to", input.Name, Pointer);
        }

        LoadBlock(input, _end);
    }

    /// <summary>Takes a block's place without reading it: a child of it is read first.</summary>
    public void Defer(in TermBlockPointer block, long child, TermBlock? parent)
    {
        First = block.First;
        Prefix = block.Prefix;
        Pointer = block.Block;
        _limit = parent?.Pointer ?? long.MaxValue;
        _enteredChild = child;
    }

    /// <summary>Reads a deferred block up to the child that was entered.</summary>
    public void CatchUp(IndexInput input)
    {
        if (_enteredChild < 0)
        {
            return;
        }

        long child = _enteredChild;
        LoadBlock(input, Pointer);
        while (Left > 0)
        {
            ReadEntry(input, out long found);
            if (found == child)
            {
                return;
            }
        }

        throw new CorruptIndexException("the index of its terms leads to a block that its blocks do not have", input.Name, Pointer);
    }

    /// <summary>Reads the next entry.</summary>
    /// <param name="input">The term dictionary.</param>
    /// <param name="child">Where the block of a longer prefix is; -1 for a term.</param>
    /// <returns>What follows the prefix.</returns>
    public ReadOnlySpan<byte> ReadEntry(IndexInput input, out long child)
    {
        Left--;
        int code = _suffixes.ReadVInt32();
        if (_isLeaf || (code & 1) == 0)
        {
            _terms++;
            child = -1;
            return _suffixes.ReadSpan(_isLeaf ? code : code >>> 1);
        }

        ReadOnlySpan<byte> suffix = _suffixes.ReadSpan(code >>> 1);
        long distance = _suffixes.ReadVInt64();
        if (distance <= 0 || distance > Pointer)
        {
            throw new CorruptIndexException("a block of terms leads to one that does not lie before it", input.Name, Pointer);
        }

        child = Pointer - distance;
        return suffix;
    }

    /// <summary>The statistics and metadata of the last term that was read.</summary>
    public ref readonly TermState State(FieldTerms terms)
    {
        while (_decoded < _terms)
        {
            terms.ReadNextState(ref _stats, ref _metadata, ref _state);
            _decoded++;
        }

        return ref _state;
    }

    private void LoadBlock(IndexInput input, long pointer)
    {
        Pointer = pointer;
        _enteredChild = -1;
        _state = default;
        _terms = 0;
        _decoded = 0;
        ByteReader reader = input.Reader(pointer);
        int code = reader.ReadVInt32();
        Left = code >>> 1;
        IsLast = (code & 1) != 0;
        code = reader.ReadVInt32();
        _isLeaf = (code & 1) != 0;
        _suffixes = reader;
        reader.Skip(code >>> 1);
        int length = reader.ReadVInt32();
        _stats = reader;
        reader.Skip(length);
        length = reader.ReadVInt32();
        _metadata = reader;
        reader.Skip(length);
        _end = reader.Position;
    }
}
