namespace MscText.Terms;

/// <summary>What came of an import.</summary>
public sealed record TermImportReport
{
    /// <summary>Entries that were read, without those passed over or skipped.</summary>
    public required int Entries { get; init; }

    /// <summary>Entries whose names were added to another one: of the same name, where neither has an identifier, or of the same identifier in another file.</summary>
    public required int Joined { get; init; }

    /// <summary>Entries that were merged with concepts of the existing dictionary.</summary>
    public required int Merged { get; init; }

    /// <summary>Entries that are none of terms, or not of both languages where that was required: obsolete, sentences, other languages.</summary>
    public required int PassedOver { get; init; }

    /// <summary>Entries that could not be read and were left out.</summary>
    public required int Skipped { get; init; }

    /// <summary>Number of all issues.</summary>
    public required int IssueCount { get; init; }

    /// <summary>The first issues, in the order they were found, up to <see cref="TermImportOptions.MaximumIssues"/>; a fatal one is always among them.</summary>
    public required IReadOnlyList<TermFileIssue> Issues { get; init; }

    /// <summary>Whether all files were read to their end.</summary>
    public bool IsComplete => Error is null;

    /// <summary>Why a file could not be read to its end, or null.</summary>
    public TermFileIssue? Error => Issues.FirstOrDefault(i => i.Kind == TermIssueKind.Fatal);
}
