namespace MscText.Lucene;

/// <summary>Reads what <see cref="SkipListWriter"/> wrote.</summary>
internal sealed class SkipListReader(FieldInfo field)
{
    private readonly Level[] _levels = new Level[SkipListWriter.MaxLevels];
    private readonly bool _hasPositions = field.HasPositions;
    private readonly bool _hasPayloads = field.HasPayloads;
    private readonly bool _hasPayloadFile = field.HasOffsets || field.HasPayloads;
    private int _levelCount;
    private int _docs;
    private Entry _last;
    private long _lastChild;

    /// <summary>The last document before the place skipped to.</summary>
    public int Doc => _last.Doc;

    public long DocPointer => _last.DocPointer;

    public long PosPointer => _last.PosPointer;

    public long PayPointer => _last.PayPointer;

    public int PosInBlock => _last.PosInBlock;

    /// <summary>The last document of the next block: no skip leads behind a target up to it.</summary>
    public int NextSkipDoc => _levels[0].Next.Doc;

    public void Start(ByteReader reader, in TermState state)
    {
        // The last block has no entry behind it.
        _docs = state.DocFreq % ForUtil.BlockSize == 0 ? state.DocFreq - 1 : state.DocFreq;
        _levelCount = SkipListWriter.LevelsFor(_docs);
        reader.Position = state.DocStart + state.SkipOffset;
        Entry first = new() { DocPointer = state.DocStart, PosPointer = state.PosStart, PayPointer = state.PayStart };
        _last = first;
        _lastChild = 0;
        for (int i = _levelCount - 1; i >= 0; i--)
        {
            ref Level level = ref _levels[i];
            long length = i > 0 ? reader.ReadVInt64() : 0;
            level = new Level { Reader = reader, Start = reader.Position, Next = first };
            if (i > 0)
            {
                reader.Skip(length);
            }
        }
    }

    /// <summary>Moves to the last entry before a document; gives the number of documents before it.</summary>
    public int SkipTo(int target)
    {
        int i = 0;
        while (i < _levelCount - 1 && target > _levels[i + 1].Next.Doc)
        {
            i++;
        }

        while (i >= 0)
        {
            if (target > _levels[i].Next.Doc)
            {
                LoadNext(i);
            }
            else
            {
                if (i > 0 && _lastChild > _levels[i - 1].Reader.Position)
                {
                    SeekChild(i - 1);
                }

                i--;
            }
        }

        return _levels[0].Skipped - ForUtil.BlockSize;
    }

    private static int IntervalOf(int level) => ForUtil.BlockSize << (3 * level);

    private void LoadNext(int i)
    {
        ref Level level = ref _levels[i];
        _last = level.Next;
        _lastChild = level.Child;
        level.Skipped += IntervalOf(i);
        if (level.Skipped > _docs)
        {
            level.Next.Doc = int.MaxValue;
            _levelCount = Math.Min(_levelCount, i);
            return;
        }

        level.Next.Doc += level.Reader.ReadVInt32();
        level.Next.DocPointer += level.Reader.ReadVInt32();
        if (_hasPositions)
        {
            level.Next.PosPointer += level.Reader.ReadVInt32();
            level.Next.PosInBlock = level.Reader.ReadVInt32();
            if (_hasPayloads)
            {
                level.Reader.ReadVInt32();
            }

            if (_hasPayloadFile)
            {
                level.Next.PayPointer += level.Reader.ReadVInt32();
            }
        }

        if (i > 0)
        {
            level.Child = level.Reader.ReadVInt64() + _levels[i - 1].Start;
        }
    }

    private void SeekChild(int i)
    {
        ref Level level = ref _levels[i];
        level.Reader.Position = _lastChild;
        level.Skipped = _levels[i + 1].Skipped - IntervalOf(i + 1);
        level.Next = _last;
        if (i > 0)
        {
            level.Child = level.Reader.ReadVInt64() + _levels[i - 1].Start;
        }
    }

    private struct Entry
    {
        public int Doc;
        public long DocPointer;
        public long PosPointer;
        public long PayPointer;
        public int PosInBlock;
    }

    private struct Level
    {
        public ByteReader Reader;
        public long Start;
        public long Child;
        public int Skipped;
        public Entry Next;
    }
}
