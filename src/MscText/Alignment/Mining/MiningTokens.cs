namespace MscText.Alignment;

/// <summary>The tokens of a text as numbers.</summary>
/// <param name="Ids">The number of each token, or -1 for what no term runs across.</param>
/// <param name="Starts">Where each token begins.</param>
/// <param name="Ends">Where each token ends.</param>
/// <param name="WordStarts">Whether a word begins at each token; one more for the end of the text.</param>
internal sealed record MiningTokens(int[] Ids, int[] Starts, int[] Ends, bool[] WordStarts)
{
    /// <summary>The stretch of text from a token on.</summary>
    public TextSpan Span(int token, int count) => TextSpan.FromBounds(Starts[token], Ends[token + count - 1]);
}
