using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Half-width commas and the like between Chinese characters where the text otherwise uses full-width ones, and full-width
/// ones in English. A text that uses half-width marks throughout has a style, not errors.
/// </summary>
internal sealed partial class PunctuationWidthRule : ITextRule
{
    // The rarer width is a slip only where the other is this many times as frequent.
    private const int Dominance = 3;

    private const string Half = ",;:?!";
    private const string Full = "，；：？！";

    public string Id => "punctuation-width";

    public string Summary => "A punctuation mark has the width of the other language.";

    public FindingSeverity Severity => FindingSeverity.Info;

    public IEnumerable<Finding> Check(CheckedText text, CancellationToken cancellation)
    {
        bool english = text.Side == Language.English;
        Regex pattern = english ? FullInEnglish() : HalfInChinese();
        if (!english)
        {
            int full = text.Sentences.Sum(s => FullInChinese().Count(s.Text));
            int half = text.Sentences.Sum(s => HalfInChinese().Count(s.Text));
            if (full < half * Dominance)
            {
                yield break;
            }
        }

        foreach (AlignedSentence sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Match match in pattern.Matches(sentence.Text))
            {
                string right = english ? Half[Full.IndexOf(match.Value[0])].ToString() : Full[Half.IndexOf(match.Value[0])].ToString();
                yield return new Finding(
                    Id,
                    FindingSeverity.Info,
                    text.Side,
                    new TextSpan(sentence.Span.Start + match.Index, match.Length),
                    null,
                    match.Value,
                    english ? $"“{match.Value}” is a Chinese mark in English text." : $"“{match.Value}” stands between Chinese characters.",
                    english ? $"英文中使用了中文标点“{match.Value}”。" : $"汉字之间使用了半角标点“{match.Value}”。",
                    right,
                    0.8);
            }
        }
    }

    [GeneratedRegex(@"(?<=[\u3400-\u4DBF\u4E00-\u9FFF])[,;:?!](?=[\u3400-\u4DBF\u4E00-\u9FFF])")]
    private static partial Regex HalfInChinese();

    [GeneratedRegex(@"(?<=[\u3400-\u4DBF\u4E00-\u9FFF])[，；：？！](?=[\u3400-\u4DBF\u4E00-\u9FFF])")]
    private static partial Regex FullInChinese();

    [GeneratedRegex(@"(?<=[A-Za-z])[，；：？！](?=\s?[A-Za-z])")]
    private static partial Regex FullInEnglish();
}
