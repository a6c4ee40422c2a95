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
    public TextSegmenter Segmenter { get; init; } = TextSegmenter.Search;

    /// <summary>Finds the concepts that link the languages; the built-in term dictionary by default.</summary>
    public TermMatcher Terms { get; init; } = TermMatcher.Default;

    /// <summary>On how many threads <see cref="AbstractIndex.AddAllAsync"/> analyses and adds; 1 or more. All processors by default.</summary>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
