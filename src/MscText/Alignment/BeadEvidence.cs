namespace MscText.Alignment;

/// <summary>One reason why a bead was chosen.</summary>
/// <param name="Kind">What was found on both sides.</param>
/// <param name="English">The English word, number or name; empty for evidence that is not a word.</param>
/// <param name="Chinese">What stands for it in the Chinese; empty for evidence that is not a word.</param>
/// <param name="Weight">Log-likelihood ratio (natural logarithm) that it adds to the bead, above 0.</param>
public readonly record struct BeadEvidence(BeadEvidenceKind Kind, string English, string Chinese, double Weight);
