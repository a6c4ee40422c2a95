using MscText.Alignment;

namespace MscText.Checking;

/// <summary>
/// Values of one side that the other side has in no notation: neither in digits, nor in words, nor with another scale or
/// unit (104.8 billion = 1048 亿, 1 g = 1000 mg).
/// </summary>
internal sealed class NumberMismatchRule : IAlignedRule
{
    private const int DaysOfMonth = 31;

    public string Id => "number-mismatch";

    public string Summary => "A number of one side stands differently, or not at all, on the other.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        BeadPair[] pairs = BeadPair.Read(document);
        (List<Quantity> English, List<Quantity> Chinese)[] unmatched = [.. pairs.Select(NumberComparison.Unmatched)];
        for (int b = 0; b < pairs.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!pairs[b].IsNull)
            {
                foreach (Finding finding in Compare(pairs[b], unmatched, b))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Compare(BeadPair pair, (List<Quantity> English, List<Quantity> Chinese)[] unmatched, int b)
    {
        List<Quantity> english = [.. unmatched[b].English];
        List<Quantity> chinese = [.. unmatched[b].Chinese];
        (TextSpan[] englishStatistics, TextSpan[] chineseStatistics) = StatisticComparison.Compared(pair);
        english.RemoveAll(n => Array.Exists(englishStatistics, s => s.Contains(n.Number.Span)));
        chinese.RemoveAll(n => Array.Exists(chineseStatistics, s => s.Contains(n.Number.Span)));

        // A value that the next sentence has for no value of its own moved there; it is not wrong.
        int[] neighbours = [.. new[] { b - 1, b + 1 }.Where(i => i >= 0 && i < unmatched.Length)];
        english.RemoveAll(n => neighbours.Any(i => unmatched[i].Chinese.Exists(n.Agrees)));
        chinese.RemoveAll(n => neighbours.Any(i => unmatched[i].English.Exists(n.Agrees)));

        foreach (Quantity wrong in chinese.Where(NumberComparison.IsClaim).ToList())
        {
            if (Counterpart(wrong, english, pair) is { } right)
            {
                english.Remove(right);
                chinese.Remove(wrong);
                yield return Differ(pair, right, wrong, right.Number.InWords ? 0.75 : 0.85);
            }
        }

        foreach (Quantity right in english.Where(NumberComparison.IsClaim).ToList())
        {
            if (Counterpart(right, chinese, pair) is { } wrong)
            {
                english.Remove(right);
                chinese.Remove(wrong);
                yield return Differ(pair, right, wrong, 0.75);
            }
        }

        if (english.Count == 1 && chinese.Count == 1 && IsTelling(english[0]) && IsTelling(chinese[0]) && MayBe(english[0], chinese[0])
            && english[0].Number.Kind == chinese[0].Number.Kind)
        {
            yield return Differ(pair, english[0], chinese[0], 0.65);
            yield break;
        }

        foreach (Quantity number in english.Where(NumberComparison.IsClaim))
        {
            string text = number.Number.Span.Of(pair.English.Text).ToString();
            yield return pair.AtEnglish(
                this, FindingSeverity.Warning, number.Number.Span, null, ($"{text} of the English is not in the Chinese.", $"中文中没有英文的 {text}。"), null, 0.65);
        }

        foreach (Quantity number in chinese.Where(NumberComparison.IsClaim))
        {
            string text = number.Number.Span.Of(pair.Chinese.Text).ToString();
            yield return pair.AtChinese(
                this, FindingSeverity.Warning, number.Number.Span, null, ($"{text} of the Chinese is not in the English.", $"英文中没有中文的 {text}。"), null, 0.65);
        }
    }

    private Finding Differ(BeadPair pair, Quantity english, Quantity chinese, double confidence)
    {
        string right = english.Number.Span.Of(pair.English.Text).ToString();
        string wrong = chinese.Number.Span.Of(pair.Chinese.Text).ToString();

        // 1 g and 1000 g: which of value and unit is wrong cannot be told.
        return pair.AtChinese(
            this,
            FindingSeverity.Error,
            chinese.Unit is not null && english.Unit is not null ? chinese.Span : chinese.Number.Span,
            english.Number.Span,
            ($"The values differ: {right} in the English, {wrong} in the Chinese.", $"数值不一致：英文为 {right}，中文为 {wrong}。"),
            english.Number.InWords || english.Number.Kind == NumberKind.Month || right.Any(char.IsAsciiLetter) ? null : right,
            confidence);
    }

    // Of several the one that stands at about the same place.
    private static Quantity? Counterpart(Quantity number, List<Quantity> candidates, BeadPair pair) => candidates
        .Where(c => c.Value != 0
            && MayBe(c, number)
            && (c.Number.Kind == NumberKind.Percent) == (number.Number.Kind == NumberKind.Percent)
            && (c.Number.Kind == NumberKind.Month) == (number.Number.Kind == NumberKind.Month)
            && (c.Unit is null || number.Unit is null || c.Unit.Head.Dimension == number.Unit.Head.Dimension))
        .OrderBy(c => c.Number.InWords)
        .ThenBy(c => Math.Abs(Place(c, pair) - Place(number, pair)))
        .FirstOrDefault();

    // 1989 isn't a misprint of one teacher; of 219 it may be.
    private static bool MayBe(Quantity one, Quantity other) =>
        !(IsYear(one) && other.Value <= DaysOfMonth) && !(IsYear(other) && one.Value <= DaysOfMonth);

    private static bool IsYear(Quantity number) => number.Value is >= 1800 and <= 2100 && number.Unit is null && number.Value == Math.Floor(number.Value);

    private static double Place(Quantity number, BeadPair pair)
    {
        BeadSide side = pair.English.Quantities.Contains(number) ? pair.English : pair.Chinese;
        return (double)number.Span.Start / side.Text.Length;
    }

    // Numerals in words say something where they count more than one: three groups, 五组.
    private static bool IsTelling(Quantity number) => number.Value > 1 || !number.Number.InWords;
}
