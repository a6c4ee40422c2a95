namespace MscText.Alignment;

/// <summary>What became of a review table.</summary>
/// <param name="Accepted">Number of rows that were accepted.</param>
/// <param name="Concepts">Number of concepts that were written; rows of one concept are put together.</param>
/// <param name="Errors">Rows that could not be used, each with its line and why.</param>
public sealed record TermReviewResult(int Accepted, int Concepts, IReadOnlyList<string> Errors);
