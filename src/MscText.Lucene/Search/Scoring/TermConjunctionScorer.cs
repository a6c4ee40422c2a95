using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>
/// Collects the documents that several terms have in common, a block of the rarest term at a time: its documents are thinned out by one
/// term after the other, and what is left is scored as a whole. A term that is not much more frequent is gone through, and looks its
/// documents up in a table, which no unforeseen branch delays; in one that is much more frequent every document is searched for.
/// </summary>
internal sealed class TermConjunctionScorer : BulkScorer
{
    /// <summary>The documents that one table stands for; a power of two.</summary>
    public const int TableSize = 1 << 12;

    /// <summary>A term that has so many documents for one of the rarest is searched in, not gone through.</summary>
    public const int SearchFrom = 8;

    private const int BlocksBetweenChecks = 64;

    private readonly TermScorer[] _terms;
    private readonly bool[] _scores;
    private readonly long _maxDoc;

    // Places, in the block of the rarest term, of the documents that all terms so far have.
    private readonly byte[] _slots = new byte[ForUtil.BlockSize];

    // By term and slot.
    private readonly int[] _freqs;
    private readonly int[] _found = new int[ForUtil.BlockSize];

    // For every document from some on: its slot + 1; 0 for those that are not looked for. Null until it is needed.
    private byte[]? _table;

    /// <param name="terms">The terms, at least two, and whether each adds to the score.</param>
    /// <param name="maxDoc">The number of documents in the segment.</param>
    public TermConjunctionScorer(IEnumerable<(TermScorer Scorer, bool Scores)> terms, int maxDoc)
    {
        // In the same order as ConjunctionScorer, so that scores are added in the same order.
        (TermScorer Scorer, bool Scores)[] sorted = [.. terms.OrderBy(s => s.Scorer.Cost)];
        _terms = [.. sorted.Select(s => s.Scorer)];
        _scores = [.. sorted.Select(s => s.Scores)];
        _maxDoc = maxDoc;
        _freqs = new int[_terms.Length * ForUtil.BlockSize];
    }

    public override void Score(LeafCollector collector, LiveDocs? live, bool needsScores, CancellationToken cancellationToken)
    {
        try
        {
            PostingsEnum lead = _terms[0].Postings;
            for (int read = 1, block = 0; ; read++, block++)
            {
                if ((!collector.CountsAll && !SkipBlocks(collector.MinCompetitiveScore, ref block)) || !lead.NextBlock())
                {
                    return;
                }

                int count = FillSlots(lead.BlockDocs.Length);
                for (int term = 1; term < _terms.Length && count > 0; term++)
                {
                    count = Thin(term, count, needsScores && _scores[term]);
                    if (_terms[term].DocId == Scorer.NoMoreDocs && count == 0)
                    {
                        return;
                    }
                }

                if (count > 0)
                {
                    Collect(collector, live, needsScores, count);
                }

                if (read % BlocksBetweenChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        finally
        {
            if (_table is not null)
            {
                ArrayPool<byte>.Shared.Return(_table);
            }
        }
    }

    private int FillSlots(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _slots[i] = (byte)i;
        }

        return count;
    }

    /// <summary>Goes to the next block of the rarest term whose documents may score enough.</summary>
    /// <returns>False where there is none.</returns>
    private bool SkipBlocks(float minimum, ref int block)
    {
        TermBounds bounds = _terms[0].Bounds;
        if (bounds.Impacts is not { } impacts)
        {
            double most = 0;
            for (int i = 0; i < _terms.Length; i++)
            {
                most += _scores[i] ? _terms[i].MaxScore : 0;
            }

            return ScoreBound.OfSum(most) >= minimum;
        }

        int first = block;
        while (block < impacts.LastDocs.Length && Bound(bounds, impacts, block) < minimum)
        {
            block++;
        }

        if (block == impacts.LastDocs.Length)
        {
            return false;
        }

        if (block > first)
        {
            _terms[0].Postings.SeekBlock(impacts, block);
        }

        return true;
    }

    /// <summary>No document in a block of the rarest term scores more.</summary>
    private float Bound(TermBounds lead, TermImpacts impacts, int block)
    {
        double sum = _scores[0] ? lead.OfBlock(block) : 0;
        int from = block == 0 ? 0 : impacts.LastDocs[block - 1] + 1;
        for (int i = 1; i < _terms.Length; i++)
        {
            if (_scores[i])
            {
                _terms[i].AdvanceShallow(from);
                sum += _terms[i].BlockMaxScore(impacts.LastDocs[block]);
            }
        }

        return ScoreBound.OfSum(sum);
    }

    /// <summary>Keeps the slots of documents that a term has.</summary>
    /// <returns>How many are left.</returns>
    private int Thin(int term, int count, bool needsFreqs)
    {
        PostingsEnum postings = _terms[term].Postings;
        ReadOnlySpan<int> docs = _terms[0].Postings.BlockDocs;
        Span<int> freqs = _freqs.AsSpan(term * ForUtil.BlockSize, ForUtil.BlockSize);
        long span = docs[_slots[count - 1]] - docs[_slots[0]] + 1L;
        if (span * postings.DocFreq > SearchFrom * count * _maxDoc)
        {
            return Search(postings, docs, freqs, count, needsFreqs);
        }

        int left = 0;
        for (int from = 0; from < count;)
        {
            left = GoThrough(postings, docs, freqs, ref from, count, left, needsFreqs);
        }

        return left;
    }

    /// <summary>Searches every document in a term's postings.</summary>
    private int Search(PostingsEnum postings, ReadOnlySpan<int> docs, Span<int> freqs, int count, bool needsFreqs)
    {
        int left = 0;
        int other = postings.DocId;
        for (int i = 0; i < count; i++)
        {
            byte slot = _slots[i];
            int doc = docs[slot];
            if (other < doc)
            {
                other = postings.Advance(doc);
            }

            if (other == doc)
            {
                _slots[left++] = slot;
                if (needsFreqs)
                {
                    freqs[slot] = postings.Freq;
                }
            }
        }

        return left;
    }

    /// <summary>Goes through a term's postings for as many documents as a table stands for.</summary>
    private int GoThrough(
        PostingsEnum postings, ReadOnlySpan<int> docs, Span<int> freqs, ref int from, int count, int left, bool needsFreqs)
    {
        byte[] table = _table ??= NewTable();
        int first = docs[_slots[from]];
        int start = from;
        for (; from < count && docs[_slots[from]] - first < TableSize; from++)
        {
            table[docs[_slots[from]] - first] = (byte)(_slots[from] + 1);
        }

        int last = docs[_slots[from - 1]];
        if (postings.DocId < first)
        {
            postings.Advance(first);
        }

        // The slots found take the places of those that are in the table by now.
        int end = from;
        Span<byte> looked = stackalloc byte[ForUtil.BlockSize];
        _slots.AsSpan(start, end - start).CopyTo(looked);
        int latest = -1;
        while (postings.DocId <= last)
        {
            int index = postings.BlockIndex;
            int blockEnd = postings.BlockEnd(last + 1);
            int found = LookUp(postings.BlockDocs[index..blockEnd], first, table, _found);
            ReadOnlySpan<int> blockFreqs = found > 0 && needsFreqs ? postings.BlockFreqs[index..blockEnd] : default;
            for (int i = 0; i < found; i++)
            {
                int slot = _found[i] & 0xFF;

                // In a damaged file a document may come twice.
                if (slot > latest)
                {
                    latest = slot;
                    _slots[left++] = (byte)slot;
                    if (needsFreqs)
                    {
                        freqs[slot] = blockFreqs[_found[i] >> 8];
                    }
                }
            }

            postings.GoTo(blockEnd);
        }

        foreach (byte slot in looked[..(end - start)])
        {
            table[docs[slot] - first] = 0;
        }

        return left;
    }

    /// <summary>Finds the documents that are in a table.</summary>
    /// <param name="docs">At most 128 documents, none before the first or behind the last of the table.</param>
    /// <param name="first">The first document of the table.</param>
    /// <param name="table">The slot + 1 of every document.</param>
    /// <param name="found">Receives the slot and, from the ninth bit on, the place of every document found.</param>
    /// <returns>How many are found.</returns>
    public static int LookUp(ReadOnlySpan<int> docs, int first, byte[] table, int[] found)
    {
        ref byte slots = ref MemoryMarshal.GetReference(table.AsSpan(0, TableSize));
        ref int target = ref MemoryMarshal.GetReference(found.AsSpan(0, docs.Length));
        int count = 0;
        for (int i = 0; i < docs.Length; i++)
        {
            // Always written, and kept where the slot is not 0: a branch here could not be foreseen.
            int slot = Unsafe.Add(ref slots, (docs[i] - first) & (TableSize - 1));
            Unsafe.Add(ref target, count) = (i << 8) | (byte)(slot - 1);
            count += (slot + 127) >> 7;
        }

        return count;
    }

    private static byte[] NewTable()
    {
        byte[] table = ArrayPool<byte>.Shared.Rent(TableSize);
        table.AsSpan(0, TableSize).Clear();
        return table;
    }

    private void Collect(LeafCollector collector, LiveDocs? live, bool needsScores, int count)
    {
        Span<int> docs = stackalloc int[ForUtil.BlockSize];
        Span<int> freqs = stackalloc int[ForUtil.BlockSize];
        Span<float> sums = stackalloc float[ForUtil.BlockSize];
        Span<float> scores = stackalloc float[ForUtil.BlockSize];
        ReadOnlySpan<byte> slots = _slots.AsSpan(0, count);
        docs = docs[..count];
        sums = sums[..count];
        sums.Clear();
        Gather(_terms[0].Postings.BlockDocs, slots, docs);
        for (int term = 0; needsScores && term < _terms.Length; term++)
        {
            if (_scores[term])
            {
                Gather(term == 0 ? _terms[0].Postings.BlockFreqs : _freqs.AsSpan(term * ForUtil.BlockSize, ForUtil.BlockSize), slots, freqs);
                _terms[term].Similarity.Score(docs, freqs[..count], scores);
                Add(scores[..count], sums);
            }
        }

        TermBulkScorer.Collect(collector, live, docs, sums);
    }

    private static void Gather(ReadOnlySpan<int> values, ReadOnlySpan<byte> slots, Span<int> gathered)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            gathered[i] = values[slots[i]];
        }
    }

    private static void Add(ReadOnlySpan<float> scores, Span<float> sums)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= sums.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + new Vector<float>(scores[i..])).CopyTo(sums[i..]);
        }

        for (; i < sums.Length; i++)
        {
            sums[i] += scores[i];
        }
    }
}
