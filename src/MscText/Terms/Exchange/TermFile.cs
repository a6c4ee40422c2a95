namespace MscText.Terms;

/// <summary>A file that is being read.</summary>
internal sealed record TermFile(Stream Stream, string Name, TermImportOptions Options, CancellationToken CancellationToken);
