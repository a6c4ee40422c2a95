using System.Buffers.Binary;

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
            if (readers[i].Terms(field.Name) is { } found)
            {
                var source = new Source(found, readers[i], docMaps[i], field.HasPositions);
                if (source.MoveNext())
                {
                    _sources.Add(source);
                }
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
                if (!source.MoveNext())
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
            int order = current.Count == 0 ? -1 : source.CompareTo(current[0]);
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
            PostingsEnum docs = source.Start(field.HasOffsets);
            while (docs.NextBlock())
            {
                ReadOnlySpan<int> ids = docs.BlockDocs;
                ReadOnlySpan<int> freqs = docs.BlockFreqs;
                for (int i = 0; i < ids.Length; i++)
                {
                    int mapped = source.DocMap[ids[i]];
                    if (mapped < 0)
                    {
                        source.Positions?.Pass(freqs[i]);
                        continue;
                    }

                    if (!started)
                    {
                        postings.StartTerm();
                        started = true;
                    }

                    postings.StartDoc(mapped, freqs[i]);
                    source.Positions?.CopyTo(postings, freqs[i]);
                    postings.FinishDoc();
                    totalFreq += freqs[i];
                    _sumDocFreq++;
                    if (_seen[mapped] == 0)
                    {
                        _seen[mapped] = 1;
                        _docCount++;
                    }
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

    /// <summary>A segment's terms of the field, one after the other, and the postings of the one it is at.</summary>
    private sealed class Source(FieldTerms terms, SegmentReader segment, int[] docMap, bool withPositions)
    {
        private readonly PostingsEnum _docs = segment.Postings();

        // The first eight bytes of the term as a number, which decides nearly always.
        private ulong _head;

        public TermsEnum Terms { get; } = terms.Iterate();

        public int[] DocMap { get; } = docMap;

        /// <summary>The positions, all documents' in a row; null where they are not kept.</summary>
        public PositionsReader? Positions { get; } = withPositions ? new PositionsReader(segment.Core.Postings!) : null;

        public bool MoveNext()
        {
            if (!Terms.MoveNext())
            {
                return false;
            }

            ReadOnlySpan<byte> term = Terms.Term;
            Span<byte> head = stackalloc byte[sizeof(ulong)];
            head.Clear();
            term[..Math.Min(term.Length, head.Length)].CopyTo(head);
            _head = BinaryPrimitives.ReadUInt64BigEndian(head);
            return true;
        }

        public int CompareTo(Source other) =>
            _head != other._head ? _head.CompareTo(other._head) : Terms.Term.SequenceCompareTo(other.Terms.Term);

        public PostingsEnum Start(bool withOffsets)
        {
            Positions?.Start(terms.Field, Terms.State, withOffsets);
            return _docs.Start(terms.Field, Terms.State);
        }
    }
}
