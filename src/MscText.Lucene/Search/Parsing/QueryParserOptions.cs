using System.Collections.Frozen;

namespace MscText.Lucene;

/// <summary>How a <see cref="QueryParser"/> understands a text. Immutable; the defaults are Lucene's, but for synonyms.</summary>
public sealed record QueryParserOptions
{
    /// <summary>The default settings.</summary>
    public static QueryParserOptions Default { get; } = new();

    /// <summary>How clauses count between which there is no operator: <see cref="Occur.Should"/> or <see cref="Occur.Must"/>.</summary>
    public Occur DefaultOperator { get; init; } = Occur.Should;

    /// <summary>The slop of phrases that have none of their own; 0 or more.</summary>
    public int PhraseSlop { get; init; }

    /// <summary>True to make a phrase of the tokens that one word without quotes has; false to search them one by one.</summary>
    public bool AutoGeneratePhraseQueries { get; init; }

    /// <summary>True to score several tokens at one position as one term (<see cref="SynonymQuery"/>); false as alternatives, as Lucene 4 does.</summary>
    public bool BlendSynonyms { get; init; } = true;

    /// <summary>True to allow patterns that start with a wildcard: they are compared with every term of the field.</summary>
    public bool AllowLeadingWildcard { get; init; }

    /// <summary>The edits that <c>~</c> without a number stands for; 0 to 2.</summary>
    public int FuzzyMaxEdits { get; init; } = FuzzyQuery.MaxSupportedEdits;

    /// <summary>How many code points at the start similar terms share; 0 or more.</summary>
    public int FuzzyPrefixLength { get; init; }

    /// <summary>
    /// What is done, by field, with the text of prefixes, patterns, similar terms and the ends of ranges, which do not go through analysis:
    /// to lower case by the invariant culture.
    /// </summary>
    public Func<string, string, string> NormalizeTerm { get; init; } = static (_, text) => text.ToLowerInvariant();

    /// <summary>The fields of numbers: a range of theirs is a <see cref="NumericRangeQuery"/>, and so is a single number.</summary>
    public IReadOnlyDictionary<string, NumericType> NumericFields { get; init; } = FrozenDictionary<string, NumericType>.Empty;
}
