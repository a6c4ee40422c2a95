namespace MscText.Alignment;

/// <summary>A link that some evidence speaks for.</summary>
internal readonly record struct LinkCandidate(TextSpan English, TextSpan Chinese, double Score, WordLinkKind Kind);
