using MscText.Lucene;

namespace MscText.Testing;

/// <summary>A search that Apache Lucene and this library both run.</summary>
/// <param name="Query">The query.</param>
/// <param name="Sort">By which doc values hits are sorted; null for scores.</param>
/// <param name="Text">Whether these are sorted doc values rather than numeric ones.</param>
/// <param name="After">How many hits an earlier page had that this one continues; 0 for the first page.</param>
public readonly record struct LuceneSearch(Query Query, SortField? Sort = null, bool Text = false, int After = 0);
