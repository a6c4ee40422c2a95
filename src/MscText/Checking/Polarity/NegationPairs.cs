using System.Text.RegularExpressions;

namespace MscText.Checking;

/// <summary>
/// Negative words that translate each other, such as adverse and 不良: they answer each other and no other denial of the
/// sentence.
/// </summary>
internal static partial class NegationPairs
{
    private static readonly (Regex English, string[] Chinese)[] Pairs =
    [
        (Adverse(), ["不良", "不利", "不佳"]),
        (Deficient(), ["缺乏", "缺少", "缺失", "缺陷", "不足", "短缺", "匮乏"]),
        (Exclude(), ["排除", "除外"]),
        (Avoid(), ["避免", "防止"]),
        (Free(), ["无进展", "无病", "无复发", "无事件", "无菌", "无水", "无糖", "无脂", "无痛"]),
        (Difficult(), ["困难", "难以", "难治"]),
        (Fail(), ["失败"]),
        (Negative(), ["阴性"]),
        (Rare(), ["罕见", "少见", "很少", "极少", "较少", "不常"]),
        (NotAs(), ["不如", "不及"]),
        (Discomfort(), ["不适", "不孕", "不育", "无症状"]),
    ];

    /// <summary>Takes the pairs that both sides have from their words.</summary>
    public static void Remove(List<NegationCue> english, string englishText, List<NegationCue> chinese, string chineseText)
    {
        foreach ((Regex pattern, string[] words) in Pairs)
        {
            for (int i = english.Count - 1; i >= 0; i--)
            {
                if (pattern.IsMatch(englishText.AsSpan(english[i].Span.Start, english[i].Span.Length)))
                {
                    int at = chinese.FindLastIndex(c => Array.IndexOf(words, c.Span.Of(chineseText).ToString()) >= 0);
                    if (at >= 0)
                    {
                        english.RemoveAt(i);
                        chinese.RemoveAt(at);
                    }
                }
            }
        }
    }

    [GeneratedRegex("^(?:adverse|poor|bad|unfavo|mal|un)", RegexOptions.IgnoreCase)]
    private static partial Regex Adverse();

    [GeneratedRegex("^(?:lack|absen|deficien|insufficien|inadequa|missing|scarce|shortage|loss|lost|limited)", RegexOptions.IgnoreCase)]
    private static partial Regex Deficient();

    [GeneratedRegex("^(?:exclu|except)", RegexOptions.IgnoreCase)]
    private static partial Regex Exclude();

    [GeneratedRegex("^(?:avoid|un)", RegexOptions.IgnoreCase)]
    private static partial Regex Avoid();

    [GeneratedRegex("(?:free|less)$|^aseptic", RegexOptions.IgnoreCase)]
    private static partial Regex Free();

    [GeneratedRegex("^(?:difficult|hard)", RegexOptions.IgnoreCase)]
    private static partial Regex Difficult();

    [GeneratedRegex("^fail", RegexOptions.IgnoreCase)]
    private static partial Regex Fail();

    [GeneratedRegex("^(?:negativ)", RegexOptions.IgnoreCase)]
    private static partial Regex Negative();

    // The words around it are not part of the cue.
    [GeneratedRegex("^not (?:as|so)", RegexOptions.IgnoreCase)]
    private static partial Regex NotAs();

    [GeneratedRegex("^(?:rare|few|scarce|uncommon|unusual|seldom|infrequen)", RegexOptions.IgnoreCase)]
    private static partial Regex Rare();

    [GeneratedRegex("^(?:discomfort|infertil|asymptom|unwell)", RegexOptions.IgnoreCase)]
    private static partial Regex Discomfort();
}
