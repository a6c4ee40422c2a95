namespace MscText.Lucene;

/// <summary>
/// Reads queries in the syntax of Lucene's classic query parser: <c>word</c>, <c>"a phrase"</c>, <c>"near words"~5</c>, <c>field:word</c>,
/// <c>field:(several words)</c>, <c>+required -prohibited</c>, <c>a AND b OR NOT c</c> (also <c>&amp;&amp;</c>, <c>||</c>, <c>!</c>),
/// <c>pre*</c>, <c>w?ld*</c>, <c>similar~1</c>, <c>[from TO to]</c>, <c>{after TO before}</c>, <c>[from TO *]</c>, <c>word^2.5</c>,
/// <c>*:*</c> for all documents, and <c>\</c> before a character that is meant as such. A slash is no operator, as there are no regular
/// expressions; a word that starts with one is refused, as Lucene would take it for such. Thread-safe as far as the analysis is.
/// </summary>
public sealed class QueryParser
{
    private readonly string _defaultField;
    private readonly Func<string, string, TokenStream> _analyze;
    private readonly QueryParserOptions _options;

    /// <summary>A parser.</summary>
    /// <param name="defaultField">The field of what names none.</param>
    /// <param name="analyze">
    /// The tokens of a text, by field: those that the field's documents were indexed with. Several tokens at a position become synonyms, and
    /// places with alternatives in phrases.
    /// </param>
    /// <param name="options">How the text is understood; <see cref="QueryParserOptions.Default"/> where it is null.</param>
    public QueryParser(string defaultField, Func<string, string, TokenStream> analyze, QueryParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(defaultField);
        ArgumentNullException.ThrowIfNull(analyze);
        _defaultField = defaultField;
        _analyze = analyze;
        _options = options ?? QueryParserOptions.Default;
        if (_options.DefaultOperator is not (Occur.Should or Occur.Must))
        {
            throw new ArgumentException("The default operator is either Should or Must.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(_options.PhraseSlop);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)_options.FuzzyMaxEdits, (uint)FuzzyQuery.MaxSupportedEdits);
        ArgumentOutOfRangeException.ThrowIfNegative(_options.FuzzyPrefixLength);
    }

    /// <summary>Writes a text so that it is read as one term, whatever characters it has.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QuerySyntax.Escape(text);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The query, or where the text is wrong and what to do.</returns>
    public QueryParseResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            Query? query = new QueryParsing(text, _options, new AnalyzedQueries(_analyze, _options)).Parse(_defaultField);
            return new QueryParseResult(query ?? new BooleanQuery([]));
        }
        catch (QuerySyntaxException e)
        {
            return new QueryParseResult(e.Error);
        }
    }
}
