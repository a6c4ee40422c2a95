namespace MscText.Segmentation;

/// <summary>A word of a segmented text with its part of speech.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Its place in the text, in UTF-16 code units.</param>
/// <param name="Tag">
/// Its tag in jieba's dictionary (the ICTCLAS set: <c>n</c>, <c>v</c>, <c>a</c>, …); for words the dictionary does not
/// have <c>m</c> (digits), <c>eng</c> (Latin letters) or <c>x</c>.
/// </param>
public readonly record struct TaggedWord(string Text, TextSpan Span, string Tag);
