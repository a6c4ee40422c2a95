namespace MscText.Alignment;

/// <summary>An English word or term and the Chinese that stands for it.</summary>
/// <param name="English">Its place in the English text, in UTF-16 code units.</param>
/// <param name="Chinese">The place of its counterpart in the Chinese text.</param>
/// <param name="Score">How sure the link is, from 0 to 1.</param>
/// <param name="Kind">The strongest reason for it.</param>
public readonly record struct WordLink(TextSpan English, TextSpan Chinese, double Score, WordLinkKind Kind);
