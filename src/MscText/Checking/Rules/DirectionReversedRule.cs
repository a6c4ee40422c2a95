using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Directions that turned into their opposite: increased → 减少, agonist → 拮抗剂, before surgery → 术后.</summary>
/// <remarks>
/// For each pair of opposites the words of either pole are counted on both sides, in the whole bead and in clauses that
/// belong together. A pole that only the Chinese claims, where the English claims its opposite and the Chinese doesn't have
/// that, was turned.
/// </remarks>
internal sealed class DirectionReversedRule : IAlignedRule
{
    public string Id => "direction-reversed";

    public string Summary => "A direction (increase, higher, before, positive …) turned into its opposite.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            var whole = new ClausePair(new TextSpan(0, pair.English.Text.Length), new TextSpan(0, pair.Chinese.Text.Length));
            var reported = new List<TextSpan>();
            List<ClausePair>? clauses = null;
            foreach (Opposition opposition in Oppositions.All)
            {
                if (PoleCount.Read(pair.Chinese, whole.Chinese, opposition).Total == 0)
                {
                    continue;
                }

                clauses ??= [whole, .. ClauseAligner.Align(pair)];
                foreach (ClausePair part in clauses)
                {
                    if (Compare(pair, part, opposition) is { } finding && !reported.Exists(s => s.Overlaps(finding.Span)))
                    {
                        reported.Add(finding.Span);
                        yield return finding;
                    }
                }
            }
        }
    }

    private Finding? Compare(BeadPair pair, ClausePair part, Opposition opposition)
    {
        PoleCount chinese = PoleCount.Read(pair.Chinese, part.Chinese, opposition);
        PoleCount english = PoleCount.Read(pair.English, part.English, opposition);
        for (int pole = 0; pole < 2; pole++)
        {
            int opposite = 1 - pole;
            if (chinese.Claims(pole).Count <= english.Claims(pole).Count || english.Claims(opposite).Count <= chinese.Claims(opposite).Count)
            {
                continue;
            }

            // Sure where no other word could stand for either; likely where nothing in the English could stand for the Chinese,
            // or both sides claim equally often.
            bool sure = chinese.Claims(pole).Count > english.Possible(pole) && english.Claims(opposite).Count > chinese.Possible(opposite);
            bool unfounded = part.Chinese.Length == pair.Chinese.Text.Length && english.Possible(pole) == 0;
            if (sure || unfounded || english.Total == chinese.Total)
            {
                (TextSpan right, TextSpan wrong) = Place(english, chinese, pole);
                return pair.AtChinese(
                    this,
                    sure ? FindingSeverity.Error : FindingSeverity.Warning,
                    wrong,
                    right,
                    ($"“{wrong.Of(pair.Chinese.Text)}” is the opposite of “{right.Of(pair.English.Text)}” in the English.", $"“{wrong.Of(pair.Chinese.Text)}”与英文的“{right.Of(pair.English.Text)}”意思相反。"),
                    null,
                    sure ? 0.75 : 0.5);
            }
        }

        return null;
    }

    /// <summary>The first pair that differs where both sides claim equally often, otherwise the first of each.</summary>
    private static (TextSpan English, TextSpan Chinese) Place(PoleCount english, PoleCount chinese, int pole) =>
        english.Total == chinese.Total
            ? english.InOrder().Zip(chinese.InOrder())
                .Where(p => p.Second.Pole == pole && p.First.Pole != pole)
                .Select(p => (p.First.Span, p.Second.Span))
                .FirstOrDefault((english.Claims(1 - pole)[0], chinese.Claims(pole)[0]))
            : (english.Claims(1 - pole)[0], chinese.Claims(pole)[0]);
}
