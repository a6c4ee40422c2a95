namespace MscText.Segmentation;

/// <summary>The words that the Porter2 algorithm lists by hand.</summary>
internal static class PorterExceptions
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_stems =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skis"] = "ski",
            ["skies"] = "sky",
            ["dying"] = "die",
            ["lying"] = "lie",
            ["tying"] = "tie",
            ["idly"] = "idl",
            ["gently"] = "gentl",
            ["ugly"] = "ugli",
            ["early"] = "earli",
            ["only"] = "onli",
            ["singly"] = "singl",
            ["sky"] = "sky",
            ["news"] = "news",
            ["howe"] = "howe",
            ["atlas"] = "atlas",
            ["cosmos"] = "cosmos",
            ["bias"] = "bias",
            ["andes"] = "andes",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Left alone once step 1a is done.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_invariantAfterPlural =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a listed word.</summary>
    public static bool TryStem(ReadOnlySpan<char> word, Span<char> stem, out int length)
    {
        if (s_stems.TryGetValue(word, out string? listed))
        {
            listed.CopyTo(stem);
            length = listed.Length;
            return true;
        }

        length = 0;
        return false;
    }

    /// <summary>Whether a word is finished after its plural ending has gone.</summary>
    public static bool IsInvariantAfterPlural(ReadOnlySpan<char> word) => s_invariantAfterPlural.Contains(word);
}
