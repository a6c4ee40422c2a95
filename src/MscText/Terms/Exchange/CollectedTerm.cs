namespace MscText.Terms;

/// <summary>A concept that is being put together from entries.</summary>
internal sealed record CollectedTerm(TermEntry Entry, Concept Concept, bool IsExisting)
{
    public Concept Concept { get; set; } = Concept;

    /// <summary>Where broader entries are named, and by which keys.</summary>
    public List<(string File, int Line, TermScope Scope, IReadOnlyList<string> Keys)> References { get; } = [];
}
