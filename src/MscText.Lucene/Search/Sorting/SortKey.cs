namespace MscText.Lucene;

/// <summary>What a <see cref="SortField"/> looks at.</summary>
internal enum SortKey
{
    DocValues,
    Score,
    Doc,
}
