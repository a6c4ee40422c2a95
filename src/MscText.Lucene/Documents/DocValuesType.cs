namespace MscText.Lucene;

/// <summary>The kinds of column-stride values a field can have, as in Lucene 4.5's doc values format.</summary>
public enum DocValuesType
{
    /// <summary>No doc values.</summary>
    None = 0,

    /// <summary>One 64-bit integer a document.</summary>
    Numeric = 1,

    /// <summary>One byte string a document.</summary>
    Binary = 2,

    /// <summary>One byte string a document, stored once and referred to by its rank: sortable.</summary>
    Sorted = 3,

    /// <summary>A set of byte strings a document.</summary>
    SortedSet = 4,
}
