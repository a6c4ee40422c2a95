namespace MscText.Terms;

/// <summary>One step of reading a file of terms: an entry, an issue, or neither where something was passed over by rule.</summary>
public sealed class TermReadResult
{
    private TermReadResult(TermEntry? entry, TermFileIssue? issue)
    {
        Entry = entry;
        Issue = issue;
    }

    /// <summary>The entry, or null.</summary>
    public TermEntry? Entry { get; }

    /// <summary>What was wrong, or null. An issue of kind <see cref="TermIssueKind.Fatal"/> is the last result.</summary>
    public TermFileIssue? Issue { get; }

    /// <summary>An entry that is not wanted: obsolete, a sentence, of other languages.</summary>
    internal static TermReadResult PassedOver { get; } = new(null, null);

    internal static TermReadResult Of(TermEntry entry) => new(entry, null);

    internal static TermReadResult Of(TermFileIssue issue) => new(null, issue);
}
