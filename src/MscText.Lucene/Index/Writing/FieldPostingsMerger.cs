namespace MscText.Lucene;

/// <summary>Merges the terms and postings of one field of several segments.</summary>
internal sealed class FieldPostingsMerger(FieldInfo field, List<SegmentReader> readers, int[][] docMaps, int maxDoc)
{
    private const int CancellationInterval = 4096;

    /// <summary>How much is written before the memory of what was read is given up.</summary>
    private const long PagesKept = 32 << 20;

    private readonly List<Source> _sources = [];
    private readonly byte[] _seen = new byte[maxDoc];
    private long _sumTotalTermFreq;
    private long _sumDocFreq;
    private int _docCount;

    public void Merge(PostingsWriter postings, TermsWriter terms, CancellationToken cancellationToken)
    {
        for (int i = 0; i < readers.Count; i++)
        {
            if (readers[i].Terms(field.Name) is { } source && source.Iterate() is var iterator && iterator.MoveNext())
            {
                _sources.Add(new Source(source.Field, iterator, readers[i].Postings(), docMaps[i]));
            }
        }

        postings.StartField(field);
        terms.StartField(field);
        List<Source> current = [];
        long written = postings.Length;
        byte[] term = new byte[FieldBuffer.MaxTermLength];
        for (int count = 0; _sources.Count > 0; count++)
        {
            if (count % CancellationInterval == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int length = FindSmallest(current, term);
            MergeTerm(term.AsSpan(0, length), current, postings, terms);
            if (postings.Length - written > PagesKept)
            {
                written = postings.Length;
                readers.ForEach(r => r.Core.DropPages());
            }

            foreach (Source source in current)
            {
                if (!source.Terms.MoveNext())
                {
                    _sources.Remove(source);
                }
            }
        }

        terms.FinishField(field.HasFreqs ? _sumTotalTermFreq : -1, _sumDocFreq, _docCount);
    }

    private int FindSmallest(List<Source> current, byte[] term)
    {
        current.Clear();
        foreach (Source source in _sources)
        {
            int order = current.Count == 0 ? -1 : source.Terms.Term.SequenceCompareTo(current[0].Terms.Term);
            if (order < 0)
            {
                current.Clear();
            }

            if (order <= 0)
            {
                current.Add(source);
            }
        }

        current[0].Terms.Term.CopyTo(term);
        return current[0].Terms.Term.Length;
    }

    private void MergeTerm(ReadOnlySpan<byte> term, List<Source> current, PostingsWriter postings, TermsWriter terms)
    {
        bool started = false;
        long totalFreq = 0;
        foreach (Source source in current)
        {
            PostingsEnum docs = source.Postings.Start(source.Field, source.Terms.State, field.HasPositions, field.HasOffsets);
            for (int doc = docs.NextDoc(); doc != PostingsEnum.NoMoreDocs; doc = docs.NextDoc())
            {
                int mapped = source.DocMap[doc];
                if (mapped < 0)
                {
                    continue;
                }

                if (!started)
                {
                    postings.StartTerm();
                    started = true;
                }

                Copy(docs, mapped, postings);
                totalFreq += docs.Freq;
                _sumDocFreq++;
                if (_seen[mapped] == 0)
                {
                    _seen[mapped] = 1;
                    _docCount++;
                }
            }
        }

        if (started)
        {
            // A term whose documents are all deleted is gone.
            postings.FinishTerm(field.HasFreqs ? totalFreq : -1, out TermState state);
            terms.Add(term, state);
            _sumTotalTermFreq += totalFreq;
        }
    }

    private void Copy(PostingsEnum docs, int doc, PostingsWriter postings)
    {
        int freq = docs.Freq;
        postings.StartDoc(doc, freq);
        if (field.HasPositions)
        {
            for (int i = 0; i < freq; i++)
            {
                int position = docs.NextPosition();
                postings.AddPosition(position, field.HasOffsets ? docs.StartOffset : 0, field.HasOffsets ? docs.EndOffset : 0);
            }
        }

        postings.FinishDoc();
    }

    private sealed record Source(FieldInfo Field, TermsEnum Terms, PostingsEnum Postings, int[] DocMap);
}
