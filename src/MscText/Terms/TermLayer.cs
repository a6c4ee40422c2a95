using MscText.Normalization;
using MscText.Segmentation;

namespace MscText.Terms;

/// <summary>
/// A text cut into words, with the terms it names laid over them. Words stay as fine as the segmenter cuts them (骨髓 间 充质 …);
/// a term is a token of its own over the words it covers, so that both words and terms can be searched, counted or shown.
/// </summary>
/// <remarks>All places are in the original text, in UTF-16 code units.</remarks>
public sealed class TermLayer
{
    internal TermLayer(NormalizedText text, IReadOnlyList<Token> words, IReadOnlyList<TermToken> terms)
    {
        Text = text;
        Words = words;
        Terms = terms;
    }

    /// <summary>The text as it was normalised.</summary>
    public NormalizedText Text { get; }

    /// <summary>The words, their parts included as the segmenter's mode has them.</summary>
    public IReadOnlyList<Token> Words { get; }

    /// <summary>The terms, in the order of their starts; at one start the longest first.</summary>
    public IReadOnlyList<TermToken> Terms { get; }
}
