using System.Diagnostics.CodeAnalysis;

namespace MscText.Terms;

/// <summary>What the abbreviations of one document stand for. Immutable and thread-safe.</summary>
/// <remarks>A document that defines <c>EV</c> means that wherever it says <c>EV</c> or <c>EVs</c>, whatever others mean by it.</remarks>
public sealed class DocumentAbbreviations
{
    private readonly Dictionary<string, AbbreviationDefinition> _byShort = new(StringComparer.Ordinal);

    /// <summary>Collects definitions; of several for one short form in one language the first counts.</summary>
    /// <param name="definitions">The definitions, in the order of the text.</param>
    public DocumentAbbreviations(IEnumerable<AbbreviationDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        Definitions = [.. definitions];
        foreach (AbbreviationDefinition definition in Definitions)
        {
            _byShort.TryAdd(Key(definition.Short, IsChinese(definition.Long)), definition);
        }
    }

    /// <summary>All definitions, in the order of the text.</summary>
    public IReadOnlyList<AbbreviationDefinition> Definitions { get; }

    /// <summary>What a short form stands for in the document.</summary>
    /// <param name="shortForm">The short form, singular or plural: <c>MSC</c> and <c>MSCs</c> are one.</param>
    /// <param name="language">The language of the long form; <see cref="Language.None"/> or <see cref="Language.Mixed"/> for either, English first.</param>
    /// <param name="definition">The definition, where there is one.</param>
    public bool TryExpand(string shortForm, Language language, [NotNullWhen(true)] out AbbreviationDefinition? definition)
    {
        ArgumentException.ThrowIfNullOrEmpty(shortForm);
        definition = null;
        return (language != Language.Chinese && _byShort.TryGetValue(Key(shortForm, chinese: false), out definition))
            || (language != Language.English && _byShort.TryGetValue(Key(shortForm, chinese: true), out definition));
    }

    private static bool IsChinese(string longForm) => HanCharacters.Count(longForm) > 0;

    // The plural ending of a short form is a small s after a capital or a digit.
    private static string Key(string shortForm, bool chinese)
    {
        bool isPlural = shortForm.Length > 2 && shortForm[^1] == 's' && (char.IsUpper(shortForm[^2]) || char.IsDigit(shortForm[^2]));
        return (chinese ? "zh:" : "en:") + (isPlural ? shortForm[..^1] : shortForm);
    }
}
