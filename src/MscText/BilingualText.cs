using MscText.Alignment;
using MscText.Normalization;
using MscText.Segmentation;
using MscText.Terms;

namespace MscText;

/// <summary>
/// One call for each common job, with the default settings. The types that do the work have options, reusable buffers
/// and builders: see <see cref="TextNormalizer"/>, <see cref="ChineseConverter"/>, <see cref="TextSegmenter"/>,
/// <see cref="SentenceSplitter"/>, <see cref="TermMatcher"/> and <see cref="DocumentAligner"/>.
/// </summary>
public static class BilingualText
{
    /// <summary>Folds a text for search: script, width, case, punctuation and notation variants.</summary>
    public static NormalizedText Normalize(string text) => TextNormalizer.Search.Normalize(text);

    /// <summary>Converts between Chinese scripts and regional standards.</summary>
    /// <param name="text">Any text; what is not Chinese stays as it is.</param>
    /// <param name="configuration">Name of an OpenCC configuration, such as <c>t2s</c> or <c>s2twp</c>.</param>
    /// <exception cref="ArgumentException">There is no such configuration.</exception>
    public static string Convert(string text, string configuration) =>
        ChineseConverter.For(configuration).Convert(text);

    /// <summary>Splits a text into tokens: Chinese words, Latin words, biomedical names, numbers with units.</summary>
    /// <returns>The tokens, with their places in the text as given.</returns>
    public static IReadOnlyList<Token> Segment(string text) => TextSegmenter.Default.Segment(text);

    /// <summary>Splits a text into sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its main language; <see cref="Language.Mixed"/> where neither prevails.</param>
    public static IReadOnlyList<TextSpan> SplitSentences(string text, Language language = Language.Mixed) =>
        SentenceSplitter.Default.Split(text, language);

    /// <summary>Finds the terms of the biomedical dictionary, in either language and script.</summary>
    public static IReadOnlyList<TermMatch> FindTerms(string text) => TermMatcher.Default.Find(text);

    /// <summary>Aligns a text with its translation, sentence by sentence.</summary>
    public static AlignedDocument Align(string english, string chinese) => DocumentAligner.Default.Align(english, chinese);
}
