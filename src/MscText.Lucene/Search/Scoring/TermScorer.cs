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

    /// <summary>No document of a window scores more; 0 where there is none.</summary>
    public float MaxScoreOf(int from, int to)
    {
        if (DocId >= to)
        {
            return 0;
        }

        Bounds.AdvanceTo(Math.Max(from, DocId));
        return Bounds.Max(to - 1);
    }

    /// <summary>Marks the documents of a window; see <see cref="WindowScorer.Match"/>.</summary>
    /// <param name="from">The first document, a multiple of 64.</param>
    /// <param name="to">The document after the last.</param>
    /// <param name="matches">Receives a bit for every document that has the term.</param>
    /// <param name="slots">Documents by their distance to the first, in ascending order.</param>
    /// <param name="freqs">What the frequencies in these documents are added to.</param>
    public void Match(int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<int> freqs)
    {
        if (Bounds.Impacts?.Docs is { } set)
        {
            MatchSet(set, from, to, matches, slots, freqs);
            return;
        }

        if (DocId < from)
        {
            Postings.Advance(from);
        }

        int next = 0;
        while (DocId < to)
        {
            int start = Postings.BlockIndex;
            int end = Postings.BlockEnd(to);
            ReadOnlySpan<int> docs = Postings.BlockDocs[start..end];
            Mark(matches, docs, from);
            int low = 0;
            for (; next < slots.Length && from + slots[next] <= docs[^1]; next++)
            {
                int index = docs[low..].BinarySearch(from + slots[next]);
                low += index < 0 ? ~index : index;
                freqs[next] += index < 0 ? 0 : Postings.BlockFreqs[start + low];
            }

            Postings.GoTo(end);
        }
    }

    /// <summary>Postings are read only where a document that has the term is asked for.</summary>
    private void MatchSet(ulong[] set, int from, int to, Span<ulong> matches, ReadOnlySpan<int> slots, Span<int> freqs)
    {
        ReadOnlySpan<ulong> words = set.AsSpan(from >> 6, ((to + 63) >> 6) - (from >> 6));
        for (int w = 0; w < words.Length; w++)
        {
            matches[w] |= words[w];
        }

        for (int i = 0; i < slots.Length; i++)
        {
            int doc = from + slots[i];
            if ((words[slots[i] >> 6] >> slots[i] & 1) != 0 && (DocId < doc ? Advance(doc) : DocId) == doc)
            {
                freqs[i] += Postings.Freq;
            }
        }
    }

    /// <summary>Sets the bits of documents.</summary>
    public static void Mark(Span<ulong> matches, ReadOnlySpan<int> docs, int from)
    {
        // A word stays in a register as long as documents are in it.
        int word = 0;
        ulong bits = 0;
        foreach (int doc in docs)
        {
            int slot = doc - from;
            if (slot >> 6 != word)
            {
                matches[word] |= bits;
                bits = 0;
                word = slot >> 6;
            }

            bits |= 1UL << slot;
        }

        matches[word] |= bits;
    }
}
