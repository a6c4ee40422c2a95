using MscText.Alignment;

namespace MscText.Checking;

/// <summary>English words in the form in which senses are compared: stemmed, function words left out.</summary>
internal static class EnglishStems
{
    // Endings of one family (grow, growth; inflammat, inflammatori) are no longer than this.
    private const int LongestEnding = 4;
    private const int ShortestRoot = 4;
    private const int LongRoot = 7;

    /// <summary>The stems of a phrase in their order.</summary>
    public static string[] Of(string phrase)
    {
        var stems = new List<string>();
        Span<char> stem = stackalloc char[64];
        int position = 0;
        while (EnglishWords.TryNext(phrase, ref position, out int start, out int length))
        {
            int written = EnglishWords.Fold(phrase.AsSpan(start, length), stem);
            if (written > 0)
            {
                stems.Add(stem[..written].ToString());
            }
        }

        return [.. stems];
    }

    /// <summary>Whether two stems are of one family: equal, one the other with a short ending, or long ones that differ in their endings.</summary>
    public static bool AreRelated(string one, string other)
    {
        int common = one.AsSpan().CommonPrefixLength(other);
        int endings = Math.Max(one.Length, other.Length) - common;
        return endings == 0
            || (endings <= LongestEnding && (common >= LongRoot || (common >= ShortestRoot && common == Math.Min(one.Length, other.Length))));
    }

    /// <summary>Whether a set has a stem of the family.</summary>
    public static bool HasRelated(IEnumerable<string> stems, string stem) => stems.Any(s => AreRelated(s, stem));
}
