using MscText.Terms;

namespace MscText.Search;

/// <summary>A term in a query.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Concepts">What it may mean, at least one.</param>
/// <param name="IsAbbreviation">Whether it is an abbreviation.</param>
internal sealed record NamedTerm(TextSpan Span, IReadOnlyList<Concept> Concepts, bool IsAbbreviation)
{
    /// <summary>Whether it is a Chinese name typed as pinyin.</summary>
    public bool IsPinyin { get; init; }

    /// <summary>Whether it helps to tell what others mean.</summary>
    public bool IsCertain => Concepts.Count == 1 && !IsAbbreviation;
}
