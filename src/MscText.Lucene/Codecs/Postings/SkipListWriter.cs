using System.Numerics;

namespace MscText.Lucene;

/// <summary>
/// The skip list of a term's postings: after every 128 documents an entry on level 0, after every 8 of those one on the level above.
/// Levels are written from the highest to the lowest; entries above level 0 point to their child.
/// </summary>
internal sealed class SkipListWriter
{
    public const int MaxLevels = 10;
    public const int LevelFactor = 8;

    private readonly BufferOutput[] _levels;
    private readonly int[] _lastDoc;
    private readonly long[] _lastDocPointer;
    private readonly long[] _lastPosPointer;
    private readonly long[] _lastPayPointer;
    private bool _used;

    public SkipListWriter(int maxDoc)
    {
        int levels = LevelsFor(maxDoc);
        _levels = new BufferOutput[levels];
        for (int i = 0; i < levels; i++)
        {
            _levels[i] = new BufferOutput();
        }

        _lastDoc = new int[levels];
        _lastDocPointer = new long[levels];
        _lastPosPointer = new long[levels];
        _lastPayPointer = new long[levels];
    }

    public bool HasPositions { get; set; }

    public bool HasPayloadFile { get; set; }

    /// <summary>How many levels a term of so many documents has.</summary>
    public static int LevelsFor(int docs)
    {
        int blocks = docs / ForUtil.BlockSize;
        return docs <= ForUtil.BlockSize
            ? 1
            : Math.Min(MaxLevels, 1 + (BitOperations.Log2((uint)blocks) / BitOperations.Log2(LevelFactor)));
    }

    public void Reset(long docPointer, long posPointer, long payPointer)
    {
        if (_used)
        {
            foreach (BufferOutput level in _levels)
            {
                level.Clear();
            }

            Array.Clear(_lastDoc);
            _used = false;
        }

        Array.Fill(_lastDocPointer, docPointer);
        Array.Fill(_lastPosPointer, posPointer);
        Array.Fill(_lastPayPointer, payPointer);
    }

    /// <summary>Adds an entry for the block that ended.</summary>
    /// <param name="doc">The last document of the block.</param>
    /// <param name="docs">The documents of the term so far.</param>
    /// <param name="docPointer">Where the next block starts.</param>
    /// <param name="posPointer">Where the block with the next document's first position starts.</param>
    /// <param name="payPointer">The same in the payload and offset file.</param>
    /// <param name="posInBlock">How many positions of that block are before it.</param>
    public void Add(int doc, int docs, long docPointer, long posPointer, long payPointer, int posInBlock)
    {
        _used = true;
        int levels = 1;
        for (int blocks = docs / ForUtil.BlockSize; blocks % LevelFactor == 0 && levels < _levels.Length; blocks /= LevelFactor)
        {
            levels++;
        }

        long child = 0;
        for (int level = 0; level < levels; level++)
        {
            BufferOutput output = _levels[level];
            output.WriteVInt32(doc - _lastDoc[level]);
            _lastDoc[level] = doc;
            output.WriteVInt32((int)(docPointer - _lastDocPointer[level]));
            _lastDocPointer[level] = docPointer;
            if (HasPositions)
            {
                output.WriteVInt32((int)(posPointer - _lastPosPointer[level]));
                _lastPosPointer[level] = posPointer;
                output.WriteVInt32(posInBlock);
                if (HasPayloadFile)
                {
                    output.WriteVInt32((int)(payPointer - _lastPayPointer[level]));
                    _lastPayPointer[level] = payPointer;
                }
            }

            long here = output.Position;
            if (level > 0)
            {
                output.WriteVInt64(child);
            }

            child = here;
        }
    }

    /// <summary>Writes the list and gives where it starts.</summary>
    public long WriteTo(IndexOutput output)
    {
        long start = output.Position;
        for (int level = _levels.Length - 1; level > 0; level--)
        {
            if (_levels[level].Length > 0)
            {
                output.WriteVInt64(_levels[level].Length);
                _levels[level].CopyTo(output);
            }
        }

        _levels[0].CopyTo(output);
        return start;
    }
}
