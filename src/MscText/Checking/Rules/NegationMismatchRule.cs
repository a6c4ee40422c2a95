using MscText.Alignment;

namespace MscText.Checking;

/// <summary>Negations that were dropped or added: no significant difference → 差异显著, were not observed → 观察到.</summary>
/// <remarks>
/// Both sides are searched for words that deny. Strong ones (not, without; 未, 无) must have some counterpart, which may be
/// any word that denies or implies a lack (un-, fail, rare; 缺乏, 难以, 阴性): languages differ in how they put it. Where a bead
/// as a whole is even, its clauses are compared one by one.
/// </remarks>
internal sealed class NegationMismatchRule : IAlignedRule
{
    public string Id => "negation-mismatch";

    public string Summary => "A negation of one side is missing on the other.";

    public FindingSeverity Severity => FindingSeverity.Error;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            List<NegationCue> english = EnglishNegation.Find(pair.English.Folded);
            List<NegationCue> chinese = ChineseNegation.Find(pair.Chinese.Folded);
            if (english.Count + chinese.Count == 0)
            {
                continue;
            }

            bool uneven = false;
            foreach (Finding finding in Compare(pair, [.. english], [.. chinese], isWhole: true))
            {
                uneven = true;
                yield return finding;
            }

            // Clauses tell more only where weak words may have covered up for a strong one.
            int strongEnglish = english.Count(c => c.Strength == NegationStrength.Strong);
            int strongChinese = chinese.Count(c => c.Strength == NegationStrength.Strong);
            bool maybe = strongEnglish > strongChinese || strongChinese > english.Count(c => c.Strength != NegationStrength.Weak);
            foreach (ClausePair part in uneven || !maybe ? [] : ClauseAligner.Align(pair))
            {
                IEnumerable<Finding> findings = Compare(
                    pair,
                    [.. english.Where(c => part.English.Contains(c.Span))],
                    [.. chinese.Where(c => part.Chinese.Contains(c.Span))],
                    isWhole: false);
                foreach (Finding finding in findings.Where(f => (f.Side == Language.English) == (strongEnglish > strongChinese)))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Compare(BeadPair pair, List<NegationCue> english, List<NegationCue> chinese, bool isWhole)
    {
        bool anyEnglish = english.Count > 0;
        NegationPairs.Remove(english, pair.English.Folded, chinese, pair.Chinese.Folded);
        NegationGlosses.Remove(english, pair.English.Folded, chinese, pair.Chinese.Folded);
        NegationCue[] strong = [.. english.Where(c => c.Strength == NegationStrength.Strong)];
        NegationCue[] asking = strong.Length > chinese.Count || !isWhole ? strong : [.. english.Where(c => c.Strength != NegationStrength.Weak)];
        if (asking.Length > chinese.Count)
        {
            NegationCue cue = chinese.Count == 0 ? asking[0] : NegationNeighbours.Lonely(asking, chinese, pair.English, pair.Chinese);
            bool sure = isWhole && chinese.Count == 0 && cue.Strength == NegationStrength.Strong
                && NegationNeighbours.IsSpokenOf(cue, pair.English, pair.Chinese);
            yield return pair.AtEnglish(
                this,
                sure ? FindingSeverity.Error : FindingSeverity.Warning,
                cue.Span,
                null,
                ($"“{cue.Span.Of(pair.English.Text)}” has no counterpart in the Chinese, which may say the opposite.", $"中文中没有与“{cue.Span.Of(pair.English.Text)}”对应的内容，意思可能相反。"),
                null,
                sure ? 0.8 : 0.55);
        }

        strong = [.. chinese.Where(c => c.Strength == NegationStrength.Strong)];
        if (strong.Length > english.Count)
        {
            NegationCue cue = english.Count == 0 ? strong[0] : NegationNeighbours.Lonely(strong, english, pair.Chinese, pair.English);
            bool sure = isWhole && !anyEnglish && NegationNeighbours.IsSpokenOf(cue, pair.Chinese, pair.English);
            yield return pair.AtChinese(
                this,
                sure ? FindingSeverity.Error : FindingSeverity.Warning,
                cue.Span,
                null,
                ($"“{cue.Span.Of(pair.Chinese.Text)}” has no counterpart in the English, which may say the opposite.", $"英文中没有与“{cue.Span.Of(pair.Chinese.Text)}”对应的内容，意思可能相反。"),
                null,
                sure ? 0.7 : 0.5);
        }
    }
}
