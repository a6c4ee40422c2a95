using System.Runtime.InteropServices;

namespace MscText.Alignment;

/// <summary>Counts pairs. When it grows too large, pairs met only once so far are forgotten (lossy counting: Manku and Motwani, VLDB 2002).</summary>
internal sealed class PairTable
{
    private const int MaxPairs = 4_000_000;

    private readonly Dictionary<long, int> _counts = [];

    /// <summary>The pairs with their counts.</summary>
    public IEnumerable<(int English, int Chinese, int Count)> Pairs =>
        _counts.Select(p => ((int)(p.Key >> 32), (int)(uint)p.Key, p.Value));

    /// <summary>Counts a pair once more.</summary>
    public void Add(int english, int chinese) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, Key(english, chinese), out _)++;

    /// <summary>Makes room where that is needed; called between beads.</summary>
    public void Prune()
    {
        for (int rare = 1; _counts.Count > MaxPairs; rare++)
        {
            foreach ((long key, int count) in _counts)
            {
                if (count <= rare)
                {
                    _counts.Remove(key);
                }
            }
        }
    }

    public static long Key(int english, int chinese) => ((long)english << 32) | (uint)chinese;
}
