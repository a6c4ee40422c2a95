namespace MscText.Search;

/// <summary>A stretch of a document that may become a snippet, with its counterpart in the other language.</summary>
internal readonly record struct Passage(string Text, string? Counterpart);
