namespace MscText.Lucene;

/// <summary>
/// Goes through the documents of a term in a segment, and through the positions in each. Deleted documents are included. Not
/// thread-safe; can be started again for another term of the same segment.
/// </summary>
internal sealed class PostingsEnum(PostingsReader postings)
{
    public const int NoMoreDocs = int.MaxValue;

    private readonly int[] _docs = new int[ForUtil.BlockSize];
    private readonly int[] _freqs = new int[ForUtil.BlockSize];
    private int[] _posDeltas = [];
    private int[] _offsetDeltas = [];
    private int[] _offsetLengths = [];

    private FieldInfo? _field;
    private TermState _state;
    private ByteReader _docReader;
    private ByteReader _posReader;
    private ByteReader _payReader;
    private SkipListReader? _skip;
    private bool _skipStarted;
    private bool _needsFreqs;
    private bool _needsPositions;
    private bool _needsOffsets;

    // Documents decoded so far, and those of the block in _docs.
    private int _docsRead;
    private int _inBlock;
    private int _blockCount;
    private int _lastDocOfBlock;
    private int _nextSkipDoc;

    // How many positions lie between the state of the position file and the end of the current document's.
    private long _positionsPending;
    private long _posSeek;
    private long _paySeek;
    private int _posInBlock;
    private int _position;
    private int _startOffset;

    /// <summary>The current document; -1 before the first, <see cref="NoMoreDocs"/> behind the last.</summary>
    public int DocId { get; private set; }

    /// <summary>How often the term is in the current document; 1 where frequencies are not kept.</summary>
    public int Freq { get; private set; }

    public int DocFreq => _state.DocFreq;

    public int StartOffset { get; private set; }

    public int EndOffset { get; private set; }

    /// <summary>Goes to the start of a term's postings.</summary>
    public PostingsEnum Start(FieldInfo field, in TermState state, bool freqs, bool positions = false, bool offsets = false)
    {
        if (!ReferenceEquals(_field, field))
        {
            _skip = null;
        }

        _field = field;
        _state = state;
        _needsPositions = positions && field.HasPositions;
        _needsOffsets = offsets && field.HasOffsets;
        _needsFreqs = (freqs || _needsPositions) && field.HasFreqs;
        DocId = -1;
        Freq = 1;
        _docsRead = 0;
        _inBlock = 0;
        _blockCount = 0;
        _lastDocOfBlock = 0;
        _skipStarted = false;
        _nextSkipDoc = ForUtil.BlockSize - 1;
        if (state.DocFreq > 1)
        {
            _docReader = postings.Doc.Reader(state.DocStart);
        }

        if (!field.HasFreqs)
        {
            Array.Fill(_freqs, 1);
        }

        if (_needsPositions)
        {
            StartPositions();
        }

        return this;
    }

    public int NextDoc()
    {
        if (_inBlock == _blockCount && !ReadBlock())
        {
            return DocId = NoMoreDocs;
        }

        Freq = _freqs[_inBlock];
        DocId = _docs[_inBlock++];
        if (_needsPositions)
        {
            _positionsPending += Freq;
            _position = 0;
            _startOffset = 0;
        }

        return DocId;
    }

    /// <summary>Goes to the first document at or behind a target, which lies behind the current one.</summary>
    public int Advance(int target)
    {
        if (_state.DocFreq > ForUtil.BlockSize && target > _nextSkipDoc)
        {
            Skip(target);
        }

        while (true)
        {
            if (_inBlock == _blockCount && !ReadBlock())
            {
                return DocId = NoMoreDocs;
            }

            if (_needsPositions)
            {
                while (_inBlock < _blockCount)
                {
                    _positionsPending += _freqs[_inBlock];
                    if (_docs[_inBlock++] >= target)
                    {
                        Freq = _freqs[_inBlock - 1];
                        _position = 0;
                        _startOffset = 0;
                        return DocId = _docs[_inBlock - 1];
                    }
                }
            }
            else if (_docs[_blockCount - 1] >= target)
            {
                int i = _inBlock;
                while (_docs[i] < target)
                {
                    i++;
                }

                Freq = _freqs[i];
                _inBlock = i + 1;
                return DocId = _docs[i];
            }

            _inBlock = _blockCount;
        }
    }

    /// <summary>The next position in the current document; at most <see cref="Freq"/> times.</summary>
    public int NextPosition()
    {
        if (_posSeek >= 0)
        {
            _posReader.Position = _posSeek;
            _posSeek = -1;
            if (_needsOffsets)
            {
                _payReader.Position = _paySeek;
            }

            _posInBlock = ForUtil.BlockSize;
        }

        if (_positionsPending > Freq)
        {
            SkipPositions();
        }

        if (_posInBlock == ForUtil.BlockSize)
        {
            ReadPositions();
        }

        _position += _posDeltas[_posInBlock];
        if (_needsOffsets)
        {
            _startOffset += _offsetDeltas[_posInBlock];
            StartOffset = _startOffset;
            EndOffset = _startOffset + _offsetLengths[_posInBlock];
        }

        _posInBlock++;
        _positionsPending--;
        return _position;
    }

    private void StartPositions()
    {
        if (_posDeltas.Length == 0)
        {
            _posDeltas = new int[ForUtil.BlockSize];
        }

        if (_posReader.IsEmpty)
        {
            _posReader = postings.Pos!.Reader();
        }

        if (_needsOffsets && _offsetDeltas.Length == 0)
        {
            _offsetDeltas = new int[ForUtil.BlockSize];
            _offsetLengths = new int[ForUtil.BlockSize];
            _payReader = postings.Pay!.Reader();
        }

        _posSeek = _state.PosStart;
        _paySeek = _state.PayStart;
        _positionsPending = 0;
        _position = 0;
        _startOffset = 0;
    }

    private bool ReadBlock()
    {
        int left = _state.DocFreq - _docsRead;
        if (left == 0)
        {
            return false;
        }

        if (left >= ForUtil.BlockSize)
        {
            postings.For.ReadBlock(ref _docReader, _docs);
            if (_field!.HasFreqs)
            {
                if (_needsFreqs)
                {
                    postings.For.ReadBlock(ref _docReader, _freqs);
                }
                else
                {
                    ForUtil.SkipBlock(ref _docReader);
                }
            }

            _blockCount = ForUtil.BlockSize;
        }
        else if (_state.DocFreq == 1)
        {
            _docs[0] = _state.SingletonDoc;
            _freqs[0] = _field!.HasFreqs ? (int)_state.TotalTermFreq : 1;
            _blockCount = 1;
        }
        else
        {
            ReadTail(left);
            _blockCount = left;
        }

        int doc = _lastDocOfBlock;
        int deltas = 0;
        Span<int> docs = _docs.AsSpan(0, _blockCount);
        for (int i = 0; i < docs.Length; i++)
        {
            deltas |= docs[i];
            doc += docs[i];
            docs[i] = doc;
        }

        CheckDocs(deltas, doc);
        _lastDocOfBlock = doc;
        _docsRead += _blockCount;
        _inBlock = 0;
        return true;
    }

    /// <summary>
    /// Refuses document numbers that the segment does not have: norms and doc values are read at them without another check.
    /// </summary>
    private void CheckDocs(int deltas, int last)
    {
        // Where no distance is above 2^24, 128 of them cannot overflow.
        const int Largest = 1 << 24;
        if ((uint)deltas >= Largest || (uint)last >= (uint)postings.MaxDoc || (uint)_lastDocOfBlock >= (uint)postings.MaxDoc)
        {
            CheckEveryDoc(last);
        }
    }

    private void CheckEveryDoc(int last)
    {
        int previous = _docsRead == 0 ? -1 : _lastDocOfBlock;
        for (int i = 0; i < _blockCount; previous = _docs[i++])
        {
            if (_docs[i] < 0 || _docs[i] <= previous || _docs[i] >= postings.MaxDoc)
            {
                throw new CorruptIndexException(
                    $"document {last} is referred to, but the segment has only {postings.MaxDoc}", postings.Doc.Name, _docReader.IsEmpty ? -1 : _docReader.Position);
            }
        }
    }

    private void ReadTail(int count)
    {
        if (!_field!.HasFreqs)
        {
            for (int i = 0; i < count; i++)
            {
                _docs[i] = _docReader.ReadVInt32();
            }

            return;
        }

        for (int i = 0; i < count; i++)
        {
            int code = _docReader.ReadVInt32();
            _docs[i] = code >>> 1;
            _freqs[i] = (code & 1) != 0 ? 1 : _docReader.ReadVInt32();
        }
    }

    private void Skip(int target)
    {
        _skip ??= new SkipListReader(_field!);
        if (!_skipStarted)
        {
            _skip.Start(postings.Doc.Reader(), _state);
            _skipStarted = true;
        }

        int docs = _skip.SkipTo(target);
        if (docs > _docsRead - (_blockCount - _inBlock) && docs >= _docsRead)
        {
            // The target is behind the block that is decoded.
            _docsRead = docs;
            _inBlock = 0;
            _blockCount = 0;
            _lastDocOfBlock = _skip.Doc;
            _docReader.Position = _skip.DocPointer;
            if (_needsPositions)
            {
                _posSeek = _skip.PosPointer;
                _paySeek = _skip.PayPointer;
                _positionsPending = _skip.PosInBlock;
            }
        }

        _nextSkipDoc = _skip.NextSkipDoc;
    }

    private void SkipPositions()
    {
        long skip = _positionsPending - Freq;
        int leftInBlock = ForUtil.BlockSize - _posInBlock;
        if (skip < leftInBlock)
        {
            _posInBlock += (int)skip;
        }
        else
        {
            skip -= leftInBlock;
            while (skip >= ForUtil.BlockSize)
            {
                ForUtil.SkipBlock(ref _posReader);
                if (_needsOffsets)
                {
                    SkipPayloads();
                    ForUtil.SkipBlock(ref _payReader);
                    ForUtil.SkipBlock(ref _payReader);
                }

                skip -= ForUtil.BlockSize;
            }

            ReadPositions();
            _posInBlock = (int)skip;
        }

        _positionsPending = Freq;
        _position = 0;
        _startOffset = 0;
    }

    private void ReadPositions()
    {
        _posInBlock = 0;
        bool tail = _state.TotalTermFreq < ForUtil.BlockSize
            || (_state.LastPosBlockOffset >= 0 && _posReader.Position == _state.PosStart + _state.LastPosBlockOffset);
        if (tail)
        {
            ReadPositionTail((int)(_state.TotalTermFreq % ForUtil.BlockSize));
            return;
        }

        postings.For.ReadBlock(ref _posReader, _posDeltas);
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

    private void ReadPositionTail(int count)
    {
        int payloadLength = 0;
        int offsetLength = 0;
        for (int i = 0; i < count; i++)
        {
            int code = _posReader.ReadVInt32();
            if (_field!.HasPayloads)
            {
                if ((code & 1) != 0)
                {
                    payloadLength = _posReader.ReadVInt32();
                }

                _posReader.Skip(payloadLength);
                code >>>= 1;
            }

            _posDeltas[i] = code;
            if (_field.HasOffsets)
            {
                int delta = _posReader.ReadVInt32();
                if ((delta & 1) != 0)
                {
                    offsetLength = _posReader.ReadVInt32();
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
