using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MscText.Lucene;

/// <summary>Counts the places where every term of a phrase is at its position.</summary>
internal sealed class ExactPhraseScorer : PhraseScorer
{
    // The places that one table stands for; a power of two.
    private const int TableSize = 1 << 12;
    private const int MaxStages = byte.MaxValue;

    // The rarest first: its places are thinned out by the others.
    private readonly PhraseTerm[] _terms;
    private byte[]? _table;

    public ExactPhraseScorer(PhraseTerm[] terms, Bm25SegmentScorer scorer)
        : base(terms, scorer)
    {
        _terms = [.. terms.OrderBy(t => t.DocFreq)];
    }

    protected override float MaxPhraseFreq()
    {
        int most = int.MaxValue;
        foreach (PhraseTerm term in _terms)
        {
            most = Math.Min(most, term.Freq);
        }

        return most;
    }

    protected override float PhraseFreq()
    {
        PhraseTerm first = _terms[0];
        Span<int> places = first.ReadPositions();
        for (int i = 0; i < places.Length; i++)
        {
            places[i] -= first.Position;
        }

        return _terms.Length is > 1 and <= MaxStages && AreInTable(places) ? CountInTable(places) : CountByMerging(places);
    }

    /// <summary>
    /// Marks the places of the first term in a table, and moves every mark that a further term confirms to the next stage: faster than to
    /// merge lists, because no branch depends on the positions.
    /// </summary>
    private int CountInTable(ReadOnlySpan<int> places)
    {
        ref byte table = ref MemoryMarshal.GetArrayDataReference(_table ??= new byte[TableSize]);
        foreach (int place in places)
        {
            Unsafe.Add(ref table, place & (TableSize - 1)) = 1;
        }

        int count = places.Length;
        for (int stage = 1; stage < _terms.Length && count > 0; stage++)
        {
            int offset = _terms[stage].Position;
            ReadOnlySpan<int> positions = _terms[stage].ReadPositions();
            count = 0;
            foreach (int position in positions)
            {
                // A mark that was moved is no longer of this stage: of equal positions one counts.
                int place = position - offset;
                ref byte mark = ref Unsafe.Add(ref table, place & (TableSize - 1));
                int confirmed = mark == stage & (uint)place < TableSize ? 1 : 0;
                mark += (byte)confirmed;
                count += confirmed;
            }
        }

        foreach (int place in places)
        {
            Unsafe.Add(ref table, place & (TableSize - 1)) = 0;
        }

        return count;
    }

    private static bool AreInTable(ReadOnlySpan<int> places)
    {
        int bits = 0;
        foreach (int place in places)
        {
            bits |= place;
        }

        return (uint)bits < TableSize;
    }

    private int CountByMerging(Span<int> places)
    {
        if (_terms.Length == 1)
        {
            return Intersect(places, places, 0);
        }

        for (int i = 1; i < _terms.Length && places.Length > 0; i++)
        {
            places = places[..Intersect(places, _terms[i].ReadPositions(), _terms[i].Position)];
        }

        return places.Length;
    }

    /// <summary>Keeps the places, from 0 on, where a term has a position; of equal places one.</summary>
    /// <returns>How many are left.</returns>
    private static int Intersect(Span<int> places, ReadOnlySpan<int> positions, int offset)
    {
        int count = 0;
        int latest = -1;
        int i = 0;
        int j = 0;
        while (i < places.Length && j < positions.Length)
        {
            int place = places[i];
            int other = positions[j] - offset;
            if (place == other)
            {
                if (place > latest)
                {
                    latest = place;
                    places[count++] = place;
                }

                i++;
                j++;
            }
            else
            {
                // Which of the two is behind cannot be foreseen: no branch.
                i += place < other ? 1 : 0;
                j += place < other ? 0 : 1;
            }
        }

        return count;
    }
}
