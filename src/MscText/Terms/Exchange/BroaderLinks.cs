namespace MscText.Terms;

/// <summary>Turns what entries say of broader ones into identifiers, without gaps and cycles.</summary>
internal sealed class BroaderLinks(
    IReadOnlyDictionary<string, CollectedTerm> terms, TermDictionary existing, Action<TermFileIssue> report)
{
    private readonly Dictionary<string, List<string>> _broader = new(StringComparer.Ordinal);

    /// <summary>The concepts with their broader ones.</summary>
    public IReadOnlyList<Concept> Resolve(IReadOnlyList<CollectedTerm> collected)
    {
        foreach (CollectedTerm term in collected)
        {
            // What the dictionary says of its own concepts stands.
            List<string> ids = [.. term.Concept.Broader];
            _broader.Add(term.Concept.Id, ids);
            if (term.IsExisting)
            {
                continue;
            }

            foreach ((string file, int line, TermScope scope, IReadOnlyList<string> keys) in term.References)
            {
                foreach (string key in keys)
                {
                    Add(term, ids, key, scope, (file, line));
                }
            }
        }

        RemoveCycles(collected);
        return [.. collected.Select(t => ConceptCopy.Of(t.Concept, broader: _broader[t.Concept.Id]))];
    }

    private void Add(CollectedTerm term, List<string> ids, string key, TermScope scope, (string File, int Line) place)
    {
        string? id = scope.Resolve(key)?.Concept.Id
            ?? (terms.ContainsKey(key) || existing.TryGetConcept(key, out _) ? key : null)
            ?? (existing.Lookup(key) is [var only] ? only.Id : null);
        if (id is null)
        {
            report(new TermFileIssue(
                TermIssueKind.Adjusted, place.File, place.Line, 0, $"The broader concept '{key}' of '{term.Concept.Id}' does not exist.", "The reference was left out; add the concept."));
        }
        else if (!ids.Contains(id) && ids.Count < byte.MaxValue)
        {
            ids.Add(id);
        }
    }

    // Depth first, with a stack of its own: a hierarchy may be a long chain. A link back into the path is dropped.
    private void RemoveCycles(IReadOnlyList<CollectedTerm> collected)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<(string Id, int Next)>();
        foreach (CollectedTerm term in collected)
        {
            Enter(term.Concept.Id);
            while (path.TryPop(out (string Id, int Next) step))
            {
                List<string> links = Links(step.Id);
                if (step.Next == links.Count)
                {
                    onPath.Remove(step.Id);
                    done.Add(step.Id);
                }
                else if (onPath.Contains(links[step.Next]))
                {
                    Drop(step);
                }
                else
                {
                    path.Push((step.Id, step.Next + 1));
                    Enter(links[step.Next]);
                }
            }
        }

        // The dictionary's own links stay; the last one of the path that the files gave goes.
        void Drop((string Id, int Next) step)
        {
            int link = step.Next;
            while (!terms.ContainsKey(step.Id))
            {
                onPath.Remove(step.Id);
                step = path.Pop();
                link = step.Next - 1;
            }

            List<string> links = Links(step.Id);
            ReportCycle(step.Id, links[link]);
            links.RemoveAt(link);
            path.Push((step.Id, link));
        }

        void Enter(string id)
        {
            if (!done.Contains(id) && onPath.Add(id))
            {
                path.Push((id, 0));
            }
        }
    }

    private void ReportCycle(string id, string broader)
    {
        (string file, int line) = terms[id].References is [var first, ..] ? (first.File, first.Line) : ("", terms[id].Entry.Line);
        report(new TermFileIssue(
            TermIssueKind.Adjusted, file, line, 0, $"'{broader}' can't be broader than '{id}': it is narrower, or the same.", "The reference was left out; correct one of the two."));
    }

    private List<string> Links(string id)
    {
        if (!_broader.TryGetValue(id, out List<string>? links))
        {
            _broader.Add(id, links = existing.TryGetConcept(id, out Concept? concept) ? [.. concept.Broader] : []);
        }

        return links;
    }
}
