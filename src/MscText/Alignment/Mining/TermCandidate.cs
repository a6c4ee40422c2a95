namespace MscText.Alignment;

/// <summary>An English and a Chinese term that documents use for each other.</summary>
/// <param name="English">The English term as it is written most often.</param>
/// <param name="Chinese">The Chinese term.</param>
/// <param name="Score">About the probability that a reviewer accepts the pair, from 0 to 1.</param>
/// <param name="Count">In how many beads the one was taken to stand for the other.</param>
/// <param name="EnglishCount">In how many beads the English term stands.</param>
/// <param name="ChineseCount">In how many beads the Chinese term stands.</param>
/// <param name="Evidence">What speaks for the pair.</param>
/// <param name="Status">What the dictionary says of it.</param>
/// <param name="Example">The first place where it was found.</param>
public sealed record TermCandidate(
    string English,
    string Chinese,
    double Score,
    int Count,
    int EnglishCount,
    int ChineseCount,
    TermCandidateEvidence Evidence,
    TermCandidateStatus Status,
    TermExample Example);
