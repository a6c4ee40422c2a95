using MscText.Alignment;

namespace MscText.Checking;

/// <summary>The same value with another unit: 100 mg in the English, 100 g in the Chinese. 1 g and 1000 mg agree.</summary>
internal sealed class UnitMismatchRule : IAlignedRule
{
    public string Id => "unit-mismatch";

    public string Summary => "A value has another unit, or lost its unit, on the other side.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            var english = pair.English.Quantities.Where(q => q.Unit is not null).ToList();
            var chinese = pair.Chinese.Quantities.Where(q => q.Unit is not null).ToList();
            EqualPairs.Remove(english, chinese, (e, c) => e.Value == c.Value && AreEqual(e, c));
            EqualPairs.Remove(english, chinese, AreEqual);
            foreach (Quantity wrong in chinese.ToList())
            {
                if (english.Find(q => q.Value == wrong.Value) is { } right && !IsSaidBarely(pair.English, wrong))
                {
                    english.Remove(right);
                    chinese.Remove(wrong);
                    yield return Differ(pair, right, wrong);
                }
            }

            foreach (Finding finding in Lost(pair, english))
            {
                yield return finding;
            }
        }
    }

    private Finding Differ(BeadPair pair, Quantity right, Quantity wrong)
    {
        string english = right.Span.Of(pair.English.Text).ToString();
        string chinese = wrong.Span.Of(pair.Chinese.Text).ToString();
        return pair.AtChinese(
            this,
            FindingSeverity.Error,
            wrong.Span,
            right.Span,
            ($"The units differ: {english} in the English, {chinese} in the Chinese.", $"单位不一致：英文为 {english}，中文为 {chinese}。"),
            null,
            right.Unit!.Head.Dimension == wrong.Unit!.Head.Dimension ? 0.9 : 0.8);
    }

    /// <summary>Units of measure that stand on the English side and are gone on the Chinese.</summary>
    private IEnumerable<Finding> Lost(BeadPair pair, List<Quantity> english)
    {
        foreach (Quantity right in english.Where(q => IsMeasure(q.Unit!)))
        {
            Quantity? bare = pair.Chinese.Quantities.FirstOrDefault(q => q.Value == right.Value && q.Unit is null && !q.Number.InWords);
            if (bare is not null && pair.Chinese.Quantities.Count(q => q.Value == right.Value) == 1)
            {
                string text = right.Span.Of(pair.English.Text).ToString();
                yield return pair.AtChinese(
                    this, FindingSeverity.Warning, bare.Span, right.Span, ($"The unit is missing: {text} in the English.", $"缺少单位：英文为 {text}。"), null, 0.6);
            }
        }
    }

    // Years, months and degrees are left out where they are understood; milligrams are not.
    private static bool IsMeasure(Unit unit) => unit.Head.Dimension is not (Dimension.Time or Dimension.Degree or Dimension.Activity);

    private static bool IsSaidBarely(BeadSide side, Quantity quantity) =>
        side.Quantities.Any(q => q.Unit is null && q.Value == quantity.Value);

    // 37 ° is 37 ℃ to a reader.
    private static bool AreEqual(Quantity one, Quantity other) =>
        one.Agrees(other)
        || (one.Value == other.Value
            && (one.Unit!.Head.Dimension == Dimension.Degree || other.Unit!.Head.Dimension == Dimension.Degree)
            && one.Unit.Head.Dimension is Dimension.Degree or Dimension.Celsius or Dimension.Fahrenheit
            && other.Unit!.Head.Dimension is Dimension.Degree or Dimension.Celsius or Dimension.Fahrenheit);
}
