using System.Collections.Frozen;

namespace MscText.Alignment;

/// <summary>English verbs, adverbs and adjectives that stand in any abstract, and with which no term begins or ends.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> Modifiers = Stems(
        """
        abolish accompany achieve add adjust administer affect aim alleviate allow ameliorate analyze appear apply assess assign associate
        attenuate base become believe bring calculate cause characterize collect compare compose conclude conduct confirm consider consist contain
        continue contribute correlate decline decrease define demonstrate depend derive describe detect determine develop diagnose differ
        discover discuss display divide elevate elicit eliminate elucidate employ enhance enroll ensure establish estimate evaluate examine
        exclude exert exhibit exist explain explore express facilitate find follow give help hold identify impair improve include increase indicate
        induce infer influence inhibit investigate involve isolate keep know lead limit list maintain measure mediate mention monitor need
        observe obtain occur offer perform play predict prefer prepare present prevent produce promote propose provide publish reach receive
        recommend recruit reduce refer regard relate remain replace report represent require reveal review search see select serve show study
        suggest summarize support suppress take treat try undergo understand upregulate downregulate use validate vary verify
        able according additional almost already also among another available better best common compared consistent corresponding crucial
        different due effective equal especially even first second third fourth fifth final following former further good great half
        important increasing interesting large last latter likely long new next novel obvious old only overall
        possible potential present previous prior rapid recent related relevant remarkable respective same several 
        significant similar single statistical strong subsequent such sufficient suitable total two three four five six seven
        eight nine ten twelve unclear unknown useful usual various whole wide widespread worse background objective methods results conclusion
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ModifierLookup =
        Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is a verb, an adverb or an adjective of prose, which no term begins or ends with.</summary>
    /// <param name="word">The word.</param>
    /// <param name="atStart">Whether it begins the term: participles may (untreated, induced).</param>
    public static bool IsModifier(ReadOnlySpan<char> word, bool atStart = false) =>
        word.EndsWith("ly", StringComparison.Ordinal) || (!atStart && word.EndsWith("ed", StringComparison.Ordinal)) || Contains(word);

    private static bool Contains(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[64];
        int length = EnglishWords.Fold(word, stem);

        // No stem is left of function words.
        return length == 0 || ModifierLookup.Contains(stem[..length]);
    }

    private static FrozenSet<string> Stems(string words) =>
        EnglishToken.Read(words).Select(t => t.Key).ToFrozenSet(StringComparer.Ordinal);
}
