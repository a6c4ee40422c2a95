using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>What the runs of sentences of one side come to, counted once: a search asks for each of them many times.</summary>
internal sealed class SentenceRuns
{
    // Half of what independent words would ask for: words of one sentence come in phrases.
    private const double ChanceWeight = 0.5;

    private readonly SentenceRun[] _runs;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SentenceRuns(double[] lengths, float[] bases)
    {
        double mean = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        _runs = new SentenceRun[lengths.Length * BeadScorer.MaxSide];
        for (int i = 0; i < lengths.Length; i++)
        {
            double length = 0;
            float sum = 0;
            for (int count = 1; count <= BeadScorer.MaxSide && i + count <= lengths.Length; count++)
            {
                length += lengths[i + count - 1];
                sum += bases[i + count - 1];
                _runs[(i * BeadScorer.MaxSide) + count - 1] = new SentenceRun(
                    length,
                    Math.Log(length + 1),
                    sum,
                    (float)(ChanceWeight * Math.Log(Math.Clamp(length / mean, 0.5, 4))));
            }
        }
    }

    /// <summary>The run of so many sentences from a place on.</summary>
    public ref readonly SentenceRun this[int start, int count] => ref _runs[(start * BeadScorer.MaxSide) + count - 1];
}
