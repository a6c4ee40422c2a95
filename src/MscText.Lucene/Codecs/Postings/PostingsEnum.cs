using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MscText.Lucene;

/// <summary>
/// Goes through the documents of a term in a segment, and through the positions in each. Deleted documents are included. Frequencies are
/// unpacked, and positions looked for, only where they are asked for. Not thread-safe; can be started again for another term of the same
/// segment.
/// </summary>
internal sealed class PostingsEnum(PostingsReader postings)
{
    public const int NoMoreDocs = int.MaxValue;

    // As long as the largest block of a term that was read.
    private int[] _docs = [];
    private int[] _freqs = [];

    private FieldInfo? _field;
    private TermState _state;
    private ByteReader _reader;
    private ByteReader _freqReader;
    private SkipListReader? _skip;
    private bool _skipStarted;
    private bool _freqsPending;
    private TermImpacts? _impacts;

    // Documents read so far, those of the block in _docs included.
    private int _docsRead;
    private int _lastDoc;
    private int _nextSkipDoc;
    private int _count;
    private int _index;

    private PositionsReader? _positions;
    private bool _needsPositions;

    // Positions between the place of _positions and the first position of the document at _positionsIndex.
    private long _positionsPending;
    private int _positionsIndex;

    /// <summary>The current document; -1 before the first, <see cref="NoMoreDocs"/> behind the last.</summary>
    public int DocId { get; private set; }

    /// <summary>How often the term is in the current document; 1 where frequencies are not kept.</summary>
    public int Freq
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_freqsPending)
            {
                ReadFreqs();
            }

            return _freqs[_index];
        }
    }

    public int DocFreq => _state.DocFreq;

    public int StartOffset => _positions!.StartOffset;

    public int EndOffset => _positions!.EndOffset;

    /// <summary>The documents of the current block, in ascending order.</summary>
    public ReadOnlySpan<int> BlockDocs => _docs.AsSpan(0, _count);

    /// <summary>The frequencies of the current block.</summary>
    public ReadOnlySpan<int> BlockFreqs
    {
        get
        {
            if (_freqsPending)
            {
                ReadFreqs();
            }

            return _freqs.AsSpan(0, _count);
        }
    }

    /// <summary>Where the current document is in the block; -1 before the first.</summary>
    public int BlockIndex => _index;

    /// <summary>The number of the current block.</summary>
    public int Block => (_docsRead - 1) / ForUtil.BlockSize;

    /// <summary>Where the documents of the current block before a target end.</summary>
    public int BlockEnd(int target) => _docs[_count - 1] < target ? _count : FindInBlock(target);

    /// <summary>Goes to a document of the current block, or to the first of the next where its place is the block's end.</summary>
    public int GoTo(int index) => index < _count ? MoveTo(index) : NextBlock() ? MoveTo(0) : End();

    /// <summary>Goes to the start of a term's postings.</summary>
    public PostingsEnum Start(FieldInfo field, in TermState state, bool positions = false, bool offsets = false)
    {
        if (!ReferenceEquals(_field, field))
        {
            _skip = null;
            _docs = _freqs = [];
        }

        _field = field;
        _state = state;
        _impacts = null;
        _skipStarted = false;
        _freqsPending = false;
        _nextSkipDoc = ForUtil.BlockSize - 1;
        DocId = -1;
        _docsRead = 0;
        _lastDoc = 0;
        _count = 0;
        _index = -1;
        if (state.DocFreq > 1)
        {
            _reader = postings.Doc.Reader(state.DocStart);
        }

        _needsPositions = positions && field.HasPositions;
        if (_needsPositions)
        {
            _positions ??= new PositionsReader(postings);
            _positions.Start(field, state, offsets && field.HasOffsets);
            _positionsPending = 0;
            _positionsIndex = 0;
        }

        return this;
    }

    /// <summary>Lets <see cref="Advance"/> find blocks in memory. Not for positions, whose places are in the skip list only.</summary>
    public void Use(TermImpacts? impacts) => _impacts = _needsPositions ? null : impacts;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextDoc()
    {
        int next = _index + 1;
        if (next < _count)
        {
            _index = next;
            return DocId = _docs[next];
        }

        return NextBlock() ? MoveTo(0) : End();
    }

    /// <summary>Goes to the first document at or behind a target, which lies behind the current one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Advance(int target)
    {
        int next = _index + 1;
        if (next < _count && _docs[next] >= target)
        {
            _index = next;
            return DocId = _docs[next];
        }

        return AdvanceFar(target);
    }

    /// <summary>Reads the next block, and stands before its first document.</summary>
    /// <returns>False at the end.</returns>
    public bool NextBlock()
    {
        if (_needsPositions && _count > 0)
        {
            PassPositions(_count);
        }

        _positionsIndex = 0;
        _freqsPending = false;
        _index = -1;
        int left = _state.DocFreq - _docsRead;
        if (left == 0)
        {
            _count = 0;
            return false;
        }

        if (_docs.Length < Math.Min(left, ForUtil.BlockSize))
        {
            MakeRoom(left);
        }

        if (left >= ForUtil.BlockSize)
        {
            postings.For.ReadBlock(ref _reader, _docs);
            _count = ForUtil.BlockSize;
            if (_field!.HasFreqs)
            {
                _freqReader = _reader;
                _freqsPending = true;
                ForUtil.SkipBlock(ref _reader);
            }
        }
        else if (_state.DocFreq == 1)
        {
            _docs[0] = _state.SingletonDoc;
            _freqs[0] = _field!.HasFreqs ? (int)_state.TotalTermFreq : 1;
            _count = 1;
        }
        else
        {
            _count = left;
            ReadTail();
        }

        int deltas = BlockUnpacker.AddUp(_docs.AsSpan(0, _count), _lastDoc);
        CheckDocs(deltas);
        _lastDoc = _docs[_count - 1];
        _docsRead += _count;
        return true;
    }

    /// <summary>The next position in the current document; at most <see cref="Freq"/> times.</summary>
    public int NextPosition()
    {
        if (_positionsIndex <= _index)
        {
            StartPositions();
        }

        return _positions!.Next();
    }

    /// <summary>Reads all positions in the current document at once. Not together with <see cref="NextPosition"/>.</summary>
    /// <param name="target">Receives them; it is enlarged where needed.</param>
    /// <returns>How many there are.</returns>
    public int ReadPositions(ref int[] target)
    {
        StartPositions();
        return _positions!.ReadAll(ref target);
    }

    /// <summary>Goes to a block, whose number is known from the term's impacts.</summary>
    internal void SeekBlock(TermImpacts impacts, int block)
    {
        _docsRead = block * ForUtil.BlockSize;
        _lastDoc = block == 0 ? 0 : impacts.LastDocs[block - 1];
        _reader.Position = _state.DocStart + impacts.Offsets[block];
        _count = 0;
        _index = -1;
        _freqsPending = false;
    }

    /// <summary>Where the next block starts, counted from the start of the term's postings.</summary>
    internal long NextBlockOffset => _reader.Position - _state.DocStart;

    private void MakeRoom(int docs)
    {
        // Of the many terms of a query most are in few documents of a segment.
        int length = docs >= ForUtil.BlockSize / 2 ? ForUtil.BlockSize : docs;
        _docs = new int[length];
        _freqs = new int[length];
        if (!_field!.HasFreqs)
        {
            Array.Fill(_freqs, 1);
        }
    }

    private int MoveTo(int index)
    {
        _index = index;
        return DocId = _docs[index];
    }

    private int End()
    {
        // Further steps stay at the end.
        _docsRead = _state.DocFreq;
        _count = 0;
        _index = -1;
        return DocId = NoMoreDocs;
    }

    private int AdvanceFar(int target)
    {
        if (_count == 0 || _docs[_count - 1] < target)
        {
            if (target > _nextSkipDoc && _state.DocFreq > ForUtil.BlockSize && _docsRead < _state.DocFreq)
            {
                Skip(target);
            }

            do
            {
                if (!NextBlock())
                {
                    return End();
                }
            }
            while (_lastDoc < target);
        }

        return MoveTo(FindInBlock(target));
    }

    /// <summary>The first document of the block, behind the current one, that is at or behind a target; there is one.</summary>
    private int FindInBlock(int target)
    {
        int i = _index + 1;
        ref int docs = ref MemoryMarshal.GetArrayDataReference(_docs);
        int steps = _count - 8;
        Vector256<int> targets = Vector256.Create(target);
        while (i <= steps)
        {
            uint less = Vector256.LessThan(Vector256.LoadUnsafe(ref docs, (nuint)i), targets).ExtractMostSignificantBits();
            if (less != 0xFF)
            {
                return i + BitOperations.PopCount(less);
            }

            i += 8;
        }

        while (_docs[i] < target)
        {
            i++;
        }

        return i;
    }

    private void Skip(int target)
    {
        if (_impacts is not null)
        {
            int block = _impacts.BlockOf(target, _docsRead / ForUtil.BlockSize);
            if (block >= _impacts.LastDocs.Length)
            {
                _docsRead = _state.DocFreq;
            }
            else if (block * ForUtil.BlockSize > _docsRead)
            {
                SeekBlock(_impacts, block);
            }

            return;
        }

        _skip ??= new SkipListReader(_field!);
        if (!_skipStarted)
        {
            _skip.Start(postings.Doc.Reader(), _state);
            _skipStarted = true;
        }

        int docs = _skip.SkipTo(target);
        if (docs >= _docsRead && docs > 0)
        {
            _docsRead = docs;
            _lastDoc = _skip.Doc;
            _reader.Position = _skip.DocPointer;
            _count = 0;
            _index = -1;
            _freqsPending = false;
            if (_needsPositions)
            {
                _positions!.Seek(_skip.PosPointer, _skip.PayPointer);
                _positionsPending = _skip.PosInBlock;
                _positionsIndex = 0;
            }
        }

        _nextSkipDoc = _skip.NextSkipDoc;
    }

    private void StartPositions()
    {
        PassPositions(_index);
        _positions!.StartDoc(_positionsPending, _freqs[_index]);
        _positionsPending = 0;
        _positionsIndex = _index + 1;
    }

    /// <summary>Counts the positions of the documents before one of the block as passed.</summary>
    private void PassPositions(int index)
    {
        _positionsPending += _positions!.Left;
        _positions.Forget();
        if (_freqsPending)
        {
            ReadFreqs();
        }

        int k = _positionsIndex;
        if (index - k >= Vector256<int>.Count)
        {
            // As 64-bit numbers: frequencies of a damaged file may be any.
            Vector256<long> sums = default;
            for (; k + Vector256<int>.Count <= index; k += Vector256<int>.Count)
            {
                (Vector256<long> lower, Vector256<long> upper) = Vector256.Widen(Vector256.Create(_freqs, k));
                sums += lower + upper;
            }

            _positionsPending += Vector256.Sum(sums);
        }

        for (; k < index; k++)
        {
            _positionsPending += _freqs[k];
        }
    }

    private void ReadFreqs()
    {
        postings.For.ReadBlock(ref _freqReader, _freqs);
        _freqsPending = false;
    }

    private void ReadTail()
    {
        if (!_field!.HasFreqs)
        {
            for (int i = 0; i < _count; i++)
            {
                _docs[i] = _reader.ReadVInt32();
            }

            return;
        }

        for (int i = 0; i < _count; i++)
        {
            int code = _reader.ReadVInt32();
            _docs[i] = code >>> 1;
            _freqs[i] = (code & 1) != 0 ? 1 : _reader.ReadVInt32();
        }
    }

    /// <summary>
    /// Refuses document numbers that the segment does not have: norms and doc values are read at them without another check.
    /// </summary>
    private void CheckDocs(int deltas)
    {
        // Where no distance is above 2^24, 128 of them cannot overflow.
        const int Largest = 1 << 24;
        if ((uint)deltas >= Largest || (uint)_docs[_count - 1] >= (uint)postings.MaxDoc || (uint)_lastDoc >= (uint)postings.MaxDoc)
        {
            CheckEveryDoc();
        }
    }

    private void CheckEveryDoc()
    {
        int previous = _docsRead == 0 ? -1 : _lastDoc;
        for (int i = 0; i < _count; previous = _docs[i++])
        {
            if (_docs[i] < 0 || _docs[i] <= previous || _docs[i] >= postings.MaxDoc)
            {
                throw new CorruptIndexException(
                    $"document {_docs[i]} is referred to, but the segment has only {postings.MaxDoc}",
                    postings.Doc.Name,
                    _reader.IsEmpty ? -1 : _reader.Position);
            }
        }
    }
}
