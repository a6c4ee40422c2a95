using System.Collections.Frozen;
using MscText.Terms;

namespace MscText.Alignment;

/// <summary>
/// English adjectives of the field (retinal, hepatic), with which no term ends: told by their endings, unless the names of the
/// dictionary end with the word, as they do with trial, signal and antibiotic.
/// </summary>
internal static class Adjectives
{
    private static readonly string[] s_endings = ["al", "ar", "ic", "ous", "ive", "ant", "ent"];

    private static readonly Lazy<FrozenSet<string>> LazyNouns = new(FindNouns);

    /// <summary>Whether a word looks like an adjective that is no noun as well.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        HasEnding(word) && !LazyNouns.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (string ending in s_endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // General concepts are adjectives themselves, some of them.
    private static FrozenSet<string> FindNouns() => TermDictionary.Default.Concepts
        .Where(c => c.Type != SemanticType.General)
        .SelectMany(c => c.English)
        .Select(name => name[(name.LastIndexOfAny([' ', '-']) + 1)..])
        .Where(word => HasEnding(word))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
