using System.Text.RegularExpressions;
using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Chinese sentences that translate no English sentence, and headings run into a sentence that the English doesn't have.</summary>
internal sealed partial class ExtraSegmentRule : IAlignedRule
{
    public string Id => "extra-segment";

    public string Summary => "A sentence or heading of the Chinese has no counterpart in the English.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation) =>
        document.Beads
            .Where(bead => bead.English.Count == 0)
            .SelectMany(bead => bead.Chinese.Select(n => NullBeads.Finding(
                Id, Language.Chinese, document.Chinese[n], bead, ("This sentence has no counterpart in the English.", "英文中没有与此句对应的内容。"))))
            .Concat(Headings(document));

    // 方法回顾性分析…: translation memories of abstracts bring them along.
    private IEnumerable<Finding> Headings(AlignedDocument document)
    {
        if (EnglishHeading().IsMatch(document.EnglishSource))
        {
            yield break;
        }

        foreach (Bead bead in document.Beads.Where(b => !b.IsNull))
        {
            AlignedSentence sentence = document.Chinese[bead.Chinese[0]];
            if (ChineseHeading().Match(sentence.Text) is { Success: true } heading)
            {
                Group name = heading.Groups["name"];
                AlignedSentence english = document.English[bead.English[0]];
                yield return new Finding(
                    Id,
                    FindingSeverity.Warning,
                    Language.Chinese,
                    new TextSpan(sentence.Span.Start + name.Index, name.Length),
                    english.Span,
                    name.Value,
                    $"The heading {name.Value} is not in the English.",
                    $"英文中没有“{name.Value}”这一标题。",
                    null,
                    0.7);
            }
        }
    }

    // A heading is followed by a mark or by what can't go on from it: 方法学 and 结果显示 are words of the sentence.
    [GeneratedRegex(@"^\s*(?:[【\[](?<name>目的|背景|方法|結果|结果|結論|结论)[】\]]|(?<name>目的|背景|方法|結果|结果|結論|结论)(?:[:：]|\s+(?=\S)|(?=回顾性|回顧性|选取|選取|收集|采用|採用|检索|檢索|探讨|探討|观察|觀察|分析|比较|比較|研究(?!结果|表明|显示))))")]
    private static partial Regex ChineseHeading();

    [GeneratedRegex(@"\b(?:objectives?|aims?|purposes?|backgrounds?|introduction|methods?|results?|findings|conclusions?|interpretation)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishHeading();
}
