using MscText.Normalization;

namespace MscText.Terms;

/// <summary>The names of a concept in a synonym file.</summary>
internal static class SynonymNames
{
    private static readonly Lazy<ChineseConverter[]> s_traditional =
        new(() => [ChineseConverter.For("s2tw"), ChineseConverter.For("s2hk")]);

    /// <summary>Its names and, where wanted, the spellings derived from them, each once.</summary>
    public static IEnumerable<string> Of(Concept concept, TermExportOptions options)
    {
        if (!options.Variants)
        {
            return concept.Names.Distinct(StringComparer.Ordinal);
        }

        IEnumerable<string> names = concept.Names
            .Concat(Spellings(concept.English, TermNameKind.English))
            .Concat(Spellings(concept.Abbreviations, TermNameKind.Abbreviation))
            .Concat(Spellings(concept.Chinese, TermNameKind.Chinese))
            .Concat(Spellings(concept.ChineseTraditional, TermNameKind.ChineseTraditional));
        if (options.Traditional)
        {
            names = names.Concat(concept.Chinese.SelectMany(n => s_traditional.Value.Select(c => c.Convert(n))));
        }

        return names.Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Spellings(IEnumerable<string> names, TermNameKind kind) =>
        names.SelectMany(n => TermVariants.Of(n, kind)).Select(v => v.Spelling);
}
