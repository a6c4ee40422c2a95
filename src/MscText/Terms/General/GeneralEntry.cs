namespace MscText.Terms;

/// <summary>A word of everyday Chinese with its English senses, as CC-CEDICT has it.</summary>
/// <param name="Simplified">The word in Simplified characters.</param>
/// <param name="Traditional">The word in Traditional characters; equal to <paramref name="Simplified"/> where both scripts agree.</param>
/// <param name="Pinyin">Its reading, syllables with tone numbers: <c>yi1 yuan4</c>.</param>
/// <param name="Glosses">Its English senses; a gloss may hold several separated by semicolons, and remarks in brackets.</param>
public sealed record GeneralEntry(string Simplified, string Traditional, string Pinyin, IReadOnlyList<string> Glosses);
