namespace MscText.Lucene;

/// <summary>The tokens of the query syntax.</summary>
internal enum QueryTokenKind
{
    End,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Open,
    Close,
    Colon,

    /// <summary>A lone <c>*</c>.</summary>
    Star,

    /// <summary>A boost, with its number.</summary>
    Boost,

    Quoted,
    Term,

    /// <summary>A term with a <c>*</c> at its end and no other wildcard.</summary>
    Prefix,

    /// <summary>A term with wildcards.</summary>
    Wildcard,

    /// <summary>A <c>~</c>, with its number where there is one.</summary>
    Tilde,

    RangeStartInclusive,
    RangeStartExclusive,
    RangeEndInclusive,
    RangeEndExclusive,
    RangeTo,
    RangeText,
    RangeQuoted,
}
