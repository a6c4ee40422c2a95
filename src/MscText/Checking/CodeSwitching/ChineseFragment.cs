namespace MscText.Checking;

/// <summary>A run of Chinese characters inside a sentence of a code-switched text.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Span">The place of the run in the sentence.</param>
/// <param name="Words">The run, cut into words.</param>
/// <param name="Before">English words that stand right before it, brackets and commas between them or not; may be empty.</param>
/// <param name="After">English words that stand right after it.</param>
/// <param name="IsBracketed">Whether the run is all that stands between two brackets.</param>
internal sealed record ChineseFragment(
    int Sentence, TextSpan Span, ChineseWords Words, string Before, string After, bool IsBracketed);
