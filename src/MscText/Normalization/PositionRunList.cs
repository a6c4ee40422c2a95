using System.Collections;

namespace MscText.Normalization;

/// <summary>The runs of a <see cref="PositionMap"/>, made on the fly from its bounds.</summary>
internal sealed class PositionRunList(int[] starts, int[] originalStarts) : IReadOnlyList<PositionRun>
{
    public int Count => starts.Length - 1;

    public PositionRun this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new PositionRun(
                starts[index],
                starts[index + 1] - starts[index],
                originalStarts[index],
                originalStarts[index + 1] - originalStarts[index]);
        }
    }

    public IEnumerator<PositionRun> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
