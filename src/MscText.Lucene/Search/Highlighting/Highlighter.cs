namespace MscText.Lucene;

/// <summary>
/// Finds where documents match a query, to the UTF-16 code unit, and the passages that show it best. The places come from the offsets in
/// the index (<see cref="FieldType.TextWithOffsets"/>), as in Lucene's PostingsHighlighter, so that no text is analysed again; fields
/// without offsets are read through <see cref="HighlightOptions.Tokens"/>. Words of a phrase are marked only where the phrase is. The
/// texts are stored values, or given by the caller; the token streams they were indexed from have to end at the length of the text
/// (<see cref="TokenStream.FinalOffset"/>) where a field has several values. Thread-safe.
/// </summary>
public sealed class Highlighter
{
    private readonly IndexSearcher _searcher;
    private readonly HighlightOptions _options;

    /// <summary>A highlighter.</summary>
    /// <param name="searcher">What was searched. Its reader must stay open.</param>
    /// <param name="options">How passages are chosen; <see cref="HighlightOptions.Default"/> where it is null.</param>
    public Highlighter(IndexSearcher searcher, HighlightOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        _searcher = searcher;
        _options = options ?? HighlightOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxPassages, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.NoMatchPassages, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.PositionIncrementGap, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.AveragePassageLength, nameof(options));
    }

    /// <summary>Highlights the stored values of a document's field.</summary>
    /// <param name="query">What was searched.</param>
    /// <param name="doc">The document.</param>
    /// <param name="field">The field.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <returns>The spans and passages; without spans where nothing in the field matches.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="InvalidOperationException">
    /// The field has no offsets and <see cref="HighlightOptions.Tokens"/> is not set, or the stored text is not what was indexed.
    /// </exception>
    public HighlightedField Highlight(Query query, int doc, string field, CancellationToken cancellationToken = default) =>
        Highlight(query, [doc], field, cancellationToken)[0];

    /// <summary>Highlights the stored values of a field of several documents: the terms are looked up once.</summary>
    /// <param name="query">What was searched.</param>
    /// <param name="docs">The documents.</param>
    /// <param name="field">The field.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <returns>The spans and passages of every document, in the order in which the documents were given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="InvalidOperationException">
    /// The field has no offsets and <see cref="HighlightOptions.Tokens"/> is not set, or a stored text is not what was indexed.
    /// </exception>
    public IReadOnlyList<HighlightedField> Highlight(
        Query query, IReadOnlyList<int> docs, string field, CancellationToken cancellationToken = default) =>
        Highlight(query, docs, field, doc => [.. _searcher.Document(doc).GetValues(field)], cancellationToken);

    /// <summary>Highlights the values of a field whose texts the caller keeps.</summary>
    /// <param name="query">What was searched.</param>
    /// <param name="docs">The documents.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">Gives the texts of a document's values, in the order in which they were added.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <returns>The spans and passages of every document, in the order in which the documents were given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="InvalidOperationException">
    /// The field has no offsets and <see cref="HighlightOptions.Tokens"/> is not set, or a text is not what was indexed.
    /// </exception>
    public IReadOnlyList<HighlightedField> Highlight(
        Query query, IReadOnlyList<int> docs, string field, Func<int, IReadOnlyList<string>> values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(docs);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(values);
        foreach (int doc in docs)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)_searcher.Reader.MaxDoc, nameof(docs));
        }

        IndexReader reader = _searcher.Reader;
        reader.Acquire();
        try
        {
            HighlightTargets targets = new(query, field, !_options.RequireFieldMatch);
            Dictionary<int, IReadOnlyList<string>> texts = docs.Distinct().ToDictionary(d => d, values);
            Dictionary<int, HighlightedField> results = [];
            int[] sorted = [.. texts.Keys.Order()];
            foreach (SegmentReader leaf in reader.Leaves)
            {
                int[] own = [.. sorted.Where(d => d >= leaf.DocBase && d - leaf.DocBase < leaf.MaxDoc)];
                if (own.Length > 0)
                {
                    HighlightLeaf(leaf, targets, field, own, texts, results, cancellationToken);
                }
            }

            return [.. docs.Select(d => results[d])];
        }
        finally
        {
            reader.Release();
        }
    }

    private void HighlightLeaf(
        SegmentReader leaf, HighlightTargets targets, string field, int[] docs, Dictionary<int, IReadOnlyList<string>> texts,
        Dictionary<int, HighlightedField> results, CancellationToken cancellationToken)
    {
        DocumentOccurrences[] occurrences = [.. docs.Select(_ => new DocumentOccurrences(targets))];
        if (!targets.IsEmpty && leaf.Terms(field) is { } terms)
        {
            if (terms.Field.HasOffsets)
            {
                ReadPostings(leaf, terms, targets, docs, occurrences, cancellationToken);
            }
            else if (_options.Tokens is not null)
            {
                for (int i = 0; i < docs.Length; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    occurrences[i].AddTokens(field, texts[docs[i]], _options);
                }
            }
            else
            {
                throw new InvalidOperationException(
                    $"Field '{field}' is indexed without offsets. Index it with FieldType.TextWithOffsets, or set HighlightOptions.Tokens.");
            }
        }

        for (int i = 0; i < docs.Length; i++)
        {
            IReadOnlyList<string> values = texts[docs[i]];
            PassageBuilder builder = new(values, occurrences[i].Matches(), _options);
            List<HighlightSpan> spans = builder.Spans();
            results[docs[i]] = new HighlightedField(
                docs[i], field, values, spans, spans.Count > 0 ? builder.Passages(spans) : builder.LeadingPassages());
        }
    }

    private static void ReadPostings(
        SegmentReader leaf, FieldTerms terms, HighlightTargets targets, int[] docs, DocumentOccurrences[] occurrences,
        CancellationToken cancellationToken)
    {
        PostingsEnum postings = leaf.Postings();
        for (int number = 0; number < targets.Terms.Count; number++)
        {
            if (terms.TryGet(targets.Terms[number], out TermState state))
            {
                int own = number;
                Read(state, _ => own);
            }
        }

        HashSet<byte[]> seen = new(targets.Terms, ByteArrayComparer.Instance);
        foreach (ITermSet set in targets.Sets)
        {
            foreach ((byte[] term, TermState state) in set.In(terms))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (seen.Add(term))
                {
                    Read(state, d => d.NumberOf(term));
                }
            }
        }

        void Read(in TermState state, Func<DocumentOccurrences, int> numberIn)
        {
            postings.Start(terms.Field, state, positions: true, offsets: true);
            for (int i = 0; i < docs.Length; i++)
            {
                int doc = docs[i] - leaf.DocBase;
                if (postings.DocId < doc)
                {
                    postings.Advance(doc);
                }

                if (postings.DocId == PostingsEnum.NoMoreDocs)
                {
                    break;
                }

                if (postings.DocId == doc)
                {
                    int number = numberIn(occurrences[i]);
                    for (int k = postings.Freq; k > 0; k--)
                    {
                        int position = postings.NextPosition();
                        occurrences[i].Add(number, position, postings.StartOffset, postings.EndOffset);
                    }
                }
            }
        }
    }
}
