using MscText.Normalization;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText.Search;

/// <summary>How an index analyses texts and queries. An index must be searched as it was built.</summary>
public sealed record AbstractIndexOptions
{
    /// <summary>Folds texts and queries; the search preset by default.</summary>
    public TextNormalizer Normalizer { get; init; } = TextNormalizer.Search;

    /// <summary>Splits them into words; the built-in dictionary in search mode by default.</summary>
    public TextSegmenter Segmenter { get; init; } = TextSegmenter.CreateBuilder().WithMode(SegmentationMode.Search).Build();

    /// <summary>Finds the concepts that link the languages; the built-in term dictionary by default.</summary>
    public TermMatcher Terms { get; init; } = TermMatcher.Default;
}
