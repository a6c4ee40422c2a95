using System.Buffers;

namespace MscText.Search;

/// <summary>Takes letters apart into the syllables of pinyin.</summary>
internal static class PinyinSyllables
{
    private const string Vowels = "aeiouv";

    private static readonly SearchValues<char> s_vowels = SearchValues.Create(Vowels);

    /// <summary>Letters of the longest syllable: zhuang.</summary>
    public const int Longest = 6;

    /// <summary>Whether letters look like pinyin: every consonant begins a syllable or ends one as n, ng or r. Tells most words without a table.</summary>
    public static bool MayBe(ReadOnlySpan<char> letters)
    {
        bool any = false;
        while (!letters.IsEmpty)
        {
            int consonants = letters.IndexOfAny(s_vowels);
            ReadOnlySpan<char> between = consonants < 0 ? letters : letters[..consonants];
            if (any && !IsInitial(between, isLast: consonants < 0))
            {
                // What ends the syllable before goes first.
                between = between.StartsWith("ng") && IsInitial(between[2..], consonants < 0) ? between[2..] : between is ['n' or 'r', ..] ? between[1..] : between;
            }

            if (!IsInitial(between, isLast: consonants < 0))
            {
                return false;
            }

            if (consonants < 0)
            {
                break;
            }

            any = true;
            letters = letters[consonants..].TrimStart(Vowels);
        }

        return any;
    }

    private static bool IsInitial(ReadOnlySpan<char> consonants, bool isLast) =>
        consonants.IsEmpty || (!isLast && (consonants.Length == 1 ? consonants[0] is >= 'a' and <= 'z' : consonants is "zh" or "ch" or "sh"));

    /// <summary>The syllables that letters are made of; null where they are not pinyin.</summary>
    /// <param name="letters">Lower-case letters without spaces or tones; <c>v</c> for ü.</param>
    /// <param name="known">All syllables.</param>
    /// <remarks>
    /// Of several ways that with the fewest syllables, then the one whose first syllables are longer: <c>xian</c> is one, <c>fangan</c>
    /// is <c>fang an</c>. Where a syllable may end in two places, an apostrophe or space tells; runs between those are taken apart alone.
    /// </remarks>
    public static IReadOnlyList<string>? Parse(string letters, IReadOnlySet<string> known)
    {
        // From the end: the fewest syllables of every rest.
        int[] fewest = new int[letters.Length + 1];
        int[] first = new int[letters.Length + 1];
        for (int start = letters.Length - 1; start >= 0; start--)
        {
            fewest[start] = int.MaxValue;
            for (int length = Math.Min(Longest, letters.Length - start); length > 0; length--)
            {
                int rest = fewest[start + length];
                if (rest < int.MaxValue && rest + 1 < fewest[start] && known.Contains(letters.Substring(start, length)))
                {
                    fewest[start] = rest + 1;
                    first[start] = length;
                }
            }
        }

        if (letters.Length == 0 || fewest[0] == int.MaxValue)
        {
            return null;
        }

        var syllables = new List<string>(fewest[0]);
        for (int start = 0; start < letters.Length; start += first[start])
        {
            syllables.Add(letters.Substring(start, first[start]));
        }

        return syllables;
    }
}
