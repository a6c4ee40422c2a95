using MscText.Terms;

namespace MscText.Search;

/// <summary>A query as typed, taken apart into words and concepts.</summary>
internal sealed record UnderstoodQuery(IReadOnlyList<QueryWord> Words, IReadOnlyList<Concept> Concepts)
{
    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => Words.Count == 0 && Concepts.Count == 0;

    /// <summary>Every indexed form that counts as a match in a snippet.</summary>
    public IReadOnlySet<string> Forms { get; } =
        Words.SelectMany(w => w.Parts.Prepend(w.Form)).ToHashSet(StringComparer.Ordinal);
}
