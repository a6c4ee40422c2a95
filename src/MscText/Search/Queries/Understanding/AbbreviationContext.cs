using MscText.Terms;

namespace MscText.Search;

/// <summary>Decides what an abbreviation stands for by the other terms of the query: what is named together with them in the index, or is of kin to them.</summary>
/// <param name="dictionary">Tells kin.</param>
/// <param name="statistics">Tells what is named together.</param>
/// <param name="others">The concepts of the query that are certain.</param>
internal sealed class AbbreviationContext(TermDictionary dictionary, IndexStatistics statistics, IReadOnlyList<Concept> others)
{
    /// <summary>The meanings, the likeliest first; without a context in the order of how many documents name them.</summary>
    public IReadOnlyList<Concept> Order(IReadOnlyList<Concept> meanings) =>
        meanings.Count == 1
            ? meanings
            : [.. meanings.Select((m, i) => (Meaning: m, Score: ScoreOf(m), Order: i)).OrderByDescending(m => m.Score).ThenBy(m => m.Order).Select(m => m.Meaning)];

    private double ScoreOf(Concept meaning)
    {
        double score = 0.1 * Math.Log(1 + statistics.OfConcept(meaning.Id));
        foreach (Concept other in others)
        {
            if (other.Id == meaning.Id)
            {
                score += 10;
                continue;
            }

            // How much more often they are named together than by chance, with one document of grace each.
            double together = statistics.OfBoth(meaning.Id, other.Id);
            double expected = (statistics.OfConcept(meaning.Id) + 1.0) * (statistics.OfConcept(other.Id) + 1.0) / (statistics.Documents + 1.0);
            score += Math.Log((together + 0.5) / (expected + 0.5)) + (AreKin(meaning, other) ? 1 : 0);
        }

        return score;
    }

    private bool AreKin(Concept a, Concept b)
    {
        HashSet<string> above = dictionary.AncestorsOf(a).Select(c => c.Id).Append(a.Id).ToHashSet(StringComparer.Ordinal);
        return above.Contains(b.Id) || dictionary.AncestorsOf(b).Any(c => above.Contains(c.Id));
    }
}
