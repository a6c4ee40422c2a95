namespace MscText.Segmentation;

/// <summary>A word a user adds to jieba's dictionary.</summary>
/// <param name="Text">The word.</param>
/// <param name="Frequency">
/// How often it occurs, in the units of the dictionary (60 million words); null to let
/// <see cref="JiebaDictionary.SuggestFrequency"/> choose.
/// </param>
/// <param name="Tag">Its part of speech, such as <c>n</c>; null where unknown.</param>
public sealed record JiebaWord(string Text, int? Frequency = null, string? Tag = null);
