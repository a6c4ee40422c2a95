using System.Globalization;

namespace MscText.Terms;

/// <summary>
/// Makes concepts of entries: identifiers become distinct, entries without one that share their name become one, references
/// become identifiers, and what fits a concept of the existing dictionary is merged with it.
/// </summary>
internal sealed class TermCollector(TermImportOptions options)
{
    private readonly Dictionary<string, CollectedTerm> _byId = new(StringComparer.Ordinal);
    private readonly List<CollectedTerm> _terms = [];
    private readonly List<TermFileIssue> _issues = [];
    private readonly TermMerger? _merger = options.Merge ? new TermMerger(options.Existing) : null;
    private int _entries;
    private int _joined;
    private int _merged;
    private int _passedOver;
    private int _skipped;
    private int _issueCount;

    /// <summary>Takes the entries of a file; false where it is broken.</summary>
    public bool AddAll(IEnumerable<TermReadResult> results, string file)
    {
        var scope = new TermScope();
        foreach (TermReadResult result in results)
        {
            if (result.Entry is { } entry)
            {
                _entries++;
                AddEntry(entry, file, scope);
            }
            else if (!Add(result))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a result that is no entry; false where it is fatal.</summary>
    public bool Add(TermReadResult result)
    {
        if (result.Issue is not { } issue)
        {
            _passedOver++;
            return true;
        }

        AddIssue(issue);
        return issue.Kind != TermIssueKind.Fatal;
    }

    /// <summary>The concepts and the report.</summary>
    public TermImport Finish()
    {
        bool isBroken = _issues.Exists(i => i.Kind == TermIssueKind.Fatal);
        IReadOnlyList<Concept> concepts = isBroken ? [] : new BroaderLinks(_byId, options.Existing, AddIssue).Resolve(_terms);
        return new TermImport(concepts, new TermImportReport
        {
            Entries = _entries,
            Joined = _joined,
            Merged = _merged,
            PassedOver = _passedOver,
            Skipped = _skipped,
            IssueCount = _issueCount,
            Issues = _issues,
        });
    }

    private void AddIssue(TermFileIssue issue)
    {
        _issueCount++;
        _skipped += issue.Kind == TermIssueKind.Skipped ? 1 : 0;
        if (_issues.Count < options.MaximumIssues || issue.Kind == TermIssueKind.Fatal)
        {
            _issues.Add(issue);
        }
    }

    private void AddEntry(TermEntry entry, string file, TermScope scope)
    {
        if (entry.SourceId is not null && scope.Find(entry.SourceId) is { } first)
        {
            AddIssue(new TermFileIssue(
                TermIssueKind.Skipped, file, entry.Line, 0, $"The identifier '{entry.SourceId}' is used before, in line {first.Entry.Line}.", "Make identifiers distinct, or join the entries."));
            return;
        }

        CollectedTerm term = Merged(entry, file) ?? Joined(entry) ?? Placed(entry);
        term.References.Add((file, entry.Line, scope, entry.BroaderKeys));
        scope.Add(entry, term);
    }

    // An existing concept, with the names of the entry that it lacks.
    private CollectedTerm? Merged(TermEntry entry, string file)
    {
        if (_merger is null)
        {
            return null;
        }

        Concept? match = _merger.Find(entry.Concept, out string? conflict);
        if (conflict is not null)
        {
            AddIssue(new TermFileIssue(TermIssueKind.Conflict, file, entry.Line, 0, conflict, "It was taken as a concept of its own; check it."));
        }

        if (match is null)
        {
            return null;
        }

        _merged++;
        if (!_byId.TryGetValue(match.Id, out CollectedTerm? term))
        {
            term = Keep(new CollectedTerm(entry, match, IsExisting: true));
        }

        term.Concept = ConceptCopy.WithNames(
            term.Concept, entry.Concept, name => options.Existing.Lookup(name).Any(c => c.Id == match.Id));
        return term;
    }

    // A term list often has a row for each translation, and translations of a terminology are files of their own, with the
    // same identifiers.
    private CollectedTerm? Joined(TermEntry entry)
    {
        if (!_byId.TryGetValue(entry.Concept.Id, out CollectedTerm? term) || term.IsExisting || term.Entry.SourceId != entry.SourceId
            || (entry.SourceId is null && !SameName(entry.Concept, term.Concept)))
        {
            return null;
        }

        _joined++;
        term.Concept = ConceptCopy.WithNames(term.Concept, entry.Concept, static _ => false);
        return term;
    }

    private CollectedTerm Placed(TermEntry entry)
    {
        string id = entry.Concept.Id;
        for (int n = 2; IsTaken(id, entry.SourceId is null); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{entry.Concept.Id}-{n}");
        }

        return Keep(new CollectedTerm(entry, ConceptCopy.Of(entry.Concept, id: id), IsExisting: false));
    }

    // An identifier that was made from a name must not take the place of an existing concept; one that was given may.
    private bool IsTaken(string id, bool isDerived) =>
        _byId.ContainsKey(id) || (isDerived && options.Existing.TryGetConcept(id, out _));

    private CollectedTerm Keep(CollectedTerm term)
    {
        _terms.Add(term);
        _byId.Add(term.Concept.Id, term);
        return term;
    }

    private static bool SameName(Concept a, Concept b) =>
        a.Names.First() is var name && b.Names.Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
}
