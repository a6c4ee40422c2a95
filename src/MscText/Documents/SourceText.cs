namespace MscText.Documents;

/// <summary>A stretch of a document's text together with its place: what every field of a document is made of.</summary>
/// <param name="Text">The characters exactly as they stand in the source, line breaks included.</param>
/// <param name="Span">
/// Where they stand in <see cref="BilingualDocument.Source"/>, in UTF-16 code units; <c>Span.Length</c> is always the length
/// of <paramref name="Text"/>.
/// </param>
public readonly record struct SourceText(string Text, TextSpan Span)
{
    /// <summary>Offset of the first code unit in the source.</summary>
    public int Start => Span.Start;

    /// <summary>Offset after the last code unit in the source.</summary>
    public int End => Span.End;

    /// <summary>The stretch of a source that a span names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends after the source.</exception>
    public static SourceText From(string source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceText(source.Substring(span.Start, span.Length), span);
    }

    /// <summary>The place in the source of a stretch of this text.</summary>
    /// <param name="local">A span whose offsets count from the start of <see cref="Text"/>.</param>
    public TextSpan ToSource(TextSpan local) => new(Span.Start + local.Start, local.Length);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
