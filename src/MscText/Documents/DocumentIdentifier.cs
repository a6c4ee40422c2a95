namespace MscText.Documents;

/// <summary>A DOI, PubMed number or trial number.</summary>
/// <param name="Value">
/// The identifier in its plain form: stray spaces removed, full-width characters folded, a resolver's address left out.
/// </param>
/// <param name="Source">The identifier as it stands in the text.</param>
public sealed record DocumentIdentifier(string Value, SourceText Source)
{
    /// <summary>The plain form.</summary>
    public override string ToString() => Value;
}
