namespace MscText.Checking;

/// <summary>An identifier found in a text.</summary>
/// <param name="Kind">Which register or scheme: NCT, doi, url.</param>
/// <param name="Value">The identifier without spaces, in lower case.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct IdentifierMention(string Kind, string Value, TextSpan Span);
