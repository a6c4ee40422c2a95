namespace MscText.Lucene;

/// <summary>Which terms stand for a text in a <see cref="MoreLikeThis"/>. The defaults are Lucene's. Immutable.</summary>
public sealed record MoreLikeThisOptions
{
    /// <summary>Lucene's defaults.</summary>
    public static MoreLikeThisOptions Default { get; } = new();

    /// <summary>How often a term has to be in the text at least.</summary>
    public int MinTermFreq { get; init; } = 2;

    /// <summary>How many documents have to have a term at least.</summary>
    public int MinDocFreq { get; init; } = 5;

    /// <summary>How many documents may have a term at most.</summary>
    public int MaxDocFreq { get; init; } = int.MaxValue;

    /// <summary>The least length of a term in UTF-16 code units; 0 for no limit.</summary>
    public int MinTermLength { get; init; }

    /// <summary>The largest length of a term in UTF-16 code units; 0 for no limit.</summary>
    public int MaxTermLength { get; init; }

    /// <summary>How many terms a query has at most.</summary>
    public int MaxQueryTerms { get; init; } = 25;

    /// <summary>How many tokens of a value are read at most, where it is not in term vectors.</summary>
    public int MaxTokens { get; init; } = 5000;

    /// <summary>The boost of the best term; others have less, as their weights are. Null: all terms have the same.</summary>
    public float? BestTermBoost { get; init; }

    /// <summary>True for terms that never stand for a text; null for none.</summary>
    public Func<string, bool>? IsStopTerm { get; init; }

    /// <summary>
    /// Makes the tokens of a text as those of the index were made: called with the field and the text. Needed for texts that are given, and
    /// for fields without term vectors.
    /// </summary>
    public Func<string, string, TokenStream>? Tokens { get; init; }
}
