namespace MscText.Checking;

/// <summary>A pair of opposites and the words for each in both languages.</summary>
/// <param name="English">Words of the two poles that claim it.</param>
/// <param name="Chinese">Words of the two poles that claim it, as <see cref="CheckFold"/> leaves them.</param>
/// <param name="AlsoEnglish">Words that may stand for a pole without claiming it.</param>
/// <param name="AlsoChinese">Words that may stand for a pole without claiming it.</param>
internal sealed record Opposition(
    (WordList First, WordList Second) English,
    (WordList First, WordList Second) Chinese,
    (WordList First, WordList Second) AlsoEnglish,
    (WordList First, WordList Second) AlsoChinese);
