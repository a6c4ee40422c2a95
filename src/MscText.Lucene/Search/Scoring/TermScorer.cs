namespace MscText.Lucene;

/// <summary>Scores the documents of one term.</summary>
internal sealed class TermScorer(SegmentReader leaf, FieldInfo info, in TermState state, Bm25SegmentScorer scorer) : Scorer
{
    private readonly TermState _state = state;
    private TermBounds? _bounds;

    public PostingsEnum Postings { get; } = leaf.Postings().Start(info, state);

    public Bm25SegmentScorer Similarity => scorer;

    public override int DocId => Postings.DocId;

    public override long Cost => _state.DocFreq;

    public override float MaxScore => scorer.Limit;

    /// <summary>Bounds of the scores. The first search that asks for those of a common term gathers them from its postings.</summary>
    public TermBounds Bounds
    {
        get
        {
            if (_bounds is null)
            {
                _bounds = new TermBounds(scorer.IsMonotone ? leaf.Core.Impacts.Get(leaf, info, _state) : null, scorer);
                Postings.Use(_bounds.Impacts);
            }

            return _bounds;
        }
    }

    public override int NextDoc() => Postings.NextDoc();

    public override int Advance(int target) => Postings.Advance(target);

    public override float Score() => scorer.Score(Postings.DocId, Postings.Freq);

    public override int AdvanceShallow(int target) => Bounds.AdvanceTo(target);

    public override float BlockMaxScore(int upTo) => Bounds.Max(upTo);
}
