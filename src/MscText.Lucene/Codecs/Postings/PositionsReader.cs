namespace MscText.Lucene;

/// <summary>The positions, and offsets where wanted, of one term: a stream that follows the documents of <see cref="PostingsEnum"/>.</summary>
internal sealed class PositionsReader(PostingsReader postings)
{
    private readonly int[] _deltas = new int[ForUtil.BlockSize];
    private int[] _offsetDeltas = [];
    private int[] _offsetLengths = [];

    private FieldInfo? _field;
    private TermState _state;
    private bool _needsOffsets;
    private ByteReader _reader;
    private ByteReader _payReader;

    // Where to go before the next position is read; negative: go on.
    private long _seek;
    private long _paySeek;
    private int _inBlock;
    private int _position;
    private int _startOffset;

    public int StartOffset { get; private set; }

    public int EndOffset { get; private set; }

    /// <summary>How many positions of the current document were not read yet.</summary>
    public int Left { get; private set; }

    public void Start(FieldInfo field, in TermState state, bool offsets)
    {
        _field = field;
        _state = state;
        _needsOffsets = offsets;
        if (_reader.IsEmpty)
        {
            _reader = postings.Pos!.Reader();
        }

        if (offsets && _offsetDeltas.Length == 0)
        {
            _offsetDeltas = new int[ForUtil.BlockSize];
            _offsetLengths = new int[ForUtil.BlockSize];
            _payReader = postings.Pay!.Reader();
        }

        Seek(state.PosStart, state.PayStart);
    }

    /// <summary>Goes to the start of a block. The files are not touched before a position is read.</summary>
    public void Seek(long position, long payPosition)
    {
        _seek = position;
        _paySeek = payPosition;
        Left = 0;
    }

    /// <summary>Leaves the current document: what is left of its positions is for the caller to skip.</summary>
    public void Forget() => Left = 0;

    /// <summary>Goes to the positions of a document.</summary>
    /// <param name="skip">How many positions lie between the last one read, or the place of the last seek, and the document's first.</param>
    /// <param name="freq">How many positions it has.</param>
    public void StartDoc(long skip, int freq)
    {
        EndSeek();
        if (skip > 0)
        {
            Skip(skip);
        }

        Left = freq;
        _position = 0;
        _startOffset = 0;
    }

    public int Next()
    {
        if (_inBlock == ForUtil.BlockSize)
        {
            ReadBlock();
        }

        _position += _deltas[_inBlock];
        if (_needsOffsets)
        {
            _startOffset += _offsetDeltas[_inBlock];
            StartOffset = _startOffset;
            EndOffset = _startOffset + _offsetLengths[_inBlock];
        }

        _inBlock++;
        Left--;
        return _position;
    }

    /// <summary>Reads all positions of the document that was started.</summary>
    /// <param name="target">Receives them; it is enlarged where needed.</param>
    /// <returns>How many there are.</returns>
    public int ReadAll(ref int[] target)
    {
        int read = 0;
        while (Left > 0)
        {
            if (_inBlock == ForUtil.BlockSize)
            {
                ReadBlock();
            }

            // Enlarged as positions are there: a damaged frequency does not take memory for what the file does not have.
            ReadOnlySpan<int> deltas = _deltas.AsSpan(_inBlock, Math.Min(Left, ForUtil.BlockSize - _inBlock));
            if (target.Length < read + deltas.Length)
            {
                Array.Resize(ref target, Math.Max(read + deltas.Length, target.Length * 2));
            }

            int position = _position;
            Span<int> positions = target.AsSpan(read, deltas.Length);
            for (int i = 0; i < deltas.Length; i++)
            {
                position += deltas[i];
                positions[i] = position;
            }

            _position = position;
            _inBlock += deltas.Length;
            Left -= deltas.Length;
            read += deltas.Length;
        }

        return read;
    }

    /// <summary>Hands positions over as they are, by their distances: those of a document that follow the ones before.</summary>
    public void CopyTo(PostingsWriter target, int count)
    {
        EndSeek();
        while (count > 0)
        {
            if (_inBlock == ForUtil.BlockSize)
            {
                ReadBlock();
            }

            int end = Math.Min(ForUtil.BlockSize, _inBlock + count);
            count -= end - _inBlock;
            for (; _inBlock < end; _inBlock++)
            {
                target.AddPositionDelta(
                    _deltas[_inBlock], _needsOffsets ? _offsetDeltas[_inBlock] : 0, _needsOffsets ? _offsetLengths[_inBlock] : 0);
            }
        }
    }

    /// <summary>Passes positions that follow those read before.</summary>
    public void Pass(int count)
    {
        EndSeek();
        Skip(count);
    }

    private void EndSeek()
    {
        if (_seek < 0)
        {
            return;
        }

        _reader.Position = _seek;
        _seek = -1;
        if (_needsOffsets)
        {
            _payReader.Position = _paySeek;
        }

        _inBlock = ForUtil.BlockSize;
    }

    private void Skip(long skip)
    {
        int leftInBlock = ForUtil.BlockSize - _inBlock;
        if (skip < leftInBlock)
        {
            _inBlock += (int)skip;
            return;
        }

        for (skip -= leftInBlock; skip >= ForUtil.BlockSize; skip -= ForUtil.BlockSize)
        {
            ForUtil.SkipBlock(ref _reader);
            if (_needsOffsets)
            {
                SkipPayloads();
                ForUtil.SkipBlock(ref _payReader);
                ForUtil.SkipBlock(ref _payReader);
            }
        }

        if (skip == 0)
        {
            // The document starts a block, which is read when its first position is.
            _inBlock = ForUtil.BlockSize;
            return;
        }

        ReadBlock();
        _inBlock = (int)skip;
    }

    private void ReadBlock()
    {
        _inBlock = 0;
        bool tail = _state.TotalTermFreq < ForUtil.BlockSize
            || (_state.LastPosBlockOffset >= 0 && _reader.Position == _state.PosStart + _state.LastPosBlockOffset);
        if (tail)
        {
            ReadTail((int)(_state.TotalTermFreq % ForUtil.BlockSize));
            return;
        }

        postings.For.ReadBlock(ref _reader, _deltas);
        if (_needsOffsets)
        {
            SkipPayloads();
            postings.For.ReadBlock(ref _payReader, _offsetDeltas);
            postings.For.ReadBlock(ref _payReader, _offsetLengths);
        }
    }

    private void SkipPayloads()
    {
        if (_field!.HasPayloads)
        {
            ForUtil.SkipBlock(ref _payReader);
            _payReader.Skip(_payReader.ReadVInt32());
        }
    }

    private void ReadTail(int count)
    {
        int payloadLength = 0;
        int offsetLength = 0;
        for (int i = 0; i < count; i++)
        {
            int code = _reader.ReadVInt32();
            if (_field!.HasPayloads)
            {
                if ((code & 1) != 0)
                {
                    payloadLength = _reader.ReadVInt32();
                }

                _reader.Skip(payloadLength);
                code >>>= 1;
            }

            _deltas[i] = code;
            if (_field.HasOffsets)
            {
                int delta = _reader.ReadVInt32();
                if ((delta & 1) != 0)
                {
                    offsetLength = _reader.ReadVInt32();
                }

                if (_needsOffsets)
                {
                    _offsetDeltas[i] = delta >>> 1;
                    _offsetLengths[i] = offsetLength;
                }
            }
        }
    }
}
