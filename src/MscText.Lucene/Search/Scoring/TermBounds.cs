namespace MscText.Lucene;

/// <summary>Bounds of a term's scores, block by block where its impacts are known. Goes forward only.</summary>
internal sealed class TermBounds
{
    private readonly Bm25SegmentScorer _scorer;
    private readonly float[] _bounds;
    private int _block;

    public TermBounds(TermImpacts? impacts, Bm25SegmentScorer scorer)
    {
        _scorer = scorer;
        Impacts = scorer.IsMonotone ? impacts : null;
        _bounds = Impacts is null ? [] : new float[Impacts.LastDocs.Length];
        Array.Fill(_bounds, -1f);
    }

    /// <summary>Null where only the bound of all documents is known.</summary>
    public TermImpacts? Impacts { get; }

    /// <summary>No document of a block scores more.</summary>
    public float OfBlock(int block)
    {
        ref float bound = ref _bounds[block];
        if (bound < 0)
        {
            bound = Impacts!.Bound(block, _scorer);
        }

        return bound;
    }

    /// <summary>Goes to the block that holds a document; gives the last document of that block.</summary>
    public int AdvanceTo(int doc)
    {
        if (Impacts is null)
        {
            return Scorer.NoMoreDocs;
        }

        _block = Impacts.BlockOf(doc, _block);
        return _block < Impacts.LastDocs.Length ? Impacts.LastDocs[_block] : Scorer.NoMoreDocs;
    }

    /// <summary>No document from the one advanced to up to another one scores more.</summary>
    public float Max(int upTo)
    {
        if (Impacts is null)
        {
            return _scorer.Limit;
        }

        int[] last = Impacts.LastDocs;
        float max = 0;
        for (int block = _block; block < last.Length && (block == _block || last[block - 1] < upTo); block++)
        {
            max = Math.Max(max, OfBlock(block));
        }

        return max;
    }
}
