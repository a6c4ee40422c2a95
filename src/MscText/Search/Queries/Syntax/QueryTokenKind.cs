namespace MscText.Search;

/// <summary>Kinds of <see cref="QueryToken"/>.</summary>
internal enum QueryTokenKind
{
    /// <summary>Plain text up to a blank or a token of another kind.</summary>
    Text,

    /// <summary>A phrase, a pattern, a similar or an exact word.</summary>
    Node,

    /// <summary>A field's name with its colon, right before its value.</summary>
    Field,

    /// <summary>A minus, right before what it excludes.</summary>
    Minus,

    /// <summary>The words AND, OR and NOT in capitals.</summary>
    And,
    Or,
    Not,

    /// <summary>Brackets.</summary>
    Open,
    Close,
}
