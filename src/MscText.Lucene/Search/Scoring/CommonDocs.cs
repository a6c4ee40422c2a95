namespace MscText.Lucene;

/// <summary>
/// Finds the documents that two terms have in common, neither of which is much rarer than the other: where a block of the one overlaps a
/// block of the other, documents are looked up in a table. The postings are moved to every document found, so that positions follow.
/// </summary>
internal sealed class CommonDocs(PostingsEnum first, PostingsEnum second)
{
    private readonly byte[] _table = new byte[TermConjunctionScorer.TableSize];

    // Places in the current blocks: of the first term and, from the ninth bit on, of the second.
    private readonly int[] _found = new int[ForUtil.BlockSize];
    private int _count;
    private int _next;
    private int _firstEnd;
    private int _secondEnd;

    /// <summary>Goes to the next common document that is at or behind a target.</summary>
    public int Advance(int target)
    {
        do
        {
            while (_next < _count)
            {
                int found = _found[_next++];
                int doc = first.GoTo(found & 0xFF);
                if (doc >= target)
                {
                    second.GoTo(found >> 8);
                    return doc;
                }
            }
        }
        while (Fill(target));
        return PostingsEnum.NoMoreDocs;
    }

    /// <summary>Looks at what comes next: at most to where the first of the two blocks ends.</summary>
    private bool Fill(int target)
    {
        _count = 0;
        _next = 0;
        if (!MoveOn(first, _firstEnd, target) || !MoveOn(second, _secondEnd, Math.Max(target, first.DocId))
            || (first.DocId < second.DocId && first.Advance(second.DocId) == PostingsEnum.NoMoreDocs))
        {
            return false;
        }

        ReadOnlySpan<int> firstDocs = first.BlockDocs;
        ReadOnlySpan<int> secondDocs = second.BlockDocs;
        int from = Math.Min(first.DocId, second.DocId);
        int last = (int)Math.Min(Math.Min(firstDocs[^1], secondDocs[^1]), from + (TermConjunctionScorer.TableSize - 1L));
        int start = second.BlockIndex;
        _firstEnd = End(first, last);
        _secondEnd = End(second, last);
        for (int i = first.BlockIndex; i < _firstEnd; i++)
        {
            _table[firstDocs[i] - from] = (byte)(i + 1);
        }

        _count = TermConjunctionScorer.LookUp(secondDocs[start.._secondEnd], from, _table, _found);
        for (int i = 0; i < _count; i++)
        {
            _found[i] += start << 8;
        }

        for (int i = first.BlockIndex; i < _firstEnd; i++)
        {
            _table[firstDocs[i] - from] = 0;
        }

        return true;
    }

    private static bool MoveOn(PostingsEnum postings, int end, int target)
    {
        int doc = postings.DocId;
        if (doc >= 0 && doc != PostingsEnum.NoMoreDocs)
        {
            doc = postings.GoTo(end);
        }

        return (doc < target ? postings.Advance(target) : doc) != PostingsEnum.NoMoreDocs;
    }

    /// <summary>Where the documents of the block up to one end.</summary>
    private static int End(PostingsEnum postings, int last) =>
        postings.DocId > last ? postings.BlockIndex : postings.BlockEnd(last + 1);
}
