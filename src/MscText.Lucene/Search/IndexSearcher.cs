using System.Collections.Concurrent;

namespace MscText.Lucene;

/// <summary>Searches an <see cref="IndexReader"/>. Thread-safe.</summary>
public sealed class IndexSearcher
{
    private readonly IndexReader _reader;
    private readonly LeafReaderContext[] _contexts;
    private readonly Dictionary<SegmentReader, int> _indexes = [];
    private readonly TermStatesCache _terms;
    private readonly ConcurrentDictionary<string, Bm25Lengths> _lengths = new(StringComparer.Ordinal);

    /// <summary>A searcher.</summary>
    /// <param name="reader">What is searched. It must stay open.</param>
    /// <param name="similarity">How hits are scored; <see cref="Bm25Similarity.Default"/> where it is null.</param>
    public IndexSearcher(IndexReader reader, Bm25Similarity? similarity = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        _terms = new TermStatesCache(reader.Leaves);
        Similarity = similarity ?? Bm25Similarity.Default;
        _contexts = new LeafReaderContext[reader.Leaves.Count];
        for (int i = 0; i < _contexts.Length; i++)
        {
            _contexts[i] = new LeafReaderContext(reader.Leaves[i], i);
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
    public TopDocs Search(Query query, int count, CancellationToken cancellationToken = default) =>
        Search(query, count, SearchOptions.Default, cancellationToken);

    /// <summary>Finds the best documents.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="count">How many hits are wanted at most; 0 to count only.</param>
    /// <param name="options">How hits are ordered and counted, and after which they are wanted.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    /// <exception cref="ArgumentException">A field to sort by has other doc values than numeric or sorted ones.</exception>
    public TopDocs Search(Query query, int count, SearchOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _reader.Acquire();
        try
        {
            Weight weight = query.Rewrite(this).CreateWeight(this, 1f, count > 0 && NeedsScores(options));
            int known = CountWithoutSearch(weight);
            if (known >= 0 && count == 0)
            {
                return new TopDocs(known, []);
            }

            // A total that is known need not be counted.
            int threshold = known >= 0 ? 0 : options.TotalHitsThreshold;
            int kept = Math.Min(count, _reader.MaxDoc);
            TopDocs found;
            if (options.Sort.Count == 0)
            {
                TopScoreCollector collector = new(kept, threshold, options.After);
                Search(weight, collector, cancellationToken);
                found = collector.TopDocs();
            }
            else
            {
                TopFieldCollector collector = new(kept, options.Sort, threshold, After(options), options.After?.Doc ?? -1);
                Search(weight, collector, cancellationToken);
                found = collector.TopDocs();
            }

            return known >= 0 ? new TopDocs(known, found.ScoreDocs) : found;
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>Hands every matching document to a collector.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="collector">What receives the documents.</param>
    /// <param name="cancellationToken">Ends the search early by an exception.</param>
    public void Search(Query query, Collector collector, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(collector);
        _reader.Acquire();
        try
        {
            Search(query.Rewrite(this).CreateWeight(this, 1f, collector.NeedsScores), collector, cancellationToken);
        }
        finally
        {
            _reader.Release();
        }
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
        ArgumentNullException.ThrowIfNull(sort);
        return Search(query, count, SearchOptions.CountAll with { Sort = [sort] }, cancellationToken);
    }

    /// <summary>The number of documents that match.</summary>
    public int Count(Query query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        _reader.Acquire();
        try
        {
            Weight weight = query.Rewrite(this).CreateWeight(this, 1f, needsScores: false);
            int known = CountWithoutSearch(weight);
            if (known >= 0)
            {
                return known;
            }

            CountCollector collector = new();
            Search(weight, collector, cancellationToken);
            return collector.Count;
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>
    /// The number of documents with a term, as <see cref="IndexReader.DocFreq"/>: faster for terms that are searched or asked for again.
    /// </summary>
    public int DocFreq(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        _reader.Acquire();
        try
        {
            return _terms.Get(term).DocFreq;
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>Scores documents that are known already, to order the best hits of a cheap query by a costly one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="docs">The documents' numbers in the reader, in ascending order.</param>
    /// <param name="cancellationToken">Ends the scoring early by an exception.</param>
    /// <returns>The score of each; 0 for those that do not match.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="ArgumentException">The documents are not in ascending order.</exception>
    public float[] Scores(Query query, ReadOnlySpan<int> docs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        float[] scores = new float[docs.Length];
        _reader.Acquire();
        try
        {
            Weight weight = query.Rewrite(this).CreateWeight(this, 1f, needsScores: true);
            LeafReaderContext? context = null;
            Scorer? scorer = null;
            for (int i = 0; i < docs.Length; i++)
            {
                if (i > 0 && docs[i] <= docs[i - 1])
                {
                    throw new ArgumentException("The documents need to be in ascending order.", nameof(docs));
                }

                if (context is null || docs[i] >= context.DocBase + context.MaxDoc)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    context = ContextOf(docs[i]);
                    scorer = weight.Scorer(context.Leaf);
                }

                int doc = docs[i] - context.DocBase;
                if (scorer is not null && scorer.AdvanceExact(doc))
                {
                    scores[i] = scorer.Score();
                }
            }

            return scores;
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>The numeric doc values of some documents.</summary>
    /// <param name="field">The field.</param>
    /// <param name="docs">The documents' numbers in the reader, in any order.</param>
    /// <param name="missing">What to give for a document without a number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public long[] NumericDocValues(string field, ReadOnlySpan<int> docs, long missing = 0)
    {
        ArgumentNullException.ThrowIfNull(field);
        long[] values = new long[docs.Length];
        _reader.Acquire();
        try
        {
            LeafReaderContext? context = null;
            NumericColumn? column = null;
            for (int i = 0; i < docs.Length; i++)
            {
                if (context is null || docs[i] < context.DocBase || docs[i] >= context.DocBase + context.MaxDoc)
                {
                    context = ContextOf(docs[i]);
                    column = context.Leaf.NumericDocValues(field);
                }

                int doc = docs[i] - context.DocBase;
                values[i] = column is not null && column.HasValue(doc) ? column[doc] : missing;
            }

            return values;
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>Says how the score of a document comes about.</summary>
    /// <param name="query">The query.</param>
    /// <param name="doc">The document's number in the reader.</param>
    /// <returns>The explanation: its value is exactly the score of the hit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public Explanation Explain(Query query, int doc)
    {
        ArgumentNullException.ThrowIfNull(query);
        _reader.Acquire();
        try
        {
            SegmentReader leaf = ContextOf(doc).Leaf;
            return _reader.IsDeleted(doc)
                ? Explanation.NoMatch("deleted")
                : query.Rewrite(this).CreateWeight(this, 1f, needsScores: true).Explain(leaf, doc - leaf.DocBase);
        }
        finally
        {
            _reader.Release();
        }
    }

    /// <summary>The stored values of a hit.</summary>
    public StoredDocument Document(int doc) => _reader.Document(doc);

    internal int IndexOf(SegmentReader leaf) => _indexes[leaf];

    /// <summary>Looks a term up in every segment. A state without documents stands for "not there".</summary>
    internal TermState[] FindTerm(Term term, out int docFreq)
    {
        TermStates found = _terms.Get(term);
        docFreq = found.DocFreq;
        return found.States;
    }

    internal Bm25Scorer Scorer(string field, int[] docFreqs, float boost, float outerBoost)
    {
        if (!_lengths.TryGetValue(field, out Bm25Lengths? lengths))
        {
            lengths = Lengths(field);

            // A query may name any field: only those of the index are remembered.
            if (_contexts.Any(c => c.Leaf.Terms(field) is not null))
            {
                _lengths[field] = lengths;
            }
        }

        return new Bm25Scorer(lengths, _reader.MaxDoc, docFreqs, boost, outerBoost);
    }

    private Bm25Lengths Lengths(string field)
    {
        if (Similarity.AverageFromNorms && AverageFromNorms(field) is var average && average > 0)
        {
            return new Bm25Lengths(Similarity, average);
        }

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

        return new Bm25Lengths(Similarity, _reader.MaxDoc, tokens);
    }

    /// <summary>The average length of the documents that have a field; 0 where none has a norm.</summary>
    private unsafe float AverageFromNorms(string field)
    {
        long[] counts = new long[256];
        foreach (SegmentReader leaf in _reader.Leaves)
        {
            if (leaf.Norms(field) is { } norms)
            {
                byte* bytes = norms.Pointer;
                for (int doc = 0; doc < leaf.MaxDoc; doc++)
                {
                    counts[bytes[doc]]++;
                }

                GC.KeepAlive(norms);
            }
        }

        double sum = 0;
        long docs = 0;
        for (int norm = 1; norm < counts.Length; norm++)
        {
            sum += counts[norm] * (double)NormEncoding.LengthOf((byte)norm);
            docs += counts[norm];
        }

        return docs == 0 ? 0 : (float)(sum / docs);
    }

    private int CountWithoutSearch(Weight weight)
    {
        int total = 0;
        foreach (LeafReaderContext context in _contexts)
        {
            int count = weight.Count(context.Leaf);
            if (count < 0)
            {
                return -1;
            }

            total += count;
        }

        return total;
    }

    private void Search(Weight weight, Collector collector, CancellationToken cancellationToken)
    {
        bool needsScores = collector.NeedsScores;
        foreach (LeafReaderContext context in _contexts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (collector.GetLeafCollector(context) is { IsDone: false } leaf)
            {
                weight.BulkScorer(context.Leaf)?.Score(leaf, context.Leaf.LiveDocs, needsScores, cancellationToken);
            }
        }
    }

    private static bool NeedsScores(SearchOptions options) =>
        options.Sort.Count == 0 || options.Sort.Any(s => s.Key == SortKey.Score);

    /// <summary>Comparators that compare with the hit after which hits are wanted: its values are read from the index again.</summary>
    private FieldComparator[]? After(SearchOptions options)
    {
        if (options.After is not { } after)
        {
            return null;
        }

        LeafReaderContext context = ContextOf(after.Doc);
        FieldComparator[] comparators = [.. options.Sort.Select(s => s.CreateComparator(1))];
        foreach (FieldComparator comparator in comparators)
        {
            comparator.StartSegment(context);
            comparator.Copy(0, after.Doc - context.DocBase, after.Score);
            comparator.SetBottom(0);
        }

        return comparators;
    }

    private LeafReaderContext ContextOf(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)_reader.MaxDoc, nameof(doc));

        // Segments without documents share their first number with the next one.
        return Array.FindLast(_contexts, c => c.DocBase <= doc)!;
    }
}
