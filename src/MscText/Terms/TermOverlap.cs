namespace MscText.Terms;

/// <summary>Which terms are reported where several share characters.</summary>
public enum TermOverlap
{
    /// <summary>Leftmost-longest terms only.</summary>
    Longest,

    /// <summary>Leftmost-longest terms, and the terms that lie inside them.</summary>
    Nested,

    /// <summary>Every term, also those that cross the end of another.</summary>
    All,
}
