namespace MscText.Terms;

/// <summary>Which concepts and names are written, and how.</summary>
public sealed record TermExportOptions
{
    /// <summary>The types of concepts; null for all.</summary>
    public IReadOnlyCollection<SemanticType>? Types { get; init; }

    /// <summary>The identifier of a concept: only it and all that are narrower are written; null for all.</summary>
    public string? Under { get; init; }

    /// <summary>Whether English names and abbreviations are written; true unless set.</summary>
    public bool English { get; init; } = true;

    /// <summary>Whether Chinese names are written; true unless set.</summary>
    public bool Chinese { get; init; } = true;

    /// <summary>Whether the names of Taiwan and Hong Kong are written too; true unless set. Without effect where <see cref="Chinese"/> is false.</summary>
    public bool Traditional { get; init; } = true;

    /// <summary>
    /// Whether synonym files also hold the spellings that are derived from names: hyphen or space, British or American, Greek or
    /// Latin letters, numerals, irregular plurals, and Traditional characters (as <see cref="Traditional"/> has it). They are made
    /// for searching, and some are spellings that no one uses. The other formats never hold them.
    /// </summary>
    public bool Variants { get; init; }

    /// <summary>
    /// Whether a rule of a synonym file maps all names to the preferred ones of each language (<c>a, b => a</c>), instead of each
    /// name to all (<c>a, b</c>).
    /// </summary>
    public bool MapToPreferred { get; init; }
}
