namespace MscText.Lucene;

/// <summary>
/// Finds the tokens of a document that take part in a phrase: those that stand in some choice of one token for every part, different
/// tokens for parts with a common term, where the largest displacement is at most the slop above the smallest.
/// </summary>
/// <param name="parts">The position of every part, and the numbers of the terms that may stand there.</param>
/// <param name="slop">The largest distance of displacements.</param>
internal sealed class HighlightPhrase((int Position, int[] Terms)[] parts, int slop)
{
    // In an exact phrase the positions keep equal terms apart.
    private readonly bool _hasRivals = slop > 0 && parts.SelectMany(p => p.Terms).GroupBy(t => t).Any(g => g.Count() > 1);

    /// <summary>Adds the tokens that take part.</summary>
    /// <param name="byTerm">The document's tokens by the number of their terms.</param>
    /// <param name="found">Where they are added, some of them several times.</param>
    public void Find(IReadOnlyList<List<Occurrence>> byTerm, ICollection<Occurrence> found)
    {
        List<Candidate> candidates = [];
        for (int i = 0; i < parts.Length; i++)
        {
            int before = candidates.Count;
            foreach (int term in parts[i].Terms)
            {
                foreach (Occurrence occurrence in byTerm[term])
                {
                    candidates.Add(new Candidate((long)occurrence.Position - parts[i].Position, i, occurrence));
                }
            }

            if (candidates.Count == before)
            {
                return;
            }
        }

        candidates.Sort(static (a, b) => a.Place.CompareTo(b.Place));
        int[] inWindow = new int[parts.Length];
        int covered = 0;
        int end = 0;
        int added = 0;
        for (int start = 0; start < candidates.Count; start++)
        {
            while (end < candidates.Count && candidates[end].Place - candidates[start].Place <= slop)
            {
                covered += inWindow[candidates[end++].Part]++ == 0 ? 1 : 0;
            }

            if (covered == parts.Length)
            {
                added = Add(candidates, start, end, Math.Max(added, start), found);
            }

            covered -= --inWindow[candidates[start].Part] == 0 ? 1 : 0;
        }
    }

    /// <summary>Adds the tokens of a window that has tokens for all parts.</summary>
    /// <returns>Where the tokens begin that no window has added.</returns>
    private int Add(List<Candidate> candidates, int start, int end, int from, ICollection<Occurrence> found)
    {
        if (!_hasRivals)
        {
            for (int i = from; i < end; i++)
            {
                found.Add(candidates[i].Token);
            }

            return end;
        }

        for (int i = start; i < end; i++)
        {
            if (CanTakePart(candidates, start, end, candidates[i]))
            {
                found.Add(candidates[i].Token);
            }
        }

        return start;
    }

    /// <summary>True where every part finds a token of its own in the window, one of them being given: an assignment by augmenting paths.</summary>
    private bool CanTakePart(List<Candidate> candidates, int start, int end, Candidate given)
    {
        Dictionary<Occurrence, int> owners = new() { [given.Token] = given.Part };
        for (int part = 0; part < parts.Length; part++)
        {
            // The given token is never passed on.
            HashSet<Occurrence> seen = [given.Token];
            if (part != given.Part && !Assign(candidates, start, end, part, owners, seen))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Assign(List<Candidate> candidates, int start, int end, int part, Dictionary<Occurrence, int> owners, HashSet<Occurrence> seen)
    {
        for (int i = start; i < end; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Part == part
                && seen.Add(candidate.Token)
                && (!owners.TryGetValue(candidate.Token, out int owner) || Assign(candidates, start, end, owner, owners, seen)))
            {
                owners[candidate.Token] = part;
                return true;
            }
        }

        return false;
    }

    /// <summary>A token for a part, and where the phrase would start for it.</summary>
    private sealed record Candidate(long Place, int Part, Occurrence Token);
}
