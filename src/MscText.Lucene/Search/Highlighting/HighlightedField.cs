namespace MscText.Lucene;

/// <summary>Where the text of a document's field matches a query.</summary>
/// <param name="Doc">The document.</param>
/// <param name="Field">The field.</param>
/// <param name="Values">The texts of the field's values.</param>
/// <param name="Spans">Every place that matches, in the order of the text.</param>
/// <param name="Passages">The best passages, in the order of the text.</param>
public sealed record HighlightedField(
    int Doc, string Field, IReadOnlyList<string> Values, IReadOnlyList<HighlightSpan> Spans, IReadOnlyList<Passage> Passages)
{
    /// <summary>The text of a passage.</summary>
    public ReadOnlySpan<char> TextOf(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return Values[passage.Value].AsSpan(passage.Start, passage.End - passage.Start);
    }

    /// <summary>The text of a span.</summary>
    public ReadOnlySpan<char> TextOf(HighlightSpan span) => Values[span.Value].AsSpan(span.Start, span.End - span.Start);
}
