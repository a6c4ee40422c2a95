using System.Buffers;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Decides whether an everyday word in a Chinese fragment is a biomedical word translated in its other sense.
/// </summary>
/// <remarks>
/// A word that biomedical texts hardly use (主持人 for host) is wrong unless the text itself speaks of such things; one that
/// they use as well (管理 for administration) only beside a cue: a neighbour in the fragment that stands for one (系统管理:
/// systemic), or the English that it explains in brackets.
/// </remarks>
internal sealed class SenseJudge(SwitchedText text, BackTranslator english)
{
    /// <summary>What speaks for a wrong sense at least, to tell it.</summary>
    public const double Threshold = 0.6;

    private static readonly SearchValues<char> Counting = SearchValues.Create("一二两三四五六七八九十几多个只种名例条项");

    /// <summary>The most probable English word behind an everyday word.</summary>
    public SenseVerdict Judge(ChineseFragment fragment, TextSpan span, EverydayWord everyday) =>
        everyday.Words.Select(word => Judge(fragment, span, everyday, word)).MaxBy(v => v.Confidence)!;

    private SenseVerdict Judge(ChineseFragment fragment, TextSpan span, EverydayWord everyday, MisleadingWord word)
    {
        TextSpan? left = ContentWord(fragment, span, -1);
        TextSpan? right = ContentWord(fragment, span, +1);
        bool isLeftCue = IsCue(word, left is { } l ? StemsOf(fragment, l) : LastWords(fragment.Before));
        bool isRightCue = IsCue(word, right is { } r ? StemsOf(fragment, r) : FirstWords(fragment.After));
        bool explains = Explains(fragment, word);
        double confidence = everyday.IsOfTheField ? 0.3 : IsSpokenOf(everyday, word) ? 0.35 : 0.62;
        confidence += isLeftCue || isRightCue ? 0.35 : 0;
        confidence += explains ? 0.35 : 0;
        confidence += word.IsPhrase ? 0.3 : 0;
        confidence += word.Stems.All(text.EnglishStems.Contains) ? 0.1 : 0;
        confidence += text.IsBiomedical ? 0 : -0.2;

        // 多元 before 基质细胞: the reader wants to see the compound, 多能基质细胞.
        string biomedical = word.Row.Biomedical[0];
        string chinese = fragment.Words.Text;
        return isRightCue && right is { } after && after.Start == span.End
            ? new SenseVerdict(word, TextSpan.FromBounds(span.Start, after.End), biomedical + after.Of(chinese).ToString(), Math.Clamp(confidence, 0, 0.97))
            : isLeftCue && left is { } before && before.End == span.Start
                ? new SenseVerdict(word, TextSpan.FromBounds(before.Start, span.End), before.Of(chinese).ToString() + biomedical, Math.Clamp(confidence, 0, 0.97))
                : new SenseVerdict(word, span, biomedical, Math.Clamp(confidence, 0, 0.97));
    }

    // The next word in a direction; 的, numerals and measure words are skipped.
    private static TextSpan? ContentWord(ChineseFragment fragment, TextSpan span, int direction)
    {
        IReadOnlyList<TextSpan> words = fragment.Words.Words;
        for (int i = direction < 0 ? words.Count - 1 : 0; i >= 0 && i < words.Count; i += direction)
        {
            bool isBeyond = direction < 0 ? words[i].End <= span.Start : words[i].Start >= span.End;
            if (isBeyond && !IsFunctionWord(fragment, words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    private IEnumerable<string> StemsOf(ChineseFragment fragment, TextSpan word) =>
        english.StemsOf(word.Of(fragment.Words.Text).ToString());

    private static bool IsCue(MisleadingWord word, IEnumerable<string> stems) => stems.Any(word.Cues.Contains);

    private static bool IsFunctionWord(ChineseFragment fragment, TextSpan word) =>
        !word.Of(fragment.Words.Text).ContainsAnyExcept(Counting)
        || (word.Length == 1 && GlossWordCutter.IsFunctionWord(fragment.Words.Text[word.Start]));

    // "discharge (放电)": the bracket repeats in Chinese what stands before it.
    private static bool Explains(ChineseFragment fragment, MisleadingWord word) =>
        fragment.IsBracketed
        && EnglishStems.Of(fragment.Before) is [.., _] before
        && before.Length >= word.Stems.Length
        && before.AsSpan(before.Length - word.Stems.Length).SequenceEqual(word.Stems);

    // Whether the text speaks of the everyday thing in other English words: car crashes, the government.
    private bool IsSpokenOf(EverydayWord everyday, MisleadingWord word)
    {
        var sense = new List<string>();
        foreach (ushort stem in GlossLexicon.Default.Senses(everyday.Text.AsSpan()))
        {
            if (stem != 0)
            {
                sense.Add(GlossLexicon.Default.Stem(stem).ToString());
            }
            else
            {
                if (sense is [string only] && !word.Stems.Contains(only) && !word.Cues.Contains(only) && text.EnglishStems.Contains(only))
                {
                    return true;
                }

                sense.Clear();
            }
        }

        return false;
    }

    // The English word next to the fragment, where it belongs to the same phrase: 手臂 of the trial, but not 手臂 and the trial.
    private static string[] LastWords(string before) =>
        before.EndsWith(',') || !BindsTo(before.Split(' ')[^1]) ? [] : [.. EnglishStems.Of(before).TakeLast(1)];

    private static string[] FirstWords(string after) =>
        after.StartsWith(',') || !BindsTo(after.Split(' ')[0]) ? [] : [.. EnglishStems.Of(after).Take(1)];

    private static bool BindsTo(string word) => word is "of" or "the" or "for" || !EnglishWords.IsStopWord(word);
}
