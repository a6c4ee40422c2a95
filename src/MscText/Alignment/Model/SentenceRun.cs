namespace MscText.Alignment;

/// <summary>What one to five sentences in a row come to.</summary>
/// <param name="Length">Their length.</param>
/// <param name="LogLength">Its natural logarithm.</param>
/// <param name="Base">The score of their words where the other side explains none.</param>
/// <param name="Discount">What a match with them is worth less, since the longer they are, the likelier it is by chance.</param>
internal readonly record struct SentenceRun(double Length, double LogLength, float Base, float Discount);
