namespace MscText.Web;

/// <summary>An element around a stretch of a text.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Open">Writes its start tag.</param>
/// <param name="Close">Its end tag.</param>
internal readonly record struct TextMark(TextSpan Span, Action<HtmlWriter> Open, string Close)
{
    /// <summary>A mark with constant tags.</summary>
    public static TextMark Of(TextSpan span, string open, string close) => new(span, page => page.Raw(open), close);

    /// <summary>A match of the query.</summary>
    public static TextMark Match(TextSpan span) => Of(span, "<mark>", "</mark>");
}
