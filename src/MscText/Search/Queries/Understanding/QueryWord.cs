namespace MscText.Search;

/// <summary>A word of a query with the forms under which the index may hold it.</summary>
/// <param name="Form">The indexed form: folded, stemmed.</param>
/// <param name="Parts">Its sub-words, which count less.</param>
/// <param name="IsChinese">Whether it is a Chinese word.</param>
internal sealed record QueryWord(string Form, IReadOnlyList<string> Parts, bool IsChinese)
{
    /// <summary>The word as it is written, folded but not stemmed.</summary>
    public required string Text { get; init; }

    /// <summary>The form under which the index has it in just these capitals; null where they need not tell anything.</summary>
    public string? CaseForm { get; init; }

    /// <summary>Its place in the query.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether it is a word of the language rather than a name, number or sign.</summary>
    public bool IsWord { get; init; }

    /// <summary>Whether it is a function word: it is not searched for beside others.</summary>
    public bool IsStopWord { get; init; }
}
