using System.Diagnostics.CodeAnalysis;

namespace MscText.Lucene;

/// <summary>What a text is as a query: the query, or why it is none.</summary>
public sealed class QueryParseResult
{
    internal QueryParseResult(Query query) => Query = query;

    internal QueryParseResult(QueryParseError error) => Error = error;

    /// <summary>True for a query.</summary>
    [MemberNotNullWhen(true, nameof(Query))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsQuery => Query is not null;

    /// <summary>The query; null where the text is none. A text of which analysis leaves nothing is a query that finds nothing.</summary>
    public Query? Query { get; }

    /// <summary>Why the text is no query; null where it is one.</summary>
    public QueryParseError? Error { get; }

    /// <summary>The query.</summary>
    /// <exception cref="FormatException">The text is none; the message says why.</exception>
    public Query GetQuery() => Query ?? throw new FormatException(Error!.ToString());
}
