namespace MscText.Search;

/// <summary>Where a query matches in a document, for a page that shows all of it. Spans are in order, without overlap.</summary>
public sealed record RecordHighlights
{
    /// <summary>Nothing matches.</summary>
    public static RecordHighlights None { get; } = new();

    /// <summary>Places in <see cref="AbstractRecord.TitleEnglish"/>.</summary>
    public IReadOnlyList<TextSpan> TitleEnglish { get; init; } = [];

    /// <summary>Places in <see cref="AbstractRecord.TitleChinese"/>.</summary>
    public IReadOnlyList<TextSpan> TitleChinese { get; init; } = [];

    /// <summary>Places in <see cref="AbstractRecord.AbstractEnglish"/>.</summary>
    public IReadOnlyList<TextSpan> AbstractEnglish { get; init; } = [];

    /// <summary>Places in <see cref="AbstractRecord.AbstractChinese"/>.</summary>
    public IReadOnlyList<TextSpan> AbstractChinese { get; init; } = [];

    /// <summary>Places in the paragraphs of <see cref="AbstractRecord.Body"/>, a list each; empty where there are no highlights at all.</summary>
    public IReadOnlyList<IReadOnlyList<TextSpan>> Body { get; init; } = [];
}
