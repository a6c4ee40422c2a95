namespace MscText.Normalization;

/// <summary>Builds a <see cref="PositionMap"/> from the changes of a text, told from its start to its end.</summary>
/// <remarks>
/// Neighbouring stretches are merged where nothing is lost by it: two that correspond position by position, two
/// deletions, two insertions. Not safe for use by several threads at once; reusable after <see cref="Clear"/>.
/// </remarks>
public sealed class PositionMapBuilder
{
    private int[] _starts = new int[16];
    private int[] _originalStarts = new int[16];
    private int _count;
    private RunKind _lastKind = RunKind.None;

    // Bounds kept beside the arrays: those hold the starts of closed and open runs only.
    private int _length;
    private int _originalLength;

    private enum RunKind : byte
    {
        None,
        Positionwise,
        Deletion,
        Insertion,
        Whole,
    }

    /// <summary>Length of the new text so far, in UTF-16 code units.</summary>
    public int Length => _length;

    /// <summary>Length of the original covered so far, in UTF-16 code units.</summary>
    public int OriginalLength => _originalLength;

    /// <summary>The next code units stay, or are replaced one by one.</summary>
    /// <param name="length">Number of UTF-16 code units, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void AddUnchanged(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Add(length, length, RunKind.Positionwise);
    }

    /// <summary>
    /// The next code units of the original become something else as a whole. Equal lengths count as replaced one by one.
    /// </summary>
    /// <param name="length">Length of the replacement in UTF-16 code units; 0 for a deletion.</param>
    /// <param name="originalLength">Length of what is replaced in UTF-16 code units; 0 for an insertion.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public void AddReplacement(int length, int originalLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(originalLength);
        Add(length, originalLength, KindOf(length, originalLength));
    }

    /// <summary>
    /// The next code units become something else as a whole, also where the lengths happen to be equal: a run of equal
    /// lengths would be taken for units replaced one by one, so the first unit stands for the whole original stretch
    /// then and the others follow as insertions.
    /// </summary>
    internal void AddWhole(int length, int originalLength)
    {
        if (length == originalLength && length > 1)
        {
            AddReplacement(1, originalLength);
            AddReplacement(length - 1, 0);
        }
        else
        {
            AddReplacement(length, originalLength);
        }
    }

    /// <summary>The map of everything added so far.</summary>
    public PositionMap Build()
    {
        int[] starts = new int[_count + 1];
        int[] originalStarts = new int[_count + 1];
        _starts.AsSpan(0, _count).CopyTo(starts);
        _originalStarts.AsSpan(0, _count).CopyTo(originalStarts);
        starts[_count] = _length;
        originalStarts[_count] = _originalLength;
        return new PositionMap(starts, originalStarts);
    }

    /// <summary>Forgets everything added.</summary>
    public void Clear()
    {
        _count = 0;
        _length = 0;
        _originalLength = 0;
        _lastKind = RunKind.None;
    }

    /// <summary>
    /// Takes back what was added last, down to a position of the new text, or to the start of the run that position
    /// lies in where the run cannot be cut. The new lengths tell what is left.
    /// </summary>
    internal void CutBackTo(int length)
    {
        while (_count > 0 && _length > length)
        {
            int start = _starts[_count - 1];
            int originalStart = _originalStarts[_count - 1];
            if (start < length && _length - start == _originalLength - originalStart)
            {
                _originalLength = originalStart + (length - start);
                _length = length;
                _lastKind = RunKind.Positionwise;
                return;
            }

            _length = start;
            _originalLength = originalStart;
            _count--;
            _lastKind = _count == 0
                ? RunKind.None
                : KindOf(_length - _starts[_count - 1], _originalLength - _originalStarts[_count - 1]);
        }
    }

    private static RunKind KindOf(int length, int originalLength) =>
        length == originalLength ? RunKind.Positionwise
            : length == 0 ? RunKind.Deletion
            : originalLength == 0 ? RunKind.Insertion
            : RunKind.Whole;

    private void Add(int length, int originalLength, RunKind kind)
    {
        if ((length | originalLength) == 0)
        {
            return;
        }

        if (kind != _lastKind || kind == RunKind.Whole)
        {
            if (_count == _starts.Length)
            {
                Array.Resize(ref _starts, _count * 2);
                Array.Resize(ref _originalStarts, _count * 2);
            }

            _starts[_count] = _length;
            _originalStarts[_count] = _originalLength;
            _count++;
            _lastKind = kind;
        }

        _length = checked(_length + length);
        _originalLength = checked(_originalLength + originalLength);
    }
}
