namespace MscText.Terms;

/// <summary>
/// One thing the field speaks of, with its names in both languages. The first name of a list is the preferred one.
/// </summary>
/// <remarks>
/// Spelling variants (hyphen or space, plural, British or American, Greek or Latin letters, Roman or Arabic numerals,
/// Traditional characters) are derived where names are matched, and are not listed.
/// </remarks>
public sealed class Concept
{
    /// <summary>Makes a concept.</summary>
    /// <param name="id">Stable identifier: lower-case ASCII letters, digits and hyphens, such as <c>mesenchymal-stem-cell</c>.</param>
    /// <param name="type">What kind of thing it is.</param>
    /// <exception cref="ArgumentException">The identifier is empty.</exception>
    public Concept(string id, SemanticType type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        Type = type;
    }

    /// <summary>Stable identifier.</summary>
    public string Id { get; }

    /// <summary>What kind of thing it is.</summary>
    public SemanticType Type { get; }

    /// <summary>English names, the preferred one first; matched in any case.</summary>
    public IReadOnlyList<string> English { get; init; } = [];

    /// <summary>Simplified Chinese names, the preferred one first.</summary>
    public IReadOnlyList<string> Chinese { get; init; } = [];

    /// <summary>Names used in Taiwan or Hong Kong that differ from <see cref="Chinese"/> by more than their script, in Traditional characters.</summary>
    public IReadOnlyList<string> ChineseTraditional { get; init; } = [];

    /// <summary>Abbreviations and symbols, the preferred one first; their case is meaningful.</summary>
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Identifiers of the next broader concepts.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>Other meanings of this concept's names, as of its abbreviation <c>EV</c>: <c>electric vehicle</c>, 电动汽车.</summary>
    public IReadOnlyList<TermSense> OtherSenses { get; init; } = [];

    /// <summary>The preferred English name, else the first abbreviation, else the identifier.</summary>
    public string PreferredEnglish =>
        English.Count > 0 ? English[0] : Abbreviations.Count > 0 ? Abbreviations[0] : Id;

    /// <summary>The preferred Simplified Chinese name, else the first abbreviation, else the identifier.</summary>
    public string PreferredChinese =>
        Chinese.Count > 0 ? Chinese[0] : Abbreviations.Count > 0 ? Abbreviations[0] : Id;

    /// <summary>All names of either language.</summary>
    public IEnumerable<string> Names => English.Concat(Abbreviations).Concat(Chinese).Concat(ChineseTraditional);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({PreferredEnglish}, {PreferredChinese})";
}
