using System.Buffers;

namespace MscText.Alignment;

/// <summary>Links a word and the only Chinese word that stands in its place between two links that are neighbours on both sides.</summary>
internal static class GapEvidence
{
    private const double Score = 0.4;
    private const int MaxCharacters = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.()");

    public static IReadOnlyList<LinkCandidate> Find(LinkContext context, List<LinkCandidate> chosen)
    {
        var found = new List<LinkCandidate>();
        LinkCandidate[] english = [.. chosen.OrderBy(c => c.English.Start)];
        LinkCandidate[] chinese = [.. chosen.OrderBy(c => c.Chinese.Start)];
        for (int i = 0; i + 1 < english.Length; i++)
        {
            int at = Array.IndexOf(chinese, english[i]);
            if (at + 1 == chinese.Length || chinese[at + 1] != english[i + 1])
            {
                continue;
            }

            TextSpan[] words =
            [
                .. context.Tokens.Select(t => t.Span)
                    .Where(s => s.Start >= english[i].English.End && s.End <= english[i + 1].English.Start),
            ];
            TextSpan gap = OnlyWord(context.Chinese, chinese[at].Chinese.End, chinese[at + 1].Chinese.Start);
            if (words.Length == 1 && gap.Length is > 1 and <= MaxCharacters
                && !HasMark(context.English, english[i].English.End, english[i + 1].English.Start))
            {
                found.Add(new LinkCandidate(words[0], gap, Score, WordLinkKind.Position));
            }
        }

        return found;
    }

    /// <summary>What stands between two places without the function words around it; empty where that is not one run of characters.</summary>
    private static TextSpan OnlyWord(string text, int start, int end)
    {
        while (start < end && GlossWordCutter.IsFunctionWord(text[start]))
        {
            start++;
        }

        while (end > start && GlossWordCutter.IsFunctionWord(text[end - 1]))
        {
            end--;
        }

        for (int i = start; i < end; i++)
        {
            if (!HanCharacters.IsHan(text[i]) || GlossWordCutter.IsFunctionWord(text[i]))
            {
                return default;
            }
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static bool HasMark(string text, int start, int end) => text.AsSpan(start, end - start).ContainsAny(Marks);
}
