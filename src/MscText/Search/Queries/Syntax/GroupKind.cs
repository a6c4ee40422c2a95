namespace MscText.Search;

/// <summary>How the parts of a query belong together.</summary>
internal enum GroupKind
{
    /// <summary>One after the other: the more are found, the better.</summary>
    List,

    /// <summary>All are needed.</summary>
    And,

    /// <summary>Any is enough.</summary>
    Or,
}
