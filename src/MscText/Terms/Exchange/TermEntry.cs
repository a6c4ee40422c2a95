namespace MscText.Terms;

/// <summary>An entry of a file of terms as it stands there, before references between entries are resolved.</summary>
/// <param name="Concept">Its names, type and identifier; its <see cref="Concept.Broader"/> is empty.</param>
/// <param name="Line">The line where it begins, counted from 1.</param>
public sealed record TermEntry(Concept Concept, int Line)
{
    /// <summary>The identifier in the file (<c>HP:0000118</c>), or null where it has none and that of the concept was made from its name.</summary>
    public string? SourceId { get; init; }

    /// <summary>What else other entries of the file call it by: tree numbers of MeSH, alternative identifiers, names in a table.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The <see cref="SourceId"/> or one of the <see cref="Keys"/> of each next broader entry.</summary>
    public IReadOnlyList<string> BroaderKeys { get; init; } = [];
}
