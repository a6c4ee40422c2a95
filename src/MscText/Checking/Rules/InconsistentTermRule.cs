using MscText.Alignment;
using MscText.Terms;

namespace MscText.Checking;

/// <summary>One English term that the document translates by two different Chinese names of the same concept.</summary>
internal sealed class InconsistentTermRule(RuleTerms terms) : IAlignedRule
{
    public string Id => "inconsistent-term";

    public string Summary => "A term is translated differently in different places.";

    public FindingSeverity Severity => FindingSeverity.Info;

    public IEnumerable<Finding> Check(AlignedDocument document, CancellationToken cancellation)
    {
        // By concept and English name: mesenchymal stem cell and mesenchymal stromal cell may well differ in Chinese too.
        var uses = new Dictionary<(string Concept, string English), List<(BeadPair Pair, TextSpan Chinese, TextSpan English)>>();
        foreach (BeadPair pair in BeadPair.Read(document).Where(p => !p.IsNull))
        {
            cancellation.ThrowIfCancellationRequested();
            TermMatch[] english = [.. terms.Matcher.Find(pair.English.Text).Where(m => !m.IsNested && !m.IsAmbiguous)];
            TermMatch[] chinese = [.. terms.Matcher.Find(pair.Chinese.Text).Where(m => !m.IsNested && HanCharacters.Count(m.Span.Of(pair.Chinese.Text)) > 1)];
            foreach (IGrouping<string, TermMatch> same in english.GroupBy(m => m.Concept.Id))
            {
                TermMatch[] names = [.. chinese.Where(m => m.Concept.Id == same.Key)];

                // Which name stands for which is plain only where the sentence has one of either.
                if (same.Select(m => Name(pair.English, m)).Distinct().Count() == 1 && names.Select(m => Name(pair.Chinese, m)).Distinct().Count() == 1)
                {
                    TermMatch first = same.First();
                    var key = (same.Key, Name(pair.English, first));
                    uses.TryAdd(key, []);
                    uses[key].Add((pair, names[0].Span, first.Span));
                }
            }
        }

        foreach (var places in uses.Values)
        {
            var names = places.GroupBy(p => CheckFold.Fold(p.Chinese.Of(p.Pair.Chinese.Text).ToString())).OrderByDescending(g => g.Count()).ToList();
            foreach (var (pair, chinese, english) in names.Skip(1).SelectMany(g => g).Where(p => !IsShort(p.Pair, p.Chinese, names[0].Key)))
            {
                yield return pair.AtChinese(
                    this,
                    FindingSeverity.Info,
                    chinese,
                    english,
                    ($"“{english.Of(pair.English.Text)}” is called {names[0].Key} elsewhere in this document.", $"“{english.Of(pair.English.Text)}”在本文别处译为“{names[0].Key}”。"),
                    names[0].Key,
                    0.6);
            }
        }
    }

    // 干细胞移植 for 造血干细胞移植: a name may be shortened once it was given.
    private static bool IsShort(BeadPair pair, TextSpan chinese, string usual)
    {
        string name = CheckFold.Fold(chinese.Of(pair.Chinese.Text).ToString());
        return usual.Contains(name, StringComparison.Ordinal) || name.Contains(usual, StringComparison.Ordinal);
    }

    private static string Name(BeadSide side, TermMatch match)
    {
        string name = match.Span.Of(side.Folded).ToString().ToLowerInvariant();
        return name.Length > 3 && name[^1] == 's' ? name[..^1] : name;
    }
}
