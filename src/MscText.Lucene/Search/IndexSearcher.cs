namespace MscText.Lucene;

/// <summary>Searches an <see cref="IndexReader"/>. Thread-safe.</summary>
public sealed class IndexSearcher
{
    private const int CancellationInterval = 1 << 14;

    private readonly IndexReader _reader;
    private readonly Dictionary<SegmentReader, int> _indexes = [];

    /// <summary>A searcher.</summary>
    /// <param name="reader">What is searched. It must stay open.</param>
    /// <param name="similarity">How hits are scored; <see cref="Bm25Similarity.Default"/> where it is null.</param>
    public IndexSearcher(IndexReader reader, Bm25Similarity? similarity = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        Similarity = similarity ?? Bm25Similarity.Default;
        for (int i = 0; i < reader.Leaves.Count; i++)
        {
            _indexes[reader.Leaves[i]] = i;
        }
    }

    /// <summary>What is searched.</summary>
    public IndexReader Reader => _reader;

    /// <summary>How hits are scored.</summary>
    public Bm25Similarity Similarity { get; }

    /// <summary>Finds the best documents by score; of equal scores the one added first.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="count">How many hits are wanted at most; 0 to count only.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    public TopDocs Search(Query query, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        HitQueue queue = new(Math.Min(count, _reader.MaxDoc));
        int total = 0;
        ForEachMatch(
            query,
            (leaf, scorer, doc) =>
            {
                total++;
                if (count > 0)
                {
                    queue.Offer(leaf.DocBase + doc, scorer.Score());
                }
            },
            cancellationToken);
        return new TopDocs(total, queue.Drain());
    }

    /// <summary>Finds the first documents by a field's doc values; of equal values the one added first.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="count">How many hits are wanted at most.</param>
    /// <param name="sort">
    /// The field. Documents without a number count as 0; documents without a text come first, or last where it is reversed.
    /// </param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <exception cref="ArgumentException">No document has numeric or sorted doc values of the field, but some have others.</exception>
    public TopDocs Search(Query query, int count, SortField sort, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(sort);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        SortedHitQueue queue = new(Math.Min(count, _reader.MaxDoc), sort);
        int total = 0;
        SegmentReader? current = null;
        ForEachMatch(
            query,
            (leaf, _, doc) =>
            {
                total++;
                if (!ReferenceEquals(current, leaf))
                {
                    current = leaf;
                    queue.StartSegment(leaf);
                }

                queue.Offer(doc);
            },
            cancellationToken);
        return new TopDocs(total, queue.Drain());
    }

    /// <summary>The number of documents that match.</summary>
    public int Count(Query query, CancellationToken cancellationToken = default) => Search(query, 0, cancellationToken).TotalHits;

    /// <summary>The stored values of a hit.</summary>
    public StoredDocument Document(int doc) => _reader.Document(doc);

    internal int IndexOf(SegmentReader leaf) => _indexes[leaf];

    /// <summary>Looks a term up in every segment. A state without documents stands for "not there".</summary>
    internal TermState[] FindTerm(Term term, out int docFreq)
    {
        TermState[] states = new TermState[_reader.Leaves.Count];
        docFreq = 0;
        for (int i = 0; i < states.Length; i++)
        {
            if (_reader.Leaves[i].Terms(term.Field) is { } terms && terms.TryGet(term.Span, out states[i]))
            {
                docFreq += states[i].DocFreq;
            }
        }

        return states;
    }

    internal Bm25Scorer Scorer(string field, ReadOnlySpan<int> docFreqs, float boost, float outerBoost)
    {
        long tokens = 0;
        foreach (SegmentReader leaf in _reader.Leaves)
        {
            if (leaf.Terms(field) is { } terms)
            {
                if (terms.SumTotalTermFreq < 0)
                {
                    tokens = -1;
                    break;
                }

                tokens += terms.SumTotalTermFreq;
            }
        }

        return new Bm25Scorer(Similarity, _reader.MaxDoc, tokens, docFreqs, boost, outerBoost);
    }

    private void ForEachMatch(Query query, Action<SegmentReader, Scorer, int> found, CancellationToken cancellationToken)
    {
        _reader.Acquire();
        try
        {
            Weight weight = query.Rewrite(this).CreateWeight(this, 1f);
            foreach (SegmentReader leaf in _reader.Leaves)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Scorer? scorer = weight.Scorer(leaf);
                if (scorer is null)
                {
                    continue;
                }

                LiveDocs? live = leaf.LiveDocs;
                int untilCheck = CancellationInterval;
                for (int doc = scorer.NextDoc(); doc != Lucene.Scorer.NoMoreDocs; doc = scorer.NextDoc())
                {
                    if (--untilCheck == 0)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        untilCheck = CancellationInterval;
                    }

                    if (live is null || live[doc])
                    {
                        found(leaf, scorer, doc);
                    }
                }
            }
        }
        finally
        {
            _reader.Release();
        }
    }
}
