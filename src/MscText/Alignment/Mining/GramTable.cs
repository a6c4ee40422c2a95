using System.Runtime.InteropServices;

namespace MscText.Alignment;

/// <summary>
/// The stretches of tokens that stand often enough in a collection, as a trie. They are found length by length: a longer
/// one can only be frequent where its beginning and its end are (Agrawal and Srikant, "Fast Algorithms for Mining Association
/// Rules", VLDB 1994), so memory grows with what is frequent.
/// </summary>
internal sealed class GramTable
{
    private const double MinRelativeBranching = 0.9;

    private readonly Dictionary<long, int> _children = [];
    private readonly List<Statistics> _grams = [];

    /// <summary>Numbers of all frequent stretches run from 0 to this.</summary>
    public int Count => _grams.Count;

    /// <summary>Finds the frequent stretches.</summary>
    public static GramTable Build(IReadOnlyList<MiningTokens> texts, int minCount, int maxLength, CancellationToken cancellation)
    {
        var table = new GramTable();

        // current[t][i]: the stretch of the length so far that begins at token i of text t, or -1.
        int[][] current = new int[texts.Count][];
        for (int length = 1; length <= maxLength; length++)
        {
            cancellation.ThrowIfCancellationRequested();
            var counts = new Dictionary<long, int>();
            ForEach(texts, current, length, (key, _, _) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++);
            int[][] before = current;
            int first = table.Count;
            current = [.. texts.Select(t => new int[Math.Max(0, t.Ids.Length - length + 1)])];
            Array.ForEach(current, c => Array.Fill(c, -1));
            ForEach(texts, before, length, (key, t, i) =>
            {
                int count = counts[key];
                if (count >= minCount)
                {
                    int suffix = length == 1 ? -1 : before[t][i + 1];
                    current[t][i] = table.Add(key, count, length == 1 ? -1 : before[t][i], suffix);
                    table.CountWords(current[t][i], texts[t], i, length);
                }
            });
            if (table.Count == first)
            {
                break;
            }
        }

        return table;
    }

    /// <summary>The frequent stretches that begin at a token, the shortest first.</summary>
    public IEnumerable<(int Gram, int Length)> At(int[] ids, int start)
    {
        int gram = -1;
        for (int i = start; i < ids.Length && ids[i] >= 0 && _children.TryGetValue(Key(gram, ids[i]), out gram); i++)
        {
            yield return (gram, i - start + 1);
        }
    }

    /// <summary>
    /// Whether a stretch stands by itself: it begins and ends where words do in most places, or nearly each time something else
    /// follows and precedes it (branching entropy: Jin and Tanaka-Ishii, ACL 2006).
    /// </summary>
    public bool StandsAlone(int gram)
    {
        Statistics s = _grams[gram];
        return s.AtWords >= 0.5 * s.Count || Branching(gram) >= MinRelativeBranching * Math.Log(s.Count);
    }

    /// <summary>The smaller of the entropies (natural logarithm) of what follows and what precedes a stretch.</summary>
    public double Branching(int gram)
    {
        Statistics s = _grams[gram];
        return Math.Min(Entropy(s.Count, s.RightSum), Entropy(s.Count, s.LeftSum));
    }

    // What is not a frequent longer stretch is a different neighbour each time.
    private static double Entropy(int count, double sum) => Math.Log(count) - (sum / count);

    private static void ForEach(IReadOnlyList<MiningTokens> texts, int[][] before, int length, Action<long, int, int> take)
    {
        for (int t = 0; t < texts.Count; t++)
        {
            int[] ids = texts[t].Ids;
            for (int i = 0; i + length <= ids.Length; i++)
            {
                if (ids[i + length - 1] >= 0 && (length == 1 || (before[t][i] >= 0 && before[t][i + 1] >= 0)))
                {
                    take(Key(length == 1 ? -1 : before[t][i], ids[i + length - 1]), t, i);
                }
            }
        }
    }

    private static long Key(int prefix, int token) => ((long)(prefix + 1) << 32) | (uint)token;

    private int Add(long key, int count, int prefix, int suffix)
    {
        ref int gram = ref CollectionsMarshal.GetValueRefOrAddDefault(_children, key, out bool exists);
        if (!exists)
        {
            gram = _grams.Count;
            _grams.Add(new Statistics { Count = count });
            if (prefix >= 0)
            {
                _grams[prefix].RightSum += count * Math.Log(count);
            }

            if (suffix >= 0)
            {
                _grams[suffix].LeftSum += count * Math.Log(count);
            }
        }

        return gram;
    }

    private void CountWords(int gram, MiningTokens text, int start, int length)
    {
        if (text.WordStarts[start] && text.WordStarts[start + length])
        {
            _grams[gram].AtWords++;
        }
    }

    private sealed class Statistics
    {
        public int Count;
        public int AtWords;
        public double RightSum;
        public double LeftSum;
    }
}
