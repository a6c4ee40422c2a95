using MscText.Terms;

namespace MscText.Search;

/// <summary>A query as typed, taken apart: its syntax, and what each stretch of text in it speaks of.</summary>
internal sealed class UnderstoodQuery
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>Its syntax; null where it is blank.</summary>
    public required QueryNode? Root { get; init; }

    /// <summary>What the plain texts speak of, by their place.</summary>
    public required IReadOnlyDictionary<TextSpan, IReadOnlyList<QueryUnit>> Units { get; init; }

    /// <summary>What it was searched as.</summary>
    public required IReadOnlyList<QueryChip> Chips { get; init; }

    /// <summary>What could not be taken as it seems to be meant.</summary>
    public required IReadOnlyList<QueryProblem> Problems { get; init; }

    /// <summary>Words that documents are to have, in the order of the query; no function words.</summary>
    public required IReadOnlyList<QueryWord> Words { get; init; }

    /// <summary>The concepts that it names.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>The concepts beneath them that are searched, too.</summary>
    public required IReadOnlyList<Concept> Narrower { get; init; }

    /// <summary>Every indexed form that counts as a match in a snippet.</summary>
    public IReadOnlySet<string> Forms => field ??= Words.SelectMany(w => w.Parts.Prepend(w.Form))
        .Concat(Units.Values.SelectMany(u => u).SelectMany(u => u.Translations).SelectMany(t => t.Forms)).ToHashSet(StringComparer.Ordinal);
}
