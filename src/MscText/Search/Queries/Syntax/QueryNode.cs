namespace MscText.Search;

/// <summary>A part of a query as it was written.</summary>
/// <param name="Span">Its place in the query.</param>
internal abstract record QueryNode(TextSpan Span);

/// <summary>Plain text: words in any language.</summary>
internal sealed record TextNode(TextSpan Span) : QueryNode(Span);

/// <summary>Words in quotation marks.</summary>
/// <param name="Span">Its place, with the marks.</param>
/// <param name="Inner">The place of what is between the marks.</param>
/// <param name="Slop">How far the words may be from their places; 0 for the exact phrase.</param>
internal sealed record PhraseNode(TextSpan Span, TextSpan Inner, int Slop) : QueryNode(Span);

/// <summary>A word with wildcards.</summary>
internal sealed record PatternNode(TextSpan Span) : QueryNode(Span);

/// <summary>A word and what is spelled similarly.</summary>
/// <param name="Span">Its place, with the mark.</param>
/// <param name="Word">The place of the word.</param>
/// <param name="Edits">How many edits away others may be.</param>
internal sealed record FuzzyNode(TextSpan Span, TextSpan Word, int Edits) : QueryNode(Span);

/// <summary>A word in just these capitals, not stemmed.</summary>
/// <param name="Span">Its place, with the mark.</param>
/// <param name="Word">The place of the word.</param>
internal sealed record ExactNode(TextSpan Span, TextSpan Word) : QueryNode(Span);

/// <summary>What is to be in a field.</summary>
/// <param name="Span">Its place, with the name.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">What is to be there.</param>
internal sealed record FieldNode(TextSpan Span, QueryField Field, QueryNode Value) : QueryNode(Span);

/// <summary>What is not to be there.</summary>
internal sealed record NotNode(TextSpan Span, QueryNode Value) : QueryNode(Span);

/// <summary>Parts that belong together.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">How they do.</param>
/// <param name="Parts">The parts.</param>
internal sealed record GroupNode(TextSpan Span, GroupKind Kind, IReadOnlyList<QueryNode> Parts) : QueryNode(Span);
