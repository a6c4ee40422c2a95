namespace MscText.Documents;

/// <summary>What a statement beside the text is about.</summary>
public enum DocumentNoteKind
{
    /// <summary>Conflicts of interest.</summary>
    ConflictOfInterest,

    /// <summary>Funding and acknowledgements.</summary>
    Funding,

    /// <summary>Corresponding author and addresses.</summary>
    Correspondence,

    /// <summary>Dates of receipt, revision and acceptance.</summary>
    History,

    /// <summary>Registration of a trial or review.</summary>
    Registration,

    /// <summary>Subject classification and article numbers.</summary>
    Classification,
}
