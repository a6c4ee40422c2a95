namespace MscText.Search;

/// <summary>A part of the score of a hit.</summary>
/// <param name="Kind">What matched.</param>
/// <param name="Text">The word, phrase or name, as the query has it or as the chip shows it.</param>
/// <param name="Score">What it adds; the parts sum up to the score of the hit.</param>
public sealed record ScorePart(ScorePartKind Kind, string Text, float Score);
