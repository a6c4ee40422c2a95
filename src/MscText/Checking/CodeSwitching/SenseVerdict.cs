namespace MscText.Checking;

/// <summary>What a judge thinks of an everyday word.</summary>
/// <param name="Word">The English word that was probably meant.</param>
/// <param name="Span">The compound that shows it, or the word alone; a place in the fragment.</param>
/// <param name="Right">What should stand there.</param>
/// <param name="Confidence">How probable it is, 0 to 1.</param>
internal sealed record SenseVerdict(MisleadingWord Word, TextSpan Span, string Right, double Confidence);
