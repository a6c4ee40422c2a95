using System.Runtime.CompilerServices;

namespace MscText.Alignment;

/// <summary>
/// Which words of each sentence stand in a sentence shortly before it as well. In a bead of several sentences they are
/// evidence once: else any sentence about the same matter would pass for a part of its neighbour's translation.
/// </summary>
internal sealed class RepeatedWords
{
    private const int Reach = BeadScorer.MaxSide - 1;

    // Before the first sentence, further than any reach.
    private const int NeverBefore = -1_000;

    private readonly Mask128[] _masks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RepeatedWords(int[][] sentences, int count)
    {
        _masks = new Mask128[sentences.Length * Reach];
        int[] last = new int[count];
        Array.Fill(last, NeverBefore);
        for (int i = 0; i < sentences.Length; i++)
        {
            int[] words = sentences[i];
            for (int t = 0; t < words.Length; t++)
            {
                for (int distance = i - last[words[t]]; distance <= Reach; distance++)
                {
                    _masks[(i * Reach) + distance - 1].Set(t);
                }

                last[words[t]] = i;
            }
        }
    }

    /// <summary>The words of a sentence that stand in one of so many sentences before it.</summary>
    public ref readonly Mask128 Since(int sentence, int distance) => ref _masks[(sentence * Reach) + distance - 1];
}
