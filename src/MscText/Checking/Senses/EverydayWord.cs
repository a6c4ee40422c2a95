namespace MscText.Checking;

/// <summary>A Chinese word that translates everyday senses of English words.</summary>
/// <param name="Text">The word, Simplified.</param>
/// <param name="Words">The English words that a translator without context takes for it.</param>
/// <param name="IsOfTheField">Whether biomedical texts use the word too, so that only its neighbours tell.</param>
internal sealed record EverydayWord(string Text, IReadOnlyList<MisleadingWord> Words, bool IsOfTheField);
