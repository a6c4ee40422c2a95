namespace MscText.Checking;

/// <summary>
/// Words with a negative sense that the other side has by its dictionary word, negative or not (poor and 差, prevent and
/// 预防, stop and 停止): they are accounted for and answer no other denial.
/// </summary>
internal static class NegationGlosses
{
    /// <summary>Takes what is accounted for from both lists; words that deny outright stay.</summary>
    public static void Remove(List<NegationCue> english, string englishText, List<NegationCue> chinese, string chineseText)
    {
        if (!english.Exists(c => c.Strength != NegationStrength.Strong))
        {
            return;
        }

        HashSet<int> plain = GlossStems.OfChinese(Without(chineseText, chinese));
        for (int i = english.Count - 1; i >= 0; i--)
        {
            if (english[i].Strength == NegationStrength.Strong)
            {
                continue;
            }

            HashSet<int> stems = GlossStems.OfEnglish(english[i].Span.Of(englishText));
            int at = chinese.FindLastIndex(c =>
                c.Strength != NegationStrength.Strong && stems.Overlaps(GlossStems.OfChinese(c.Span.Of(chineseText))));
            if (at >= 0)
            {
                chinese.RemoveAt(at);
                english.RemoveAt(i);
            }
            else if (IsWord(english[i], englishText) && stems.Overlaps(plain))
            {
                english.RemoveAt(i);
            }
        }
    }

    // Words made with un-, -less and -free deny outright as often as not.
    private static bool IsWord(NegationCue cue, string text) =>
        cue.Strength == NegationStrength.Weak
        && cue.Span.Of(text) is var word && !word.ContainsAny(" -")
        && !word.EndsWith("less", StringComparison.OrdinalIgnoreCase)
        && !word.EndsWith("free", StringComparison.OrdinalIgnoreCase);

    private static string Without(string text, List<NegationCue> cues) => string.Create(text.Length, (text, cues), static (target, state) =>
    {
        state.text.CopyTo(target);
        foreach (NegationCue cue in state.cues)
        {
            target.Slice(cue.Span.Start, cue.Span.Length).Fill(' ');
        }
    });
}
