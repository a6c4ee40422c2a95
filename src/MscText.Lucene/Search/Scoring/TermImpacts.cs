namespace MscText.Lucene;

/// <summary>
/// What bounds the scores in every block of 128 documents of a term: the pairs of frequency and norm that no other pair of the block
/// beats in both (Ding and Suel, <i>Faster top-k document retrieval using block-max indexes</i>, SIGIR 2011). Lucene46 files do not have
/// them, so they are gathered from postings and norms. Also a skip list in memory. Immutable.
/// </summary>
internal sealed class TermImpacts
{
    // One document in so many: four bytes a posting at the most.
    private const int LeastDensity = 32;

    // The pairs of block b: from _starts[b] to _starts[b + 1].
    private readonly int[] _starts;
    private readonly int[] _freqs;
    private readonly byte[] _norms;

    // Whether all documents of the block have the same pair, which makes the bound exact.
    private readonly bool[] _uniform;

    private TermImpacts(int[] lastDocs, long[] offsets, int[] starts, int[] freqs, byte[] norms, bool[] uniform, ulong[]? docs)
    {
        Docs = docs;
        LastDocs = lastDocs;
        Offsets = offsets;
        _starts = starts;
        _freqs = freqs;
        _norms = norms;
        _uniform = uniform;
    }

    /// <summary>The last document of every block; the last block may have fewer than 128.</summary>
    public int[] LastDocs { get; }

    /// <summary>Where every block starts in the file, counted from the start of the term's postings.</summary>
    public long[] Offsets { get; }

    /// <summary>The documents, a bit each; null for a term of so few that this would take much more memory than its postings.</summary>
    public ulong[]? Docs { get; }

    /// <summary>Roughly the memory it takes, in bytes.</summary>
    public long Size => 200 + (17L * LastDocs.Length) + (5L * _freqs.Length) + (8L * (Docs?.Length ?? 0));

    /// <summary>Goes through the postings of a term that has more than one document.</summary>
    public static unsafe TermImpacts Build(PostingsEnum postings, Norms? norms, int maxDoc)
    {
        ulong[]? set = postings.DocFreq >= maxDoc / LeastDensity ? new ulong[(maxDoc + 63) / 64] : null;
        int blocks = (postings.DocFreq + ForUtil.BlockSize - 1) / ForUtil.BlockSize;
        int[] lastDocs = new int[blocks];
        long[] offsets = new long[blocks];
        int[] starts = new int[blocks + 1];
        bool[] uniform = new bool[blocks];
        List<int> pairFreqs = new(4 * blocks);
        List<byte> pairNorms = new(4 * blocks);
        byte* normBytes = norms is null ? null : norms.Pointer;
        Span<int> best = stackalloc int[256];
        for (int b = 0; b < blocks; b++)
        {
            offsets[b] = postings.NextBlockOffset;
            postings.NextBlock();
            ReadOnlySpan<int> docs = postings.BlockDocs;
            ReadOnlySpan<int> freqs = postings.BlockFreqs;
            best.Clear();
            int least = int.MaxValue;
            int lowest = 255;
            int highest = 0;
            for (int i = 0; i < docs.Length; i++)
            {
                int norm = normBytes == null ? 0 : normBytes[docs[i]];
                best[norm] = Math.Max(best[norm], freqs[i]);
                if (set is not null)
                {
                    set[docs[i] >> 6] |= 1UL << docs[i];
                }

                least = Math.Min(least, freqs[i]);
                lowest = Math.Min(lowest, norm);
                highest = Math.Max(highest, norm);
            }

            // A larger norm byte stands for a shorter text.
            int most = 0;
            for (int norm = highest; norm >= lowest; norm--)
            {
                if (best[norm] > most)
                {
                    most = best[norm];
                    pairFreqs.Add(most);
                    pairNorms.Add((byte)norm);
                }
            }

            uniform[b] = lowest == highest && least == most;
            lastDocs[b] = docs[^1];
            starts[b + 1] = pairFreqs.Count;
        }

        return new TermImpacts(lastDocs, offsets, starts, [.. pairFreqs], [.. pairNorms], uniform, set);
    }

    /// <summary>No document of a block scores more.</summary>
    public float Bound(int block, Bm25SegmentScorer scorer)
    {
        float bound = 0;
        for (int i = _starts[block]; i < _starts[block + 1]; i++)
        {
            bound = Math.Max(bound, scorer.ScoreOf(_norms[i], _freqs[i]));
        }

        // A pair that is beaten may still come out larger by the rounding of its last bits.
        return _uniform[block] ? bound : ScoreBound.RoundUp(bound);
    }

    /// <summary>The number of the block that has a document, or would have it; the number of blocks where it is behind the last.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="from">A block that is not behind it.</param>
    public int BlockOf(int doc, int from)
    {
        ReadOnlySpan<int> last = LastDocs;
        if ((uint)from >= (uint)last.Length || last[from] >= doc)
        {
            return from;
        }

        int step = 1;
        int low = from + 1;
        while (low + step < last.Length && last[low + step] < doc)
        {
            low += step + 1;
            step <<= 1;
        }

        int index = last[low..Math.Min(last.Length, low + step + 1)].BinarySearch(doc);
        return low + (index < 0 ? ~index : index);
    }
}
