namespace MscText.Terms;

/// <summary>A term laid over the words of a text.</summary>
/// <param name="Concept">The concept that the term names.</param>
/// <param name="Span">Its place in the original text.</param>
/// <param name="FirstWord">Index in <see cref="TermLayer.Words"/> of the first primary word that it shares characters with, or -1 where there is none.</param>
/// <param name="WordCount">Number of primary words that it shares characters with; 0 where there is none.</param>
/// <param name="IsWhole">Whether it begins where a word begins and ends where a word ends.</param>
/// <param name="IsNested">Whether it lies inside a longer term.</param>
/// <param name="IsAmbiguous">Whether the name has other meanings; see <see cref="TermDictionary.Senses"/>.</param>
public readonly record struct TermToken(
    Concept Concept, TextSpan Span, int FirstWord, int WordCount, bool IsWhole, bool IsNested, bool IsAmbiguous);
