using System.Buffers;

namespace MscText.Lucene;

/// <summary>The documents of a window that may score enough, in ascending order.</summary>
internal sealed class CandidateList : IDisposable
{
    private readonly int[] _slots = ArrayPool<int>.Shared.Rent(WindowScores.Size);
    private readonly double[] _sums = ArrayPool<double>.Shared.Rent(WindowScores.Size);
    private readonly float[] _scores = ArrayPool<float>.Shared.Rent(WindowScores.Size);

    public int Count { get; private set; }

    /// <summary>Their distances to the first document of the window.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>The sums of their scores so far.</summary>
    public ReadOnlySpan<double> Sums => _sums.AsSpan(0, Count);

    /// <summary>Room for one more score of each; see <see cref="AddScores"/>.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int slot, double sum)
    {
        _slots[Count] = slot;
        _sums[Count++] = sum;
    }

    /// <summary>Drops those whose sums are too small.</summary>
    public void Keep(double least)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_sums[i] >= least)
            {
                _slots[kept] = _slots[i];
                _sums[kept++] = _sums[i];
            }
        }

        Count = kept;
    }

    /// <summary>Adds the scores to the sums; negative infinity is none.</summary>
    public void AddScores()
    {
        for (int i = 0; i < Count; i++)
        {
            if (_scores[i] != float.NegativeInfinity)
            {
                _sums[i] += _scores[i];
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<double>.Shared.Return(_sums);
        ArrayPool<float>.Shared.Return(_scores);
    }
}
