namespace MscText.Terms;

/// <summary>Imported concepts, ready to be added to a dictionary or written to a file.</summary>
/// <param name="Concepts">
/// The concepts, in the order of the file; none where the file was broken. Identifiers are distinct, broader concepts are
/// among them or in the existing dictionary, and there are no cycles.
/// </param>
/// <param name="Report">What was read, merged and left out.</param>
public sealed record TermImport(IReadOnlyList<Concept> Concepts, TermImportReport Report);
