namespace MscText.Alignment;

/// <summary>The stretch of a source that a side of a bead covers.</summary>
internal static class BeadText
{
    /// <summary>From the first sentence of a side to the last; they follow each other.</summary>
    public static TextSpan SpanOf(IReadOnlyList<AlignedSentence> sentences, IReadOnlyList<int> numbers) =>
        TextSpan.FromBounds(sentences[numbers[0]].Span.Start, sentences[numbers[^1]].Span.End);
}
