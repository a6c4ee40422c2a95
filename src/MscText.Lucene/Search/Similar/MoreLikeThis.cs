namespace MscText.Lucene;

/// <summary>
/// Searches documents like a document or a text, by the terms that are frequent there and rare elsewhere, as Lucene's MoreLikeThis does:
/// the terms with the largest tf·idf. Terms of different fields are kept apart. Thread-safe.
/// </summary>
public sealed class MoreLikeThis
{
    private readonly IndexReader _reader;
    private readonly MoreLikeThisOptions _options;

    /// <summary>A source of queries.</summary>
    /// <param name="reader">The index. It must stay open.</param>
    /// <param name="options">Which terms are taken; <see cref="MoreLikeThisOptions.Default"/> where it is null.</param>
    public MoreLikeThis(IndexReader reader, MoreLikeThisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        _options = options ?? MoreLikeThisOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxQueryTerms, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxTokens, nameof(options));
    }

    /// <summary>A query for documents like one of the index, which it finds as well.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="fields">The fields whose terms are taken, from their term vectors or else from their stored values.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    /// <exception cref="InvalidOperationException">
    /// A stored value would have to be read, but <see cref="MoreLikeThisOptions.Tokens"/> is not set.
    /// </exception>
    public Query Like(int doc, IReadOnlyList<string> fields, CancellationToken cancellationToken = default) =>
        ToQuery(TermsOf(doc, fields, cancellationToken));

    /// <summary>A query for documents like a text.</summary>
    /// <param name="field">The field that is searched.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the work early by an exception.</param>
    /// <exception cref="InvalidOperationException"><see cref="MoreLikeThisOptions.Tokens"/> is not set.</exception>
    public Query Like(string field, string text, CancellationToken cancellationToken = default) => ToQuery(TermsOf(field, text, cancellationToken));

    /// <summary>The terms that stand for a document; those with the largest weights first.</summary>
    /// <inheritdoc cref="Like(int, IReadOnlyList{string}, CancellationToken)"/>
    public IReadOnlyList<RepresentativeTerm> TermsOf(int doc, IReadOnlyList<string> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)_reader.MaxDoc, nameof(doc));
        Dictionary<Term, int> freqs = [];
        foreach (string field in fields.Distinct(StringComparer.Ordinal))
        {
            if (_reader.TermVector(doc, field) is { } vector)
            {
                for (int i = 0; i < vector.TermCount; i++)
                {
                    Add(freqs, new Term(field, vector.Term(i)), vector.Freq(i));
                }

                continue;
            }

            foreach (string value in _reader.Document(doc).GetValues(field))
            {
                AddTokens(freqs, field, value);
            }
        }

        return Best(freqs, cancellationToken);
    }

    /// <summary>The terms that stand for a text; those with the largest weights first.</summary>
    /// <inheritdoc cref="Like(string, string, CancellationToken)"/>
    public IReadOnlyList<RepresentativeTerm> TermsOf(string field, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        Dictionary<Term, int> freqs = [];
        AddTokens(freqs, field, text);
        return Best(freqs, cancellationToken);
    }

    private void AddTokens(Dictionary<Term, int> freqs, string field, string text)
    {
        if (_options.Tokens is null)
        {
            throw new InvalidOperationException(
                $"The text of field '{field}' needs to be read: set MoreLikeThisOptions.Tokens, or index the field with term vectors.");
        }

        TokenStream tokens = _options.Tokens(field, text);
        tokens.Reset();
        for (int i = 0; i < _options.MaxTokens; i++)
        {
            IndexToken token = new() { PositionIncrement = 1 };
            if (!tokens.Next(ref token))
            {
                break;
            }

            Add(freqs, token.Utf8Term.IsEmpty ? new Term(field, token.Term.ToString()) : new Term(field, token.Utf8Term), 1);
        }
    }

    private void Add(Dictionary<Term, int> freqs, Term term, int count)
    {
        string text = term.Text;
        bool isNoise = (_options.MinTermLength > 0 && text.Length < _options.MinTermLength)
            || (_options.MaxTermLength > 0 && text.Length > _options.MaxTermLength)
            || (_options.IsStopTerm?.Invoke(text) ?? false);
        if (!isNoise)
        {
            freqs[term] = freqs.GetValueOrDefault(term) + count;
        }
    }

    private List<RepresentativeTerm> Best(Dictionary<Term, int> freqs, CancellationToken cancellationToken)
    {
        List<RepresentativeTerm> terms = [];
        foreach ((Term term, int freq) in freqs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (freq < _options.MinTermFreq)
            {
                continue;
            }

            int docFreq = _reader.DocFreq(term);
            if (docFreq > 0 && docFreq >= _options.MinDocFreq && docFreq <= _options.MaxDocFreq)
            {
                float idf = (float)(Math.Log(_reader.NumDocs / (double)(docFreq + 1)) + 1);
                terms.Add(new RepresentativeTerm(term, freq, docFreq, freq * idf));
            }
        }

        // Of equal weights those first in the order of fields and bytes, so that the choice does not depend on the text's order.
        terms.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight)
            : string.CompareOrdinal(a.Term.Field, b.Term.Field) is not 0 and var order ? order
            : a.Term.Span.SequenceCompareTo(b.Term.Span));
        return terms.Count > _options.MaxQueryTerms ? terms[.._options.MaxQueryTerms] : terms;
    }

    private BooleanQuery ToQuery(IReadOnlyList<RepresentativeTerm> terms) =>
        new(Occur.Should, terms.Select(t => new TermQuery(t.Term)
        {
            Boost = _options.BestTermBoost is { } best ? best * t.Weight / terms[0].Weight : 1f,
        }));
}
