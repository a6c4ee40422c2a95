using System.Diagnostics.CodeAnalysis;

namespace MscText.Lucene;

/// <summary>Leads from the depth of the parser to its result; it never leaves the library.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It is always caught.")]
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is always caught.")]
internal sealed class QuerySyntaxException(QueryParseError error) : Exception(error.ToString())
{
    public QueryParseError Error { get; } = error;
}
