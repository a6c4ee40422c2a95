using MscText.Terms;

namespace MscText.Search;

/// <summary>One thing that a query speaks of: a term of one or several words, or a word by itself.</summary>
/// <param name="Span">Its place in the query.</param>
/// <param name="Words">Its words, as typed.</param>
internal sealed record QueryUnit(TextSpan Span, IReadOnlyList<QueryWord> Words)
{
    /// <summary>The concept that it names; null for a plain word, or where the user took it away.</summary>
    public Concept? Concept { get; init; }

    /// <summary>Concepts beneath it, which are searched, too.</summary>
    public IReadOnlyList<Concept> Narrower { get; init; } = [];

    /// <summary>What the words may be in the other language.</summary>
    public IReadOnlyList<WordTranslation> Translations { get; init; } = [];
}
