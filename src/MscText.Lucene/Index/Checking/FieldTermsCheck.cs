namespace MscText.Lucene;

/// <summary>Verifies the terms and postings of one field: their order, their statistics, skip lists and positions.</summary>
internal sealed class FieldTermsCheck(SegmentCore core, FieldTerms terms)
{
    private const int Skips = 7;

    private readonly PostingsEnum _postings = new(core.Postings!);
    private readonly PostingsEnum _skipping = new(core.Postings!);
    private readonly bool[] _docs = new bool[core.Info.MaxDoc];
    private long _sumDocFreq;
    private long _sumTotalTermFreq;

    public void Run(CancellationToken cancellationToken)
    {
        TermsEnum all = terms.Iterate();
        byte[] last = [];
        long count = 0;
        for (; all.MoveNext(); count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Expect(count == 0 || last.AsSpan().SequenceCompareTo(all.Term) < 0, "terms are out of order");
            last = all.Term.ToArray();
            Expect(
                terms.TryGet(last, out TermState found) && found.DocStart == all.State.DocStart && found.DocFreq == all.State.DocFreq,
                $"the term index does not lead to term {count}");
            CheckPostings(all.State);
        }

        Expect(count == terms.TermCount, $"{count} terms are there where {terms.TermCount} are recorded");
        Expect(_sumDocFreq == terms.SumDocFreq, $"{_sumDocFreq} postings are there where {terms.SumDocFreq} are recorded");
        Expect(
            !terms.Field.HasFreqs || _sumTotalTermFreq == terms.SumTotalTermFreq,
            $"{_sumTotalTermFreq} tokens are there where {terms.SumTotalTermFreq} are recorded");
        int docs = _docs.Count(d => d);
        Expect(docs == terms.DocCount, $"{docs} documents are there where {terms.DocCount} are recorded");
    }

    private void CheckPostings(in TermState state)
    {
        PostingsEnum postings = _postings.Start(
            terms.Field, state, terms.Field.HasPositions, terms.Field.HasOffsets);
        int last = -1;
        int count = 0;
        long freqs = 0;
        int[] sample = new int[Skips];
        for (int doc = postings.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = postings.NextDoc())
        {
            Expect(doc > last && doc < _docs.Length, $"document {doc} follows {last}");
            Expect(postings.Freq > 0, $"document {doc} has the frequency {postings.Freq}");
            last = doc;
            _docs[doc] = true;
            sample[(long)count * Skips / state.DocFreq] = doc;
            count++;
            freqs += postings.Freq;
            if (terms.Field.HasPositions)
            {
                CheckPositions(postings);
            }
        }

        Expect(count == state.DocFreq, $"{count} documents are there where {state.DocFreq} are recorded");
        Expect(!terms.Field.HasFreqs || freqs == state.TotalTermFreq, $"{freqs} occurrences are there where {state.TotalTermFreq} are recorded");
        _sumDocFreq += count;
        _sumTotalTermFreq += freqs;
        if (state.SkipOffset >= 0)
        {
            CheckSkips(state, sample);
        }
    }

    private void CheckPositions(PostingsEnum postings)
    {
        int last = 0;
        int lastStart = 0;
        for (int i = 0; i < postings.Freq; i++)
        {
            int position = postings.NextPosition();
            Expect(position >= last, $"position {position} follows {last} in document {postings.DocId}");
            last = position;
            if (terms.Field.HasOffsets)
            {
                Expect(
                    postings.StartOffset >= lastStart && postings.EndOffset >= postings.StartOffset,
                    $"offsets {postings.StartOffset} to {postings.EndOffset} are impossible in document {postings.DocId}");
                lastStart = postings.StartOffset;
            }
        }
    }

    /// <summary>Skips through the list and expects to arrive where reading it arrived.</summary>
    private void CheckSkips(in TermState state, int[] docs)
    {
        PostingsEnum skipping = _skipping.Start(terms.Field, state, terms.Field.HasPositions);
        foreach (int doc in docs)
        {
            int found = skipping.Advance(doc);
            Expect(found == doc, $"the skip list leads to document {found} instead of {doc}");
            if (terms.Field.HasPositions)
            {
                skipping.NextPosition();
            }
        }
    }

    private void Expect(bool condition, string problem)
    {
        if (!condition)
        {
            throw new CorruptIndexException(
                $"Segment {core.Info.Name}, field '{terms.Field.Name}': {problem}. Build the index again.");
        }
    }
}
