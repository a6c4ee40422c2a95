namespace MscText.Search;

/// <summary>A word of a query with the forms under which the index may hold it.</summary>
/// <param name="Form">The indexed form: folded, stemmed.</param>
/// <param name="Parts">Its sub-words, which count less.</param>
/// <param name="IsChinese">Whether it is a Chinese word: the fields of English text need not be asked.</param>
internal sealed record QueryWord(string Form, IReadOnlyList<string> Parts, bool IsChinese);
