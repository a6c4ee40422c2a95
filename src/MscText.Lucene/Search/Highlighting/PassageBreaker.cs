namespace MscText.Lucene;

/// <summary>Divides a text into the passages that highlighting chooses from. Implementations are thread-safe.</summary>
public abstract class PassageBreaker
{
    /// <summary>
    /// Passages of a sentence: the plain rules of <see href="https://www.unicode.org/reports/tr29/#Sentence_Boundaries">UAX #29</see> with
    /// a limit on the length, for texts whose sentences are not known.
    /// </summary>
    public static PassageBreaker Sentences { get; } = new SentencePassages(SentencePassages.DefaultMaxLength);

    /// <summary>One passage: the whole value.</summary>
    public static PassageBreaker Whole { get; } = new WholePassages();

    /// <summary>Finds the end of the passage that starts at a place.</summary>
    /// <param name="text">The whole value.</param>
    /// <param name="start">Where the passage starts: 0, or the end of the one before. Less than the length of the text.</param>
    /// <returns>The code unit behind the passage: more than <paramref name="start"/>, at most the length of the text.</returns>
    public abstract int NextBreak(ReadOnlySpan<char> text, int start);

    private sealed class WholePassages : PassageBreaker
    {
        public override int NextBreak(ReadOnlySpan<char> text, int start) => text.Length;
    }
}
