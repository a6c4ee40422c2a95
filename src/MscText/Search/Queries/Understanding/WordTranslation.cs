namespace MscText.Search;

/// <summary>What a word may be in the other language.</summary>
/// <param name="Forms">The indexed forms of its words.</param>
/// <param name="Weight">How much it is to be trusted, up to 1.</param>
internal sealed record WordTranslation(IReadOnlyList<string> Forms, float Weight);
