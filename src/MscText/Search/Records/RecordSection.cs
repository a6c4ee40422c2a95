namespace MscText.Search;

/// <summary>A section of an abstract, such as Methods.</summary>
/// <param name="Language">The language of the abstract it is part of.</param>
/// <param name="Heading">Its heading as printed.</param>
/// <param name="Span">Its place in that abstract of the record.</param>
public readonly record struct RecordSection(Language Language, string Heading, TextSpan Span);
