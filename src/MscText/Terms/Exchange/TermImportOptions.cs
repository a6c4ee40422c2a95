namespace MscText.Terms;

/// <summary>How files of terms are imported.</summary>
public sealed record TermImportOptions
{
    /// <summary>The type of concepts whose file gives none; <see cref="SemanticType.General"/> unless set.</summary>
    public SemanticType DefaultType { get; init; } = SemanticType.General;

    /// <summary>The columns of a <see cref="TermFileFormat.Table"/>; null to go by the names in its header.</summary>
    public TermColumns? Columns { get; init; }

    /// <summary>Separates several names in a cell of a table; <c>|</c> unless set. Blanks around it do not count.</summary>
    public string NameSeparator { get; init; } = "|";

    /// <summary>Whether entries without a name in each language are passed over; an abbreviation counts as English.</summary>
    public bool RequireBothLanguages { get; init; }

    /// <summary>Whether synonyms of an ontology that are marked broad, narrow or related are taken; only exact ones are unless set.</summary>
    public bool IncludeInexactSynonyms { get; init; }

    /// <summary>
    /// Longest name, in UTF-16 code units; 200 unless set. Longer ones are issues and left out. The matcher finds names of up
    /// to 64 units.
    /// </summary>
    public int MaximumNameLength { get; init; } = 200;

    /// <summary>Longest unit of a translation memory that is taken for a term, in UTF-16 code units; 60 unless set.</summary>
    public int MaximumUnitLength { get; init; } = 60;

    /// <summary>Most issues that are kept with their text; 100 unless set. All are counted.</summary>
    public int MaximumIssues { get; init; } = 100;

    /// <summary>The dictionary that the terms are to be added to; <see cref="TermDictionary.Default"/> unless set.</summary>
    public TermDictionary Existing { get; init; } = TermDictionary.Default;

    /// <summary>
    /// Whether an entry that has a name of an existing concept is merged with it: the concept takes the names it lacks. Where
    /// that is not certain, the entry stays a concept of its own and a <see cref="TermIssueKind.Conflict"/> tells so.
    /// </summary>
    public bool Merge { get; init; }
}
